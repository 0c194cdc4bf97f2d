// Routes through the hub: saved by engineers, received from ERP, published as versions.
import type { HubCommandInput } from '@lineside/core/contracts/hub-api';
import { noSettings } from '@lineside/core/domain/route/settings';
import type { RouteState } from '@lineside/core/domain/route/state';
import { streamId } from '@lineside/core/kernel/ids';
import { someone } from '@lineside/core/testing/smt-line';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as small from '../../testing/small-product.ts';
import { TestHub } from '../../testing/test-hub.ts';

let plant: TestHub;

beforeEach(async () => {
  plant = await TestHub.open();
  await small.setUpProduct(plant);
});
afterEach(() => plant.close());

const text = (name: string) => ({ en: name, zh: name });
const { route } = small.draft;

const routeState = async (code = route) =>
  (await plant.hub.store.snapshot(streamId('route', code)))?.state as RouteState | undefined;

const publish = (code = route, hash: HubCommandInput<'publishRoute'>['hash'] = null) =>
  plant.ask('publishRoute', { route: code, hash });
const save = (change: Partial<typeof small.draft>) =>
  plant.command('saveRoute', { draft: { ...small.draft, ...change } });

describe('publishing', () => {
  test('makes the next version READY, whole; again without a change it makes none', async () => {
    expect(await publish()).toEqual({ ok: true, repeated: false, facts: 1 });
    const published = await routeState();
    expect(published).toMatchObject({ latest: 1, last: { status: 'READY' } });
    expect(published?.ready?.steps.map(({ specs }) => specs)).toMatchObject([
      [{ code: 'STENCIL_TENSION', lsl: 30 }],
      [],
    ]);
    expect(published?.ready?.steps[0]?.defects).toMatchObject([{ code: 'SOLDER_BRIDGE' }]);
    expect(published?.ready?.faiTemplate).toMatchObject({ code: 'FAI-SMT' });
    expect(await publish()).toEqual({ ok: true, repeated: false, facts: 0 });
    await save({ name: text('renamed') });
    await save({});
    expect(await publish()).toMatchObject({ facts: 0 });
    expect(await routeState()).toEqual(published);
  });

  test('what does not compile gives an INVALID version, told each time, and leaves READY in use', async () => {
    await publish();
    await save({ settings: noSettings });
    const problems = [10, 20].map((stepNo) => ({
      stepNo,
      field: 'place',
      code: 'STEP_STATION_UNRESOLVED',
    }));
    expect(await publish()).toMatchObject({ facts: 1, problems });
    expect(await routeState()).toMatchObject({
      latest: 2,
      last: { status: 'INVALID' },
      ready: { version: 1 },
    });
    expect(await publish()).toMatchObject({ facts: 0, problems });
  });

  test('goes by the hash that was looked at', async () => {
    await publish();
    const seen = (await routeState())?.ready?.hash ?? null;
    await plant.command('configureDataSpec', { ...small.spec, lsl: 25 });
    expect(await publish(route, seen)).toMatchObject({ refused: 'STALE_EDIT', details: { key: route } });
    expect(await publish()).toMatchObject({ facts: 1 });
    const now = (await routeState())?.ready?.hash ?? null;
    expect(await publish(route, now)).toMatchObject({ facts: 0 });
  });

  test('asks for a route and for route:compile', async () => {
    expect(await publish('NONE')).toMatchObject({ refused: 'ROUTE_NOT_FOUND' });
    const input = { route, hash: null };
    const others = someone(['route:read', 'route:create', 'route:configure']);
    expect(await plant.ask('publishRoute', input, others)).toMatchObject({ refused: 'FORBIDDEN' });
    expect(await plant.ask('publishRoute', input, someone(['route:compile']))).toMatchObject({ facts: 1 });
  });

  test('takes what a spec is at that moment; what is published keeps what it was', async () => {
    await publish();
    await plant.command('configureDataSpec', { ...small.spec, active: false });
    expect((await routeState())?.ready?.steps[0]?.specs).toMatchObject([{ code: 'STENCIL_TENSION' }]);
    expect(await publish()).toMatchObject({
      problems: [{ stepNo: 10, field: 'specs', code: 'DATA_SPEC_NOT_FOUND' }],
    });
  });
});

describe('saving a route', () => {
  test('asks for route:create when it is new', async () => {
    const draft = { ...small.draft, route: 'BOARD-2' };
    const may = someone(['route:configure', 'route:compile']);
    expect(await plant.ask('saveRoute', { draft }, may)).toMatchObject({ refused: 'FORBIDDEN' });
    expect(await plant.ask('saveRoute', { draft }, someone(['route:create']))).toMatchObject({ facts: 1 });
  });

  test('names each step once', async () => {
    const steps = small.draft.steps.map((step) => ({ ...step, key: 'print' }));
    expect(await plant.ask('saveRoute', { draft: { ...small.draft, steps } })).toMatchObject({
      refused: 'VALIDATION_ERROR',
      details: { path: 'input.draft.steps' },
    });
  });
});

describe('a route from ERP', () => {
  const erp: HubCommandInput<'receiveRoute'> = {
    route: 'ERP-300101',
    name: text('Control board'),
    product: 'BOARD',
    effectiveFrom: '2020-01-01',
    effectiveTo: null,
    steps: [{ key: 'P2D', stepNo: 10, operation: null, processCode: 'P2D', name: text('Printing') }],
  };
  const draftOf = (steps: typeof erp.steps, stepSettings = {}) => ({
    ...{ ...erp, steps, source: 'ERP' as const, active: true, faiTemplate: null },
    ...{ settings: noSettings, operationSettings: {}, stepSettings },
  });
  const printed = erp.steps.map((step) => ({ ...step, operation: 'PRINTING' }));
  const place = { by: 'GROUP' as const, group: 'SMT-A-PRINT' };
  const inspection = {
    ...{ key: 'P3K', stepNo: 20, operation: null, processCode: 'P3K' },
    name: text('Inspection'),
  };
  const draftNow = async () => (await plant.hub.store.all('routeDraft')).find((d) => d.route === erp.route);

  test('finds its operations by process code, and says at once what is missing', async () => {
    const received = await plant.command('receiveRoute', erp);
    expect(received).toMatchObject({
      facts: 2,
      problems: [{ stepNo: 10, field: 'place', code: 'STEP_STATION_UNRESOLVED' }],
    });
    expect(await draftNow()).toMatchObject({ source: 'ERP', steps: printed });
    expect(await routeState(erp.route)).toMatchObject({
      latest: 1,
      last: { status: 'INVALID' },
      ready: null,
    });
    const head = await plant.hub.head();
    const again = await plant.command('receiveRoute', erp);
    expect(again).toEqual({ ...received, facts: 0 });
    expect(await plant.hub.head()).toEqual(head);
  });

  test('keeps its steps from engineers, and takes their settings', async () => {
    await plant.command('receiveRoute', erp);
    const renamed = printed.map((step) => ({ ...step, name: text('ours') }));
    expect(await plant.ask('saveRoute', { draft: draftOf(renamed) })).toMatchObject({
      refused: 'ROUTE_STEPS_READ_ONLY',
    });
    const settled = { P2D: { ...noSettings, place } };
    expect(await plant.command('saveRoute', { draft: draftOf(printed, settled) })).toMatchObject({
      facts: 1,
    });
    expect(await publish(erp.route)).toEqual({ ok: true, repeated: false, facts: 1 });
  });

  test('received again keeps settings by step key; a new step is INVALID until it has some', async () => {
    await plant.command('receiveRoute', erp);
    const settled = { P2D: { ...noSettings, place } };
    await plant.command('saveRoute', { draft: draftOf(printed, settled) });
    await publish(erp.route);

    const moved = erp.steps.map((step) => ({ ...step, stepNo: 15, name: text('Paste printing') }));
    expect(await plant.command('receiveRoute', { ...erp, steps: moved })).toEqual({
      ok: true,
      repeated: false,
      facts: 1,
    });
    expect(await routeState(erp.route)).toMatchObject({ latest: 2, ready: { version: 2 } });
    expect(await publish(erp.route)).toMatchObject({ facts: 1 });
    expect((await routeState(erp.route))?.ready).toMatchObject({
      version: 3,
      steps: [{ stepNo: 15, group: 'SMT-A-PRINT' }],
    });

    const longer = await plant.command('receiveRoute', { ...erp, steps: [...moved, inspection] });
    expect(longer.problems).toMatchObject([
      { stepNo: 20, code: 'OPERATION_UNKNOWN', details: { operation: 'P3K' } },
      { stepNo: 20, code: 'STEP_STATION_UNRESOLVED' },
    ]);
    expect(await routeState(erp.route)).toMatchObject({
      latest: 4,
      last: { status: 'INVALID' },
      ready: { version: 3 },
    });

    await plant.command('receiveRoute', { ...erp, steps: [inspection] });
    expect((await draftNow())?.stepSettings).toEqual(settled);
    expect(await plant.command('receiveRoute', { ...erp, steps: moved })).toMatchObject({ facts: 1 });
    expect(await publish(erp.route)).toMatchObject({ facts: 1 });
  });

  test('is published with an operation that has learned its process code since', async () => {
    const steps = [...erp.steps, inspection];
    await plant.command('receiveRoute', { ...erp, steps });
    const { steps: received = [] } = (await draftNow()) ?? {};
    await plant.command('saveRoute', {
      draft: { ...draftOf([...received]), settings: { ...noSettings, place } },
    });
    expect(await publish(erp.route)).toMatchObject({ problems: [{ code: 'OPERATION_UNKNOWN' }] });
    await plant.command('configureOperation', {
      ...small.operation,
      code: 'INSPECTION',
      processCodes: ['P3K'],
    });
    expect(await publish(erp.route)).toEqual({ ok: true, repeated: false, facts: 1 });
    expect((await routeState(erp.route))?.ready?.steps[1]).toMatchObject({ operation: 'INSPECTION' });
  });

  test('does not take the code of one of our own, and needs its permission', async () => {
    expect(await plant.ask('receiveRoute', { ...erp, route })).toMatchObject({ refused: 'VALIDATION_ERROR' });
    expect(await plant.ask('receiveRoute', erp, someone(['route:read']))).toMatchObject({
      refused: 'FORBIDDEN',
    });
    expect(await plant.ask('receiveRoute', erp, someone(['system:integration']))).toMatchObject({
      facts: 2,
    });
  });
});
