// What no step and no fact may exceed is refused by a sentence, before anything is written.
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as small from '../../testing/small-product.ts';
import { TestHub } from '../../testing/test-hub.ts';

let plant: TestHub;

beforeEach(async () => {
  plant = await TestHub.open();
  await small.setUpProduct(plant);
});
afterEach(() => plant.close());

test('[P6] a version that stations could not take is refused', async () => {
  const long = 'x'.repeat(400);
  const options = Array.from({ length: 60 }, (_, i) => ({ code: `O${i}`, name: { en: long, zh: long } }));
  const codes = Array.from({ length: 8 }, (_, i) => `CHOICE-${i}`);
  const specs = codes.map((code) => ({
    ...small.spec,
    ...{ code, type: 'ENUM' as const, options, lsl: null, warnLow: null },
  }));
  await plant.command('configureDataSpecs', { specs });
  await plant.command('saveRoute', {
    draft: { ...small.draft, settings: { ...small.draft.settings, specs: codes }, stepSettings: {} },
  });
  expect(await plant.ask('publishRoute', { route: small.draft.route, hash: null })).toMatchObject({
    refused: 'VALIDATION_ERROR',
    details: { path: 'input', issue: expect.stringContaining('too much in one piece') },
  });
});

test('an operation has as many defect codes as a step can hold', async () => {
  for (let i = 1; i < 200; i++)
    await plant.command('configureDefectCode', { ...small.defect, code: `DEFECT-${i}` });
  const oneMore = { ...small.defect, code: 'DEFECT-200' };
  expect(await plant.ask('configureDefectCode', oneMore)).toMatchObject({
    refused: 'VALIDATION_ERROR',
    details: { path: 'input.operations.0' },
  });
  expect(await plant.ask('configureDefectCode', { ...small.defect, severity: 'MINOR' })).toMatchObject({
    facts: 1,
  });
});
