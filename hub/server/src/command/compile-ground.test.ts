// Compiling reads what the route names and nothing else, however much the plant has.
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as small from '../../testing/small-product.ts';
import { TestHub } from '../../testing/test-hub.ts';
import { compiledNow, type Lookup } from './compile-ground.ts';
import { Known } from './known.ts';

let plant: TestHub;

beforeEach(async () => {
  plant = await TestHub.open();
  await small.setUpProduct(plant);
});
afterEach(() => plant.close());

/** Compiles the product's route and tells what was read for it. */
function readsOfCompile(): Promise<string[]> {
  return plant.hub.store.ingest((ground) => {
    const known = new Known(ground);
    const read: string[] = [];
    const watched: Lookup = {
      found: (kind, key) => {
        read.push(`${kind} ${key}`);
        return known.found(kind, key);
      },
      all: (kind) => {
        read.push(`all of ${kind}`);
        return known.all(kind);
      },
    };
    const draft = known.state('routeDraft', small.draft.route);
    if (draft === null) throw new Error('no draft');
    const { problems } = compiledNow(draft, watched);
    return { answer: [...read.sort(), ...problems.map(({ code }) => code)], effects: {} };
  });
}

test('given a plant with many specs and routes, then a compile reads only those that are named', async () => {
  const before = await readsOfCompile();
  expect(before).toEqual([
    'all of defectCode',
    'all of station',
    'dataSpec STENCIL_TENSION',
    'executionDefaults PLANT',
    'faiTemplate FAI-SMT',
    'operation PRINTING',
    'operation PRINTING',
  ]);
  const others = Array.from({ length: 500 }, (_, i) => ({ ...small.spec, code: `OTHER-${i}` }));
  await plant.command('configureDataSpecs', { specs: others });
  await plant.command('saveRoute', { draft: { ...small.draft, route: 'OTHER' } });
  expect(await readsOfCompile()).toEqual(before);
});

test('given steps known by their process code alone, then operations are read once', async () => {
  const steps = small.draft.steps.map((step) => ({ ...step, operation: null, processCode: 'P2D' }));
  const draft = { ...small.draft, steps };
  await plant.command('saveRoute', { draft });
  expect((await readsOfCompile()).filter((read) => read.includes('operation'))).toEqual([
    'all of operation',
    'operation PRINTING',
    'operation PRINTING',
  ]);
});
