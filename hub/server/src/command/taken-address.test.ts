// What no schema refuses: codes that are no addresses.
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as small from '../../testing/small-product.ts';
import { TestHub } from '../../testing/test-hub.ts';

let plant: TestHub;

beforeEach(async () => {
  plant = await TestHub.open();
  await small.setUpProduct(plant);
});
afterEach(() => plant.close());

test('nothing is given a code at whose address it could not be found', async () => {
  const misnamed = [
    plant.ask('configureOperation', { ...small.operation, code: '..' }),
    plant.ask('configureLine', { ...small.line, code: '.' }),
    plant.ask('configureDataSpec', { ...small.spec, code: 'check' }),
    plant.ask('configureFaiTemplate', { ...small.template, code: 'new' }),
  ];
  for (const outcome of await Promise.all(misnamed))
    expect(outcome).toMatchObject({ refused: 'VALIDATION_ERROR', details: { path: 'input.code' } });
  for (const route of ['new', 'preview', 'resolve', '..']) {
    expect(await plant.ask('saveRoute', { draft: { ...small.draft, route } })).toMatchObject({
      refused: 'VALIDATION_ERROR',
      details: { path: 'input.draft.route' },
    });
    expect(await plant.ask('receiveRoute', { ...small.draft, route })).toMatchObject({
      refused: 'VALIDATION_ERROR',
      details: { path: 'input.route' },
    });
  }
  const code = 'A/B 100%';
  expect(await plant.ask('configureDataSpec', { ...small.spec, code })).toMatchObject({ ok: true });
});

test('no order is called as a page or a question beside the orders is', async () => {
  const order = { product: 'P-1', productName: 'P-1', qty: 1, route: null, source: 'ERP' };
  for (const number of ['new', 'import', 'check', '..']) {
    expect(await plant.ask('receiveOrder', { ...order, order: number })).toMatchObject({
      refused: 'VALIDATION_ERROR',
      details: { path: 'input.order' },
    });
    expect(await plant.ask('receiveOrders', { orders: [{ ...order, order: number }] })).toMatchObject({
      refused: 'VALIDATION_ERROR',
      details: { path: 'input.orders.0.order' },
    });
  }
});
