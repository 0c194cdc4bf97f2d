// Work costs the same at a station that knows fifty thousand units as at one that knows fifty: whatever it asks of the
// tables that grow with them goes by an index. Plans are made without statistics, so they are those of a full table.
import type { Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import { workingFloor } from '../../test/floor.ts';
import { runCreated, unitCreated } from '../../test/plant.ts';

const growing = ['units', 'facts', 'streams', 'tallies', 'results'];

test('given work and sync, then no statement walks through a table that grows with the units', async () => {
  const statements = new Set<string>();
  const floor = await workingFloor({ onStatement: (statement) => statements.add(String(statement)) });
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
