// Work costs the same at a station that knows fifty thousand units as at one that knows fifty: whatever it asks of the
// tables that grow with them goes by an index. Plans are made without statistics, so they are those of a full table.
import type { Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import { workingFloor } from '../../test/floor.ts';
import { leader, runCreated, unitCreated, workingRun } from '../../test/plant.ts';

const growing = ['units', 'facts', 'streams', 'tallies', 'results', 'runs'];

test('given work and sync, then no statement walks through a table that grows with the units', async () => {
  const statements = new Set<string>();
  const serials = { prefix: 'PB-', digits: 3, suffix: '', from: 1 };
  const floor = await workingFloor({
    onStatement: (statement) => statements.add(String(statement)),
    also: [...leader, ...workingRun('P1', { serials, boards: 2, qty: 4 })],
  });
  for (const n of [1, 2, 3]) floor.hub.write(unitCreated(runCreated('R1'), n));
  await floor.time.pass(6_000);
  statements.clear();

  await floor.signIn();
  const defects = [{ code: 'SHIFT', location: 'U5', remark: '' }];
  for (const [sn, result] of [
    ['SN-R1-0001', { result: 'FAIL', defects }],
    ['SN-R1-0002', { result: 'PASS', defects: [] }],
  ] as const) {
    expect(await floor.trackIn(sn)).toMatchObject({ ok: true });
    await floor.cockpit();
    expect(await floor.trackOut(sn, { ...result, defects: [...result.defects] })).toMatchObject({ ok: true });
    await floor.cockpit();
  }
  expect(await floor.trackIn('PB-001')).toMatchObject({ boards: [{}, {}] });
  await floor.cockpit();
  const boards = ['PB-001-1', 'PB-001-2'].map((sn) => ({
    sn,
    result: 'PASS' as const,
    values: [],
    defects: [],
  }));
  const panel = { command: floor.command(), panel: 'PB-001', boards };
  expect(await floor.ask('trackOutPanel', panel)).toMatchObject({ ok: true });
  const approval = { badge: 'BADGE-Q01' };
  for (const [sn, disposition] of [
    ['SN-R1-0001', { action: 'REWORK', toStep: 10, reason: 'reprint' }],
    ['SN-R1-0002', { action: 'HOLD', reason: 'odd' }],
  ] as const) {
    const asked = { command: floor.command(), sn, disposition, approval };
    expect(await floor.ask('dispose', asked)).toMatchObject({ ok: true });
    expect(await floor.ask('lookUp', { code: sn })).toMatchObject({ ok: true });
  }
  expect(await floor.ask('lookUp', { code: 'PB-001' })).toMatchObject({ found: { units: [{}, {}] } });
  expect(await floor.trackIn('NOTHING')).toMatchObject({ ok: false });
  expect((await floor.cockpit()).rework).toHaveLength(1);
  const handedOver = { command: floor.command(), from: 0, remarks: '' };
  expect(await floor.ask('handOver', handedOver)).toMatchObject({ sheet: { held: [{}] } });
  expect(await floor.ask('handOver', handedOver)).toMatchObject({ confirmation: { repeated: true } });
  floor.hub.write(unitCreated(runCreated('R1'), 4));
  await floor.time.pass(6_000);
  await floor.cockpit();

  const asked = [...statements].filter((statement) => /^(select|update|delete)/i.test(statement));
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter((statement) => walks(floor.database, statement))).toEqual([]);
});

test('given a column without an index, or an order that none gives, then that is seen', async () => {
  const { database } = await workingFloor();
  expect(walks(database, "SELECT sn FROM units WHERE status = 'DONE' LIMIT 5")).toBe(true);
  expect(walks(database, "SELECT body FROM facts WHERE stream = 'unit:A' ORDER BY hash")).toBe(true);
  expect(walks(database, 'SELECT count(*) FROM facts')).toBe(true);
  expect(walks(database, 'SELECT fact FROM results WHERE step = 10 ORDER BY fact DESC LIMIT 10')).toBe(true);
  expect(walks(database, 'SELECT fact FROM results ORDER BY fact DESC LIMIT 10')).toBe(false);
});

/** Whether it reads or sorts more of a growing table than it gives. */
function walks(database: Database, statement: string): boolean {
  const plan = database.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`).all();
  const steps = plan.map(({ detail }) => detail);
  const ofGrowing = steps.filter((step) => growing.includes(step.split(' ')[1] ?? ''));
  const sorts = steps.some((step) => step.includes('TEMP B-TREE'));
  if (sorts) return ofGrowing.length > 0;
  return ofGrowing.some((step) => step.startsWith('SCAN') && !stopsEarly(statement, step));
}

/** From the newest on and up to a limit, with nothing to be passed over that is not in the index. */
function stopsEarly(statement: string, step: string): boolean {
  const takesNewest = /order by \S+ desc limit \S+$/i.test(statement);
  return takesNewest && (step.includes('INDEX') || !/\bwhere\b/i.test(statement));
}
