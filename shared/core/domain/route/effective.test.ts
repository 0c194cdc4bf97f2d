// Which setting holds: step before operation before route before plant, ties by the latest edit, then by id.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitrarySettings } from '../../testing/arbitrary-master-facts.ts';
import { smtDraft, smtPlant } from '../../testing/smt-plant.ts';
import { effectiveSettings, type SettingSource, settingLevels, settingSources } from './effective.ts';
import { type ExecutionSettings, noSettings, settingNames } from './settings.ts';

/** Says only whether a first article is asked for. */
const fai = (requiresFAI: boolean | null): ExecutionSettings => ({ ...noSettings, requiresFAI });

interface Said {
  step?: boolean;
  /** value and moment of the last edit */
  operation?: [boolean, number];
  operationInRoute?: [boolean, number];
  route?: boolean;
  plant?: boolean;
}

function holds({ step, operation, operationInRoute, route, plant }: Said) {
  const [draftStep] = smtDraft.steps;
  const [printing] = smtPlant.operations;
  if (draftStep === undefined || printing === undefined) throw new Error('the route has steps');
  const draft = {
    ...smtDraft,
    settings: fai(route ?? null),
    operationSettings: operationInRoute === undefined ? {} : { PRINTING: fai(operationInRoute[0]) },
    operationsEditedAt: operationInRoute === undefined ? {} : { PRINTING: operationInRoute[1] },
    stepSettings: step === undefined ? {} : { S10: fai(step) },
  };
  const configured = { ...printing, settings: fai(operation?.[0] ?? null), editedAt: operation?.[1] ?? 0 };
  const sources = settingSources(draftStep, draft, configured, plant === undefined ? null : fai(plant));
  const { requiresFAI } = effectiveSettings(sources);
  return requiresFAI === null ? 'nobody' : `${requiresFAI.value} by ${words(requiresFAI.from)}`;
}

function words({ level, scope }: Pick<SettingSource, 'level' | 'scope'>): string {
  return level === 'OPERATION' ? `OPERATION (${scope})` : level;
}

describe('precedence', () => {
  test.each<[string, Said, string]>([
    ['nobody said anything', {}, 'nobody'],
    ['only the plant', { plant: true }, 'true by PLANT'],
    ['route and plant', { route: false, plant: true }, 'false by ROUTE'],
    ['operation and route', { operation: [true, 1], route: false }, 'true by OPERATION (PLANT)'],
    ['step and operation', { step: false, operation: [true, 9] }, 'false by STEP'],
    [
      'step and all others, edited later',
      { step: false, operation: [true, 9], operationInRoute: [true, 9], route: true, plant: true },
      'false by STEP',
    ],
    [
      'an operation here, edited after it was everywhere',
      { operation: [true, 1], operationInRoute: [false, 2] },
      'false by OPERATION (THIS_ROUTE)',
    ],
    [
      'an operation everywhere, edited after it was here',
      { operation: [true, 3], operationInRoute: [false, 2] },
      'true by OPERATION (PLANT)',
    ],
    [
      'an operation edited at one moment here and everywhere: by id',
      { operation: [true, 2], operationInRoute: [false, 2] },
      'true by OPERATION (PLANT)',
    ],
  ])('given %s, then %s', (_what, said, answer) => {
    expect(holds(said)).toBe(answer);
  });

  test('given a step called as every object has it, then nobody said anything there', () => {
    const [step] = smtDraft.steps;
    if (step === undefined) throw new Error('the route has steps');
    const sources = settingSources(
      { ...step, key: 'constructor', operation: 'toString' },
      smtDraft,
      null,
      null,
    );
    expect(sources.map(({ level }) => level)).toEqual(['ROUTE']);
  });

  test('given a step that says false, then false is a word, and null is none', () => {
    const source = (level: SettingSource['level'], requiresFAI: boolean | null): SettingSource => ({
      ...{ level, scope: 'THIS_ROUTE', editedAt: 0, id: level },
      settings: fai(requiresFAI),
    });
    const sources = [source('STEP', null), source('OPERATION', false), source('ROUTE', true)];
    expect(effectiveSettings(sources).requiresFAI).toEqual({
      value: false,
      from: { level: 'OPERATION', scope: 'THIS_ROUTE' },
      overridden: [{ value: true, from: { level: 'ROUTE', scope: 'THIS_ROUTE' } }],
    });
  });
});

const arbitrarySource = fc.record({
  level: fc.constantFrom(...settingLevels),
  scope: fc.constantFrom('PLANT', 'THIS_ROUTE'),
  editedAt: fc.nat(2),
  id: fc.constantFrom('a', 'b', 'c'),
  settings: arbitrarySettings,
}) as fc.Arbitrary<SettingSource>;

/** Sources that no tie leaves open: no two of one level, moment and id. */
const arbitrarySources = fc.uniqueArray(arbitrarySource, {
  selector: ({ level, editedAt, id }) => `${level} ${editedAt} ${id}`,
});

describe('whatever the order in which sources are named', () => {
  test('given any sources, when shuffled, then the same settings hold', () => {
    fc.assert(
      fc.property(
        arbitrarySources.chain((sources) =>
          fc.tuple(
            fc.constant(sources),
            fc.shuffledSubarray(sources, { minLength: sources.length, maxLength: sources.length }),
          ),
        ),
        ([sources, shuffled]) => {
          expect(effectiveSettings(shuffled)).toEqual(effectiveSettings(sources));
        },
      ),
    );
  });

  test('given any sources, then what holds was said, at no lower level than anything else that was', () => {
    fc.assert(
      fc.property(arbitrarySources, (sources) => {
        const effective = effectiveSettings(sources);
        for (const name of settingNames) {
          const said = sources.filter(({ settings }) => settings[name] !== null);
          const won = effective[name];
          expect(won === null).toBe(said.length === 0);
          if (won === null) continue;
          const levels = said.map(({ level }) => settingLevels.indexOf(level));
          expect(settingLevels.indexOf(won.from.level)).toBe(Math.min(...levels));
          expect(won.overridden).toHaveLength(said.length - 1);
        }
      }),
    );
  });
});
