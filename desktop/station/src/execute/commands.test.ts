// Commands as an operator meets them: confirmed only with their facts on disk, and the same one only once.
import { maxDataLength } from '@lineside/core/kernel/fact';
import { expect, test } from 'vitest';
import { workingFloor } from '../../test/floor.ts';
import { runCreated, spec, workingRun } from '../../test/plant.ts';

test('a first scan makes the unit, starts the run and opens the visit', async () => {
  const floor = await workingFloor();
  const answer = await floor.trackIn('SN-R1-0001');
  expect(answer).toMatchObject({
    ok: true,
    confirmation: { repeated: false },
    unit: { sn: 'SN-R1-0001', run: 'R1' },
  });
  if (!answer.ok) return;
  expect(answer.confirmation.facts).toHaveLength(3);
  expect(answer.unit.step.stepNo).toBe(10);
  expect(answer.unit.next?.stepNo).toBe(20);
  expect(answer.unit.operator).toBe('Name of P01');
  const cockpit = await floor.cockpit();
  expect(cockpit.inStation.map((unit) => unit.sn)).toEqual(['SN-R1-0001']);
  expect(cockpit.runs).toMatchObject([{ run: 'R1', status: 'IN_PROGRESS', passedHere: 0 }]);
});

test('a track-out is judged, counted and shown', async () => {
  const floor = await workingFloor();
  await floor.trackIn('SN-R1-0001');
  const out = await floor.trackOut('SN-R1-0001', { values: [{ spec: 'V1', value: 250 }] });
  expect(out).toMatchObject({
    ok: true,
    result: 'PASS',
    judgements: [{ spec: 'V1', judgement: 'HIGH' }],
    next: { stepNo: 20 },
  });
  const cockpit = await floor.cockpit();
  expect(cockpit.inStation).toEqual([]);
  expect(cockpit.runs).toMatchObject([{ passedHere: 1, failedHere: 0 }]);
  expect(cockpit.lastResults).toMatchObject([{ sn: 'SN-R1-0001', result: 'PASS', operator: 'Name of P01' }]);
});

test('the same command twice gives the first outcome and writes nothing', async () => {
  const floor = await workingFloor();
  const command = floor.command();
  const first = await floor.trackIn('SN-R1-0001', { command });
  await floor.trackOut('SN-R1-0001');
  const again = await floor.trackIn('SN-R1-0001', { command });
  if (!first.ok || !again.ok) throw new Error('refused');
  expect(again).toEqual({ ...first, confirmation: { ...first.confirmation, repeated: true } });
});

test('[P6] a fact longer than the hub takes is not written, for all behind it would wait for ever', async () => {
  const { frozen } = runCreated('R2');
  const specs = Array.from({ length: 80 }, (_, i) =>
    spec(`NOTE${i}`, { type: 'TEXT', lsl: null, usl: null }),
  );
  const steps = frozen.steps.map((step) => (step.stepNo === 10 ? { ...step, specs } : step));
  const floor = await workingFloor({ also: workingRun('R2', { frozen: { ...frozen, steps } }) });
  await floor.trackIn('SN-R2-0001');
  const values = specs.map(({ code }) => ({ spec: code, value: 'x'.repeat(4_000) }));
  await expect(floor.trackOut('SN-R2-0001', { values })).rejects.toMatchObject({
    code: 'BODY_TOO_LARGE',
    details: { limitBytes: maxDataLength },
  });
  expect(await floor.trackOut('SN-R2-0001', { values: values.slice(0, 2) })).toMatchObject({ ok: true });
  await floor.time.pass(6_000);
  expect(floor.station.linkStatus()).toMatchObject({ state: 'ONLINE', waiting: 0 });
});
