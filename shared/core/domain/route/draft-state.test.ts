// A draft as folded: ERP's steps come and go, our settings stay by step key, and only a change counts as an edit.
import { describe, expect, test } from 'vitest';
import { stampAt, stateAfter } from '../../testing/past.ts';
import { smtDraft } from '../../testing/smt-plant.ts';
import type { RouteDefinition } from './draft.ts';
import { noSettings } from './settings.ts';

const { operationsEditedAt: _stamps, ...draft } = smtDraft;
const { route, name, product, effectiveFrom, effectiveTo, steps } = draft;
const definition: RouteDefinition = { route, name, product, effectiveFrom, effectiveTo, steps };

const saved = (data: unknown, minute = 1) => ({ type: 'routeDraft.saved', data, hlc: stampAt(minute) });
const received = (data: RouteDefinition) => ({ type: 'routeDraft.received', data });
const folded = (...told: Parameters<typeof stateAfter<'routeDraft'>>[1]) => stateAfter('routeDraft', told);
const minute = (n: number) => n * 60_000;

describe('received from ERP', () => {
  test('given a route nobody knew, then a draft without settings', () => {
    expect(folded(received(definition))).toMatchObject({
      ...{ source: 'ERP', active: true, settings: noSettings, stepSettings: {}, faiTemplate: null },
      steps: definition.steps,
    });
  });

  test('given settings, when ERP sends its steps again under other numbers, then they stay by key', () => {
    const renumbered = { ...definition, steps: steps.map((step) => ({ ...step, stepNo: step.stepNo + 5 })) };
    const ours = { ...draft, source: 'ERP', faiTemplate: 'QR-Pro-05' };
    const state = folded(received(definition), saved(ours), received(renumbered));
    expect(state?.stepSettings).toEqual(draft.stepSettings);
    expect(state?.faiTemplate).toBe('QR-Pro-05');
    expect(state?.steps.map(({ stepNo }) => stepNo)).toEqual([15, 25, 35, 45, 55]);
  });

  test('given a step that ERP takes out, then its settings are kept for the record, and come back with it', () => {
    const shorter = { ...definition, steps: steps.slice(0, 4) };
    const gone = folded(received(definition), saved({ ...draft, source: 'ERP' }), received(shorter));
    expect(gone?.steps.map(({ key }) => key)).not.toContain('S50');
    expect(gone?.stepSettings.S50).toEqual(draft.stepSettings.S50);
    const back = folded(
      received(definition),
      saved({ ...draft, source: 'ERP' }),
      received(shorter),
      received(definition),
    );
    expect(back?.stepSettings).toEqual(draft.stepSettings);
    expect(back?.steps).toEqual(steps);
  });
});

describe('when the settings of an operation were edited', () => {
  const withFAI = { ...draft, operationSettings: { SPI: { ...noSettings, requiresFAI: true } } };
  const withAOI = {
    ...withFAI,
    operationSettings: { ...withFAI.operationSettings, AOI: { ...noSettings, requiresFAI: false } },
  };

  test('given a save that changes another operation, then the moment of this one stays', () => {
    expect(folded(saved(withFAI, 1), saved(withAOI, 2))?.operationsEditedAt).toEqual({
      SPI: minute(1),
      AOI: minute(2),
    });
  });

  test('given settings taken out and said again, then the moment is that of saying them again', () => {
    const state = folded(saved(withFAI, 1), saved(draft, 2), saved(withFAI, 3));
    expect(state?.operationsEditedAt).toEqual({ SPI: minute(3) });
  });
});

test('given our own draft, and ERP’s word on it all the same, then it is ERP’s', () => {
  expect(folded(saved(draft), received(definition))).toMatchObject({ source: 'ERP' });
});

test('given a removed route, then there is none; saved anew, it is what is saved', () => {
  const removed = { type: 'routeDraft.removed', data: { key: route } };
  expect(folded(saved(draft), removed)).toBeNull();
  expect(folded(saved(draft), removed, { ...saved(draft), hlc: stampAt(9) })).toMatchObject({ route });
});
