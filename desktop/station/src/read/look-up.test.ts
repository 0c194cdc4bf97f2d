// Where is this unit? Told with the hub gone, and with how old the news is.
import { expect, test } from 'vitest';
import { workingFloor } from '../../test/floor.ts';
import { leader, printing, workingRun } from '../../test/plant.ts';

const sn = 'SN-R1-0001';
const defects = [{ code: 'SHIFT', location: 'U5', remark: '' }];

test('given a unit that failed, when it is looked up, then its road, its step and where it may go back to are told', async () => {
  const floor = await workingFloor();
  await floor.trackIn(sn);
  await floor.trackOut(sn, { result: 'FAIL', defects });
  const answer = await floor.ask('lookUp', { code: sn });
  expect(answer).toMatchObject({
    ok: true,
    found: {
      code: sn,
      asOf: floor.station.linkStatus().lastContactAt,
      complete: true,
      units: [
        {
          sn,
          run: 'R1',
          product: '5223029018',
          panel: null,
          status: 'OUT_FAILED',
          step: { stepNo: 10, stations: [{ code: printing }] },
          station: null,
          hold: null,
          rework: null,
          reworkSteps: [{ stepNo: 10 }],
          defects: [{ code: 'BRIDGE' }, { code: 'SHIFT' }],
          visits: [
            {
              step: 10,
              stepName: { en: 'PRINT' },
              station: printing,
              operator: 'Name of P01',
              result: 'FAIL',
              voided: false,
            },
          ],
        },
      ],
    },
  });
});

test('given the hub gone, then what is known is told, and that it is not all', async () => {
  const floor = await workingFloor();
  await floor.trackIn(sn);
  floor.hub.reachable = false;
  await floor.time.pass(6_000);
  expect(await floor.ask('lookUp', { code: ` ${sn} ` })).toMatchObject({
    found: { complete: false, units: [{ status: 'IN_STATION', station: printing, step: { stepNo: 10 } }] },
  });
  expect(await floor.ask('lookUp', { code: 'SN-R9-0001' })).toMatchObject({
    ok: false,
    error: {
      code: 'UNIT_NOT_FOUND',
      details: { sn: 'SN-R9-0001', asOf: floor.station.linkStatus().lastContactAt },
    },
  });
});

test('given a held unit, then who holds it and why is told by name', async () => {
  const floor = await workingFloor({ also: leader });
  await floor.trackIn(sn);
  await floor.trackOut(sn);
  const disposition = { action: 'HOLD', reason: 'odd' } as const;
  const approval = { badge: 'BADGE-Q01' };
  await floor.ask('dispose', { command: floor.command(), sn, disposition, approval });
  expect(await floor.ask('lookUp', { code: sn })).toMatchObject({
    found: {
      units: [{ status: 'ON_HOLD', hold: { reason: 'odd', by: 'Name of Q01' }, step: { stepNo: 20 } }],
    },
  });
  const [refused] = await Promise.all([floor.trackIn(sn), floor.time.pass(1_000)]);
  expect(refused).toMatchObject({ error: { code: 'UNIT_ON_HOLD', details: { by: 'Name of Q01' } } });
});

test('given a panel, then every board of it is told, by place', async () => {
  const serials = { prefix: 'PB-', digits: 3, suffix: '', from: 1 };
  const floor = await workingFloor({ also: workingRun('P1', { serials, boards: 12, qty: 12 }) });
  await floor.trackIn('PB-001');
  const answer = await floor.ask('lookUp', { code: 'PB-001' });
  if (!answer.ok) throw new Error(answer.error.code);
  const expected = Array.from({ length: 12 }, (_, i) => `PB-001-${i + 1}`);
  expect(answer.found.units.map((unit) => unit.sn)).toEqual(expected);
});
