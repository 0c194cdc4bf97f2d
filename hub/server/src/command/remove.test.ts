// Removing what engineers configured: refused while anything names it, and told where; gone, kept, configured again.
import type { EditedKind } from '@lineside/core/contracts/master-data';
import { problemText } from '@lineside/core/i18n/problems';
import { FactId, streamId } from '@lineside/core/kernel/ids';
import { someone } from '@lineside/core/testing/smt-line';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DeviceKey } from '../../testing/device-key.ts';
import * as small from '../../testing/small-product.ts';
import { TestHub } from '../../testing/test-hub.ts';
import { editPermissions } from './edit-rule.ts';

let plant: TestHub;

beforeEach(async () => {
  plant = await TestHub.open();
  await small.setUpProduct(plant);
});
afterEach(() => plant.close());

const remove = (kind: EditedKind, key: string, basedOn?: FactId | null) =>
  plant.ask('removeMasterData', { kind, key, ...(basedOn === undefined ? {} : { basedOn }) });

const inUse = (kind: EditedKind, key: string, ...where: string[]) => ({
  refused: 'IN_USE',
  details: expect.objectContaining({ kind, key, where, total: where.length }),
});

async function editionOf(kind: EditedKind, key: string): Promise<FactId> {
  const snapshot = await plant.hub.store.snapshot(streamId(kind, key));
  return FactId.parse(`${snapshot?.last.origin}:${snapshot?.last.seq}`);
}

/** Everything that is configured, in an order in which it can be removed. */
const inOrder: readonly (readonly [EditedKind, string])[] = [
  ['samplingRule', small.rule.code],
  ['feederTable', small.table.code],
  ['routeDraft', small.draft.route],
  ['product', small.product.code],
  ['faiTemplate', small.template.code],
  ['defectCode', small.defect.code],
  ['dataSpec', small.spec.code],
  ['station', small.station.code],
  ['stationGroup', small.group.code],
  ['operation', small.operation.code],
  ['line', small.line.code],
];

describe('what is named by something is not removed', () => {
  const route = `route ${small.draft.route}`;

  test.each<[EditedKind, string, ...string[]]>([
    [
      'line',
      'SMT-A',
      'group SMT-A-PRINT',
      'station SMT-A-PRINT-01',
      'feeder table BOARD BOT SMT-A',
      'sampling rule OQC-BOARD',
    ],
    ['stationGroup', 'SMT-A-PRINT', 'station SMT-A-PRINT-01', route],
    [
      'operation',
      'PRINTING',
      'station SMT-A-PRINT-01',
      `${route} step 10`,
      `${route} step 20`,
      'data spec STENCIL_TENSION',
      'defect code SOLDER_BRIDGE',
    ],
    ['dataSpec', 'STENCIL_TENSION', `${route} step 10`, 'first-article template FAI-SMT'],
    ['product', 'BOARD', route, 'feeder table BOARD BOT SMT-A', 'sampling rule OQC-BOARD'],
    ['faiTemplate', 'FAI-SMT', route],
    ['routeDraft', 'BOARD-STD', 'sampling rule OQC-BOARD'],
  ])('%s %s', async (kind, key, ...where) => {
    const head = await plant.hub.head();
    expect(await remove(kind, key)).toEqual(inUse(kind, key, ...where));
    expect(await plant.hub.head()).toEqual(head);
  });

  test('a station with a device, or with a unit inside', async () => {
    const { code } = small.station;
    await plant.command('publishRoute', { route: small.draft.route, hash: null });
    await plant.command('receiveOrder', {
      ...{ order: 'WO-1', product: 'BOARD', productName: 'Board', qty: 1, route: null, source: 'ERP' },
    });
    await plant.command('releaseOrder', { order: 'WO-1', line: 'SMT-A' });
    await plant.command('createRun', { run: 'RUN-1', order: 'WO-1', qty: 1, units: 'BULK' });
    await plant.command('authorizeRun', { run: 'RUN-1' });
    const pc = await plant.station(code);
    expect(await remove('station', code)).toEqual(inUse('station', code, `PC ${pc.device}`));
    pc.trackIn('SN-RUN-1-0001', 'RUN-1', 10);
    await pc.push();
    await plant.command('revokeDevice', { device: pc.device, reason: 'gone' });
    expect(await remove('station', code)).toEqual(inUse('station', code, 'run RUN-1'));
    expect(await remove('line', 'SMT-A')).toMatchObject({ refused: 'IN_USE', details: { total: 6 } });
    expect(await remove('product', 'BOARD')).toMatchObject({ details: { total: 4 } });
    expect(await remove('routeDraft', small.draft.route)).toEqual(
      inUse('routeDraft', small.draft.route, 'run RUN-1', 'order WO-1', 'sampling rule OQC-BOARD'),
    );
  });

  test('beyond five places it says how many there are, in both languages', async () => {
    const steps = Array.from({ length: 9 }, (_, i) => ({
      ...{ key: `step-${i}`, stepNo: 100 + i, operation: 'PRINTING', processCode: null },
      name: small.draft.name,
    }));
    await plant.command('saveRoute', { draft: { ...small.draft, steps } });
    const outcome = await remove('operation', 'PRINTING');
    if (!('refused' in outcome)) throw new Error('was removed');
    expect(outcome.details.total).toBe(12);
    expect(outcome.details.where).toHaveLength(5);
    const problem = { code: outcome.refused, details: outcome.details };
    expect(problemText(problem, 'en')).toContain('route BOARD-STD step 100');
    expect(problemText(problem, 'zh')).toContain('路由 BOARD-STD 工序 100');
  });
});

describe('what nothing names', () => {
  test('is removed, each kind of thing, and can be configured again as something new', async () => {
    for (const [kind, key] of inOrder) {
      expect(await remove(kind, key, await editionOf(kind, key))).toMatchObject({ ok: true, facts: 1 });
      expect(await remove(kind, key)).toEqual({ refused: 'MASTER_DATA_NOT_FOUND', details: { kind, key } });
      expect(await plant.hub.store.all(kind)).toEqual([]);
    }
    await small.setUpProduct(plant);
    for (const [kind] of inOrder) expect(await plant.hub.store.all(kind)).toHaveLength(1);
    await plant.reopen();
    for (const [kind] of inOrder) expect(await plant.hub.store.all(kind)).toHaveLength(1);
  });

  test('is not removed on an older edition, nor by somebody who may not edit it', async () => {
    const seen = await editionOf('samplingRule', small.rule.code);
    await plant.command('configureSamplingRule', { ...small.rule, accept: 1 });
    expect(await remove('samplingRule', small.rule.code, seen)).toMatchObject({
      refused: 'STALE_EDIT',
      details: { kind: 'samplingRule', key: small.rule.code, by: 'hub' },
    });
    for (const [kind, key] of inOrder) {
      const input = { kind, key };
      expect(await plant.ask('removeMasterData', input, someone(['exec:read']))).toMatchObject({
        refused: 'FORBIDDEN',
        details: { permission: editPermissions[kind][0] },
      });
    }
  });

  test('once removed, is stale for whoever still edits it, and new for whoever begins', async () => {
    const seen = await editionOf('samplingRule', small.rule.code);
    await remove('samplingRule', small.rule.code);
    expect(await plant.ask('configureSamplingRule', { ...small.rule, basedOn: seen })).toMatchObject({
      refused: 'STALE_EDIT',
    });
    expect(await plant.ask('configureSamplingRule', { ...small.rule, basedOn: null })).toMatchObject({
      facts: 1,
    });
  });
});

test('the plant’s defaults are edited, never removed', async () => {
  expect(await remove('executionDefaults', 'PLANT')).toMatchObject({ refused: 'VALIDATION_ERROR' });
});

test('a removed route is given to no order; made anew, it has no version until it is published again', async () => {
  const { route } = small.draft;
  await plant.command('publishRoute', { route, hash: null });
  await remove('samplingRule', small.rule.code);
  expect(await remove('routeDraft', route)).toMatchObject({ ok: true, facts: 2 });
  expect(await plant.ask('publishRoute', { route, hash: null })).toMatchObject({
    refused: 'ROUTE_NOT_FOUND',
  });
  await plant.command('receiveOrder', {
    ...{ order: 'WO-1', product: 'BOARD', productName: 'Board', qty: 1, route, source: 'ERP' },
  });
  const release = () => plant.ask('releaseOrder', { order: 'WO-1', line: 'SMT-A' });
  expect(await release()).toMatchObject({ refused: 'ROUTE_NOT_FOUND' });

  await plant.command('saveRoute', { draft: small.draft });
  expect(await release()).toMatchObject({ refused: 'ROUTE_VERSION_NOT_READY', details: { route } });
  await plant.reopen();
  expect(await release()).toMatchObject({ refused: 'ROUTE_VERSION_NOT_READY' });
  await plant.command('publishRoute', { route, hash: null });
  expect(await release()).toMatchObject({ ok: true });
  await plant.command('createRun', { run: 'RUN-1', order: 'WO-1', qty: 1, units: 'BULK' });
  const run = await plant.hub.store.snapshot(streamId('run', 'RUN-1'));
  expect(run?.state).toMatchObject({ created: { frozen: { route, version: 2 } } });
});

test('[P5] a PC that asked to become a station which is no more is not approved', async () => {
  const { code } = small.station;
  const made = await plant.hub.enrolment.makeCode(code, 10);
  if ('refused' in made) throw new Error(made.refused);
  const asked = await plant.hub.enrolment.enrol(new DeviceKey().enrolRequest(made.code, 'PC-0815'));
  if ('refused' in asked) throw new Error(asked.refused);
  const { device } = asked.requested;
  await plant.command('removeMasterData', { kind: 'station', key: code });
  expect(await plant.ask('approveDevice', { device })).toEqual({
    refused: 'STATION_NOT_FOUND',
    details: { station: code },
  });
  await plant.command('configureStation', small.station);
  expect(await plant.ask('approveDevice', { device })).toMatchObject({ ok: true });
});
