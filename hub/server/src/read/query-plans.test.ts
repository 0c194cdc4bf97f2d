// A list of ten costs the same in a plant of a million units as in one of ten: what planners read goes by an index in
// every table that grows with the work. Plans are made without statistics, so they are those of full tables.
import { PreviewSerials } from '@lineside/core/contracts/planning';
import { smtRoute, stations } from '@lineside/core/testing/smt-line';
import type { Database } from 'better-sqlite3';
import { afterEach, expect, test } from 'vitest';
import { run, serial, TestHub } from '../../testing/test-hub.ts';

/** By name and alias. Orders and runs are thousands, and may be walked through; these are millions. */
const growing = new Set([
  ...['unit', 'u', 'fact', 'f', 'snapshot', 's', 'tally', 't', 'minute_results', 'r', 'minute_output'],
  ...['stream_scope', 'exception'],
]);
/** Indexes of what is open, waits or is marked: as short as the list that is shown. */
const short = ['unit_waiting', 'unit_inside', 'exception_open', 'fact_marked'];

let plant: TestHub;
afterEach(() => plant.close());

test('given what planners read, then no statement walks through a table that grows with the work', async () => {
  const statements = new Set<string>();
  plant = await TestHub.open({ onStatement: (statement) => statements.add(String(statement)) });
  await plant.setUp(4);
  const print = await plant.station(stations.print.code);
  print.log.write({ stream: `run:${run}`, type: 'run.started', data: { run } });
  print.trackOut(serial(1), run, 10, print.trackIn(serial(1), run, 10));
  print.trackIn(serial(2), run, 10);
  await print.push();
  await plant.hub.review.caughtUp();
  statements.clear();

  const { reads } = plant.hub;
  const seen = new Set([stations.print.line]);
  for (const sort of ['due', 'priority', 'order', 'updated'] as const)
    for (const after of [undefined, '5|WO-0'])
      await reads.orders(
        { sort, limit: 50, after, status: 'IN_PROGRESS', q: 'wo', dueBy: '2030-01-01' },
        seen,
      );
  for (const sort of ['updated', 'due', 'priority', 'run'] as const)
    for (const after of [undefined, '5|RUN-0'])
      await reads.runs(
        { sort, limit: 50, after, waiting: 'true', q: 'run', state: 'OPEN', order: 'WO-1' },
        seen,
      );
  await reads.order('WO-1', seen);
  await reads.orderLines('WO-1', seen);
  await reads.run(run, seen);
  await reads.runUnits(run, { limit: 50 }, seen);
  await reads.runUnits(run, { limit: 50, status: 'QUEUED', step: 10, after: serial(1) }, seen);
  await reads.timeline(run, seen);
  await reads.labels(run, { from: 1, count: 10 }, seen);
  await reads.previewSerials(PreviewSerials.parse({ run: 'RUN-9', order: 'WO-1', qty: 5 }), seen);
  await reads.line(stations.print.line, seen);
  await reads.overview(seen);

  const asked = [...statements].filter((statement) => /^\s*(select|with)/i.test(statement));
  expect(asked.length).toBeGreaterThan(40);
  expect(asked.filter((statement) => walks(plant.database, statement))).toEqual([]);
});

test('given a statement without an index, or one that sorts units, then that is seen', async () => {
  plant = await TestHub.open();
  const { database } = plant;
  expect(walks(database, "SELECT sn FROM unit WHERE status = 'DONE' LIMIT 5")).toBe(true);
  expect(walks(database, "SELECT sn FROM unit WHERE run = 'R' ORDER BY updated_at LIMIT 5")).toBe(true);
  expect(walks(database, "SELECT sn FROM unit WHERE run = 'R' ORDER BY sn LIMIT 5")).toBe(false);
  expect(walks(database, 'SELECT run, sum(count) FROM tally GROUP BY run')).toBe(true);
  expect(walks(database, `SELECT * FROM listed_run WHERE route = '${smtRoute.route}'`)).toBe(false);
});

/** Whether it reads all of a growing table, or sorts the units that it found. */
function walks(database: Database, statement: string): boolean {
  const plan = database.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`).all();
  const steps = plan.map(({ detail }) => detail);
  const scans = steps.filter(
    (step) =>
      step.startsWith('SCAN') &&
      growing.has(step.split(' ')[1] ?? '') &&
      !step.includes('VIRTUAL TABLE') &&
      !short.some((index) => step.endsWith(index)),
  );
  const sortsUnits =
    steps.some((step) => step.includes('TEMP B-TREE FOR ORDER BY')) &&
    steps.some((step) => /^S\w+ (unit|u) /.test(step));
  return scans.length > 0 || sortsUnits;
}
