// Editing a route without a screen: order keys, undo, where settings are said, what is wrong and where it is mended.
import type { DraftStep, RouteDraft } from '@lineside/core/domain/route/draft';
import { noSettings } from '@lineside/core/domain/route/settings';
import { RouteCode } from '@lineside/core/kernel/ids';
import { describe, expect, test } from 'vitest';
import { problemAddress, readRoutePlace, routeAddress, writeRoutePlace } from './route-address.ts';
import { draftFaults } from './route-faults.ts';
import { routeEntryName } from './route-names.ts';
import { freeStepKey, insertStep, moved, moveStep, withoutStep } from './route-order.ts';
import { problemNamed } from './route-problem.ts';
import { rebased } from './route-rebase.ts';
import {
  type DraftNow,
  effectiveSteps,
  type PlantWords,
  scopeView,
  withScopeSettings,
} from './route-scope.ts';
import { settingHere, standing } from './route-settings.ts';
import { begun, changed, redone, undone } from './route-undo.ts';

const step = (key: string, stepNo: number, operation: string | null = 'PRINT'): DraftStep => ({
  key,
  stepNo,
  operation,
  processCode: null,
  name: { en: key, zh: key },
});
const fresh = (key: string) => {
  const { stepNo: _stepNo, ...rest } = step(key, 1);
  return rest;
};
const numbers = (steps: readonly DraftStep[]) => steps.map(({ key, stepNo }) => `${key} ${stepNo}`);

describe('order keys', () => {
  const steps = [step('a', 10), step('b', 20), step('c', 30)];

  test('given two steps, when one is inserted between, then it takes the middle and the others stay', () => {
    expect(numbers(insertStep(steps, fresh('x'), 1))).toEqual(['a 10', 'x 15', 'b 20', 'c 30']);
    expect(numbers(insertStep(steps, fresh('x'), 0))).toEqual(['x 5', 'a 10', 'b 20', 'c 30']);
  });

  test('given the end, when a step is added, then it takes the next ten', () => {
    expect(numbers(insertStep([], fresh('x'), 0))).toEqual(['x 10']);
    expect(numbers(insertStep([step('a', 15)], fresh('x'), 1))).toEqual(['a 15', 'x 20']);
  });

  test('given no room between, when one is inserted, then all are numbered anew in tens', () => {
    expect(numbers(insertStep([step('a', 10), step('b', 11)], fresh('x'), 1))).toEqual([
      'a 10',
      'x 20',
      'b 30',
    ]);
    expect(numbers(insertStep([step('a', 99_999)], fresh('x'), 1))).toEqual(['a 10', 'x 20']);
  });

  test('given a step, when it is moved, then only its number changes where there is room', () => {
    expect(numbers(moveStep(steps, 'a', 1))).toEqual(['b 20', 'a 25', 'c 30']);
    expect(numbers(moveStep(steps, 'c', 0))).toEqual(['c 5', 'a 10', 'b 20']);
    expect(numbers(moveStep(steps, 'c', 3))).toEqual(numbers(steps));
    expect(numbers(moveStep(steps, 'nobody', 0))).toEqual(numbers(steps));
  });

  test('given many inserts at one place, then the order is what was asked for, and no number is given twice', () => {
    let made: DraftStep[] = [...steps];
    for (let n = 0; n < 12; n++) made = insertStep(made, fresh(`x${n}`), 1);
    expect(made.map(({ key }) => key).slice(0, 3)).toEqual(['a', 'x11', 'x10']);
    expect(new Set(made.map(({ stepNo }) => stepNo)).size).toBe(made.length);
    expect(made.map(({ stepNo }) => stepNo)).toEqual(
      made.map(({ stepNo }) => stepNo).toSorted((a, b) => a - b),
    );
  });

  test('given keys of steps that are there and that were, then a new step has none of them', () => {
    expect(freeStepKey(['S1', 'S3'])).toBe('S4');
    expect(freeStepKey(['S2', 'x'])).toBe('S3');
    expect(withoutStep(steps, 'b').map(({ key }) => key)).toEqual(['a', 'c']);
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  });
});

describe('undo', () => {
  test('given changes, then they are undone and redone one by one', () => {
    const done = changed(changed(begun('a'), 'b'), 'c');
    expect(undone(done).present).toBe('b');
    expect(undone(undone(undone(done))).present).toBe('a');
    expect(redone(undone(done)).present).toBe('c');
    expect(redone(done)).toBe(done);
  });

  test('given typing in one field, then it is one step to undo, and another field begins a new one', () => {
    const typed = changed(changed(changed(begun(''), 'n', 'name'), 'na', 'name'), 'na!', 'other');
    expect(typed.past).toEqual(['', 'na']);
    expect(undone(undone(typed)).present).toBe('');
  });

  test('given something undone, when something else is done, then it cannot be redone', () => {
    expect(changed(undone(changed(begun('a'), 'b')), 'c').future).toEqual([]);
  });
});

const draft: RouteDraft = {
  route: RouteCode.parse('R'),
  name: { en: 'R', zh: 'R' },
  product: null,
  source: 'MES',
  active: true,
  effectiveFrom: null,
  effectiveTo: null,
  faiTemplate: null,
  steps: [step('a', 10), step('b', 20), step('c', 30, 'AOI')],
  settings: { ...noSettings, requiresFAI: true },
  operationSettings: { PRINT: { ...noSettings, specs: ['HEIGHT'] } },
  stepSettings: { b: { ...noSettings, requiresFAI: false } },
};
const plant: PlantWords = {
  operations: new Map([
    [
      'PRINT',
      {
        ...{ code: 'PRINT', name: { en: 'Printing', zh: '印刷' }, process: null, stationType: 'MANUAL' },
        ...{ keyQuality: false, processCodes: [], editedAt: 200 },
        settings: { ...noSettings, specs: ['SPEED'] },
      },
    ],
  ]),
  plant: { ...noSettings, requiresFAI: false },
};
const now = (draftNow: RouteDraft, savedAt = 100): DraftNow => ({
  draft: draftNow,
  saved: draft,
  operationsEditedAt: { PRINT: savedAt },
});

describe('where settings are said', () => {
  test('given a step that says something, then what would hold without it is told, with whose word it is', () => {
    const view = scopeView(now(draft), plant, { at: 'STEP', step: step('b', 20) });
    expect(standing('requiresFAI', view.settings, view)).toMatchObject({
      said: false,
      inherited: { value: true, from: { level: 'ROUTE' } },
      beaten: [{ from: { level: 'ROUTE' } }, { from: { level: 'PLANT' } }],
      winner: null,
    });
    expect(settingHere('specs', view.settings, view)).toEqual(['SPEED']);
    expect(view.earlier).toEqual(['PRINT']);
  });

  test('given two words on an operation, then the later edit wins, and the earlier one is told that it loses', () => {
    const lost = scopeView(now(draft, 100), plant, { at: 'OPERATION', operation: 'PRINT' });
    expect(standing('specs', lost.settings, lost).winner).toEqual({ level: 'OPERATION', scope: 'PLANT' });
    const won = scopeView(now(draft, 300), plant, { at: 'OPERATION', operation: 'PRINT' });
    expect(standing('specs', won.settings, won)).toMatchObject({
      winner: null,
      beaten: [{ value: ['SPEED'], from: { scope: 'PLANT' } }],
    });
  });

  test('given an operation whose settings are being edited, then it is the latest edit', () => {
    const edited = withScopeSettings(
      draft,
      { at: 'OPERATION', operation: 'PRINT' },
      { ...noSettings, specs: ['PRESSURE'] },
    );
    expect(effectiveSteps(now(edited, 100), plant).get('a')?.specs?.value).toEqual(['PRESSURE']);
  });

  test('given the whole route, then the steps where something else holds are named', () => {
    const view = scopeView(now(draft), plant, { at: 'ROUTE' });
    expect(view.otherwise.requiresFAI).toEqual([20]);
    expect(view.otherwise.specs).toEqual([10, 20]);
    expect(view.operation).toBeUndefined();
  });

  test('given settings that say nothing any more, then no entry is left', () => {
    expect(withScopeSettings(draft, { at: 'STEP', step: step('b', 20) }, noSettings).stepSettings).toEqual(
      {},
    );
  });
});

describe('what is wrong, and where it is mended', () => {
  test('given fields that are not finished, then each is found at its step, its level and its setting', () => {
    const window = { code: '', name: { en: '', zh: '' }, after: [], limitMinutes: 1, warnMinutes: 0 };
    const unfinished: RouteDraft = {
      ...draft,
      stepSettings: { b: { ...noSettings, windows: [window] } },
      operationSettings: { AOI: { ...noSettings, place: { by: 'STATIONS', stations: [] } } },
      settings: { ...noSettings, ingest: { ...ingest, serials: 'a..b' } },
    };
    expect(draftFaults(draft, 'en')).toEqual([]);
    expect(draftFaults(unfinished, 'en').map(({ place }) => place)).toEqual(
      expect.arrayContaining([
        { step: 20, at: 'step', field: 'windows' },
        { step: 30, at: 'operation', field: 'place' },
        { step: null, at: 'route', field: 'ingest' },
      ]),
    );
    expect(draftFaults(unfinished, 'zh')).toHaveLength(3);
  });

  test('given a located problem, then its address leads there, and reading it gives the place back', () => {
    const problem = { stepNo: 20, field: 'place', code: 'STEP_STATION_UNRESOLVED', details: {} } as const;
    expect(problemAddress('A/B', problem)).toBe('/routes/A%2FB?step=20&field=place');
    expect(readRoutePlace({ step: '20', field: 'place' })).toMatchObject({
      tab: 'steps',
      step: 20,
      at: 'step',
      field: 'place',
    });
    expect(problemAddress('R', { ...problem, stepNo: null, field: 'steps' })).toBe('/routes/R?field=steps');
  });

  test('given an address, then what it does not know is left out, and defaults leave it', () => {
    expect(readRoutePlace({ tab: 'x', step: '-1', at: 'x', from: 'y' })).toEqual(readRoutePlace({}));
    expect(writeRoutePlace({ tab: 'steps', step: null, at: 'step' })).toEqual({ tab: '', step: '', at: '' });
    expect(routeAddress('R', { tab: 'versions', from: 1, to: 2 })).toBe('/routes/R?tab=versions&from=1&to=2');
  });

  test('given details that hold codes, then they are told by name', () => {
    const problem = problemNamed(
      {
        stepNo: 1,
        field: 'windows',
        code: 'TIME_WINDOW_UNRESOLVED',
        details: { window: 'W', after: ['A', 'B'] },
      },
      { operation: (code) => code.toLowerCase(), stationType: (code) => code },
    );
    expect(problem.details).toEqual({ window: 'W', after: ['a', 'b'] });
  });
});

test('given an edit on an older edition, then what ERP owns is as it stands now, and the settings are as edited', () => {
  const mine = { ...draft, active: false, stepSettings: {} };
  const present = { ...draft, name: { en: 'New', zh: '新' }, steps: [step('z', 10)] };
  expect(rebased(mine, present)).toEqual(mine);
  expect(rebased({ ...mine, source: 'ERP' }, { ...present, source: 'ERP' })).toMatchObject({
    ...{ name: { en: 'New' }, steps: [{ key: 'z' }], active: false, stepSettings: {} },
  });
});

test('given a difference, then steps go by number and name and operations by name, never by their keys', () => {
  const name = (...path: string[]) => routeEntryName(path, draft.steps, (code) => `op ${code}`, 'en');
  expect(name('steps', 'a')).toBe('10 a');
  expect(name('stepSettings', 'gone')).toBe('');
  expect(name('operationSettings', 'PRINT')).toBe('op PRINT');
  expect(name('steps', 'a', 'name')).toBeNull();
  expect(name('name')).toBeNull();
});

const ingest = {
  ...{ serials: 'sn', carrier: null, station: null, at: null, result: null },
  ...{ measurements: [], partial: false },
};
