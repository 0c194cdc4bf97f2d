// What engineers do costs the same in a plant that made a million units as in one that made ten: nothing that they ask
// walks through a table that grows with facts. Plans are made without statistics, so they are those of a full table.
import {
  type EditedKind,
  editedKinds,
  type MasterKind,
  masterKinds,
} from '@lineside/core/contracts/master-data';
import { RouteDraft } from '@lineside/core/domain/route/draft';
import type { Database } from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import * as small from '../../../testing/small-product.ts';
import { TestHub } from '../../../testing/test-hub.ts';

const growing = ['fact', 'unit', 'snapshot', 'exception', 'stream_scope', 'tally', 'minute_results'];

const keys: Record<EditedKind, string> = {
  line: small.line.code,
  stationGroup: small.group.code,
  station: small.station.code,
  operation: small.operation.code,
  executionDefaults: 'PLANT',
  defectCode: small.defect.code,
  product: small.product.code,
  faiTemplate: small.template.code,
  samplingRule: small.rule.code,
  feederTable: small.table.code,
  dataSpec: small.spec.code,
  routeDraft: small.draft.route,
};

async function opened(onStatement?: (statement: unknown) => void): Promise<TestHub> {
  const plant = await TestHub.open(onStatement === undefined ? {} : { onStatement });
  onTestFinished(() => plant.close());
  return plant;
}

test('given edits, publications and reads, then no statement walks through a table that grows with facts', async () => {
  const statements = new Set<string>();
  const plant = await opened((statement) => statements.add(String(statement)));
  statements.clear();

  const { reads } = plant.hub;
  const { route } = small.draft;
  await small.setUpProduct(plant);
  await plant.command('publishRoute', { route, hash: null });
  await plant.command('receiveOrder', {
    ...{ order: 'WO-1', product: 'BOARD', productName: 'Board', qty: 1, route: null, source: 'ERP' },
  });
  await plant.command('releaseOrder', { order: 'WO-1', line: small.line.code });
  await plant.command('createRun', { run: 'RUN-1', order: 'WO-1', qty: 1, units: 'BULK' });
  for (const kind of Object.keys(masterKinds) as MasterKind[]) await reads.masterData(kind);
  for (const kind of editedKinds) {
    await reads.uses({ kind, key: keys[kind] });
    await reads.history({ kind, key: keys[kind] });
    await plant.ask('removeMasterData', { kind, key: keys[kind] });
  }
  await reads.dataSpecs({ limit: 100, operation: 'PRINTING' });
  await reads.routes({ limit: 100, status: 'READY' });
  await reads.route(route);
  await reads.previewRoute(RouteDraft.parse(small.draft));
  await reads.routeVersion(route, 1);
  await reads.resolveRoute({ product: 'BOARD' });
  await reads.checkDataSpecs([small.spec]);

  const asked = [...statements].filter((statement) => /^\s*select/i.test(statement));
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter((statement) => walks(plant.database, statement))).toEqual([]);
});

test('given a column without an index, or a range without an end, then that is seen', async () => {
  const { database } = await opened();
  expect(walks(database, "SELECT sn FROM unit WHERE status = 'DONE'")).toBe(true);
  expect(walks(database, "SELECT sn FROM unit WHERE run IS NOT NULL AND status = 'ON_HOLD'")).toBe(true);
  expect(walks(database, 'SELECT count(*) FROM fact')).toBe(true);
  expect(walks(database, "SELECT state FROM snapshot WHERE stream >= 'line:'")).toBe(true);
  expect(walks(database, "SELECT state FROM snapshot WHERE stream >= 'line:' AND stream < 'line;'")).toBe(
    false,
  );
  expect(walks(database, "SELECT sn FROM unit WHERE run = 'RUN-1'")).toBe(false);
});

/** Holds only what is inside a station or waits: that does not grow. */
const partial = /USING (COVERING )?INDEX (unit_inside|unit_waiting)\b/;

/** Whether it goes through more of a growing table than one value, or a range with both ends, of an index. */
function walks(database: Database, statement: string): boolean {
  const plan = database.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`).all();
  const aliases = new Map(
    [...statement.matchAll(/\b(\w+) (f|s)\b/g)].map(([, table, alias]) => [alias, table]),
  );
  return plan.some(({ detail }) => {
    const [, name = ''] = detail.split(' ');
    const isGrowing = growing.includes(aliases.get(name) ?? name);
    const ends = /\((.*)\)$/.exec(detail)?.[1] ?? '';
    const isBounded = ends.includes('=?') || (ends.includes('>?') && ends.includes('<?'));
    return isGrowing && !partial.test(detail) && !isBounded;
  });
}
