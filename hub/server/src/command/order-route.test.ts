// Which route an order takes through the hub, and what its runs freeze of it.
import type { HubCommandInput } from '@lineside/core/contracts/hub-api';
import type { RouteState } from '@lineside/core/domain/route/state';
import type { RunState } from '@lineside/core/domain/run/state';
import { streamId } from '@lineside/core/kernel/ids';
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

const routeState = async () =>
  (await plant.hub.store.snapshot(streamId('route', route)))?.state as RouteState | undefined;
const runState = async (run: string) =>
  (await plant.hub.store.snapshot(streamId('run', run)))?.state as RunState;

const publish = (code = route) => plant.command('publishRoute', { route: code, hash: null });
const save = (change: Partial<typeof small.draft>) =>
  plant.command('saveRoute', { draft: { ...small.draft, ...change } });

describe('an order', () => {
  const order: HubCommandInput<'receiveOrder'> = {
    order: 'WO-1',
    product: 'BOARD',
    productName: 'Control board',
    qty: 2,
    route: null,
    source: 'ERP',
  };
  const release = (chosen: string | null = null) =>
    plant.ask('releaseOrder', { order: 'WO-1', line: 'SMT-A', route: chosen });
  const taken = async () => (await plant.hub.store.all('order'))[0]?.route;
  const another = async (change: Partial<typeof small.draft>) => {
    await save(change);
    await publish(change.route);
  };

  beforeEach(async () => {
    await plant.command('receiveOrder', order);
  });

  test('takes the published route of its product', async () => {
    expect(await release()).toMatchObject({ refused: 'ROUTE_VERSION_NOT_READY', details: { route } });
    await publish();
    expect(await release()).toMatchObject({ facts: 1 });
    expect(await taken()).toBe(route);
  });

  test('with two that fit asks which, and takes the one that the planner names', async () => {
    await publish();
    await another({ route: 'BOARD-2' });
    expect(await release()).toMatchObject({
      refused: 'ROUTE_AMBIGUOUS',
      details: { product: 'BOARD', candidates: ['BOARD-2', route] },
    });
    expect(await release('BOARD-2')).toMatchObject({ facts: 1 });
    expect(await taken()).toBe('BOARD-2');
  });

  test('takes none that is inactive, or whose days are past or to come, on the hub’s day', async () => {
    await publish();
    const today = new Date(plant.clock.now()).toISOString().slice(0, 10);
    await another({ active: false });
    expect(await release()).toMatchObject({ refused: 'ROUTE_NOT_FOUND' });
    await another({ effectiveTo: '2001-01-01' });
    expect(await release()).toMatchObject({ refused: 'ROUTE_NOT_FOUND' });
    await another({ effectiveFrom: '2999-01-01' });
    expect(await release()).toMatchObject({ refused: 'ROUTE_NOT_FOUND' });
    await another({ effectiveFrom: today, effectiveTo: today });
    expect(await release()).toMatchObject({ facts: 1 });
  });

  test('that names a route takes that one or none', async () => {
    await publish();
    await plant.command('receiveOrder', { ...order, route: 'NONE' });
    expect(await release()).toMatchObject({ refused: 'ROUTE_NOT_FOUND', details: { route: 'NONE' } });
    await another({ route: 'OTHER', product: null });
    await plant.command('receiveOrder', { ...order, route: 'OTHER' });
    expect(await release()).toMatchObject({ facts: 1 });
    expect(await taken()).toBe('OTHER');
  });

  test('gives its runs the version that is READY; a later one changes nothing in them', async () => {
    await publish();
    await release();
    const create = (run: string) => plant.command('createRun', { run, order: 'WO-1', qty: 1, units: 'BULK' });
    await create('RUN-1');
    const frozen = (await runState('RUN-1')).created?.frozen;
    expect(frozen).toMatchObject({ route, version: 1, hash: (await routeState())?.ready?.hash });

    await plant.command('configureDataSpec', { ...small.spec, lsl: 25, usl: 60 });
    await save({ name: text('renamed') });
    await publish();
    await create('RUN-2');
    expect((await runState('RUN-1')).created?.frozen).toEqual(frozen);
    expect((await runState('RUN-2')).created?.frozen).toMatchObject({
      version: 2,
      name: text('renamed'),
      steps: [{ specs: [{ lsl: 25, usl: 60 }] }, {}],
    });
  });
});
