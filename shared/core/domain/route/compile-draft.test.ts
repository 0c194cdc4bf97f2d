// A compile puts a route together whole, or names each problem at its step and field.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StationCode } from '../../kernel/ids.ts';
import { deepFreeze } from '../../testing/deep-freeze.ts';
import { smtRoute } from '../../testing/smt-line.ts';
import { type Draft, groundOf, type Plant, smtDraft, smtPlant, withStep } from '../../testing/smt-plant.ts';
import { IngestMapping } from '../ingest/mapping.ts';
import { compileDraft } from './compile-draft.ts';
import { type RouteProblem, RouteSnapshot } from './facts.ts';
import { noSettings, type TimeWindow } from './settings.ts';

const compile = (draft: Draft = smtDraft, plant: Partial<Plant> = {}) =>
  compileDraft(deepFreeze(draft), deepFreeze(groundOf({ ...smtPlant, ...plant })));
const steps = (draft?: Draft, plant?: Partial<Plant>) => compile(draft, plant).content.steps;

const mapping = (spec?: string) =>
  IngestMapping.parse({
    ...{ serials: 'sn', carrier: null, station: null, at: null, result: null, partial: false },
    measurements: spec === undefined ? [] : [{ path: 'height', spec }],
  });
const within4h = (...after: string[]): TimeWindow => ({
  code: 'WASH',
  name: { en: 'Wash', zh: '清洗' },
  after,
  limitMinutes: 240,
  warnMinutes: 30,
});

describe('a sound draft', () => {
  test('given the commands that make a route, then it compiles to exactly that route’s steps', () => {
    const { content, problems } = compile();
    expect(problems).toEqual([]);
    expect(content).toMatchObject({ route: 'SMT-BOT-STD', name: smtRoute.name, product: '5223029018' });
    for (const [i, step] of content.steps.entries()) {
      const { key: _key, operationName: _name, ingest: _ingest, defects: _defects, ...same } = step;
      expect(smtRoute.steps[i]).toMatchObject(same);
    }
  });

  test('given names, limits, template and defects, then they are in the version itself', () => {
    const { content } = compile({ ...smtDraft, faiTemplate: 'QR-Pro-05' });
    const spi = content.steps[1];
    expect(spi?.specs[0]).toMatchObject({ code: 'SPI_HEIGHT', usl: 0.22, name: { en: 'SPI_HEIGHT' } });
    expect(spi?.specs[0]).not.toHaveProperty('operation');
    expect(content.faiTemplate).toMatchObject({ code: 'QR-Pro-05', items: [{ specs: ['SPI_HEIGHT'] }] });
    expect(content.steps[3]?.defects.map(({ code }) => code)).toEqual(['PL_TOMBSTONE', 'SOLDER_BRIDGE']);
    const snapshot = { ...content, version: 1, hash: null };
    expect(RouteSnapshot.parse(snapshot)).toEqual(snapshot);
  });

  test('given steps, specs, defects and stations in any order, then the same version', () => {
    const inOrder = compile({ ...smtDraft, faiTemplate: 'QR-Pro-05' });
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...smtDraft.steps], { minLength: smtDraft.steps.length }),
        fc.shuffledSubarray([...smtPlant.defects], { minLength: smtPlant.defects.length }),
        fc.shuffledSubarray([...smtPlant.stations], { minLength: smtPlant.stations.length }),
        (shuffled, defects, stations) => {
          const draft = { ...smtDraft, faiTemplate: 'QR-Pro-05', steps: shuffled };
          expect(compile(draft, { defects, stations })).toEqual(inOrder);
        },
      ),
    );
  });
});

type Given = [problem: string, draft: Draft, plant: Partial<Plant>, located: RouteProblem];

describe('what makes a version INVALID, step and field named', () => {
  const without = (kind: 'operations' | 'specs' | 'stations', code: string): Partial<Plant> => ({
    [kind]: smtPlant[kind].filter((entry) => entry.code !== code),
  });
  const spec = (code: string, given: object): Partial<Plant> => ({
    specs: smtPlant.specs.map((entry) => (entry.code === code ? { ...entry, ...given } : entry)),
  });

  test.each<Given>([
    [
      'ROUTE_EMPTY: no steps',
      { ...smtDraft, steps: [] },
      {},
      { stepNo: null, field: 'steps', code: 'ROUTE_EMPTY', details: {} },
    ],
    [
      'EFFECTIVITY_INVALID: the last day before the first',
      { ...smtDraft, effectiveFrom: '2026-06-01', effectiveTo: '2026-05-31' },
      {},
      {
        stepNo: null,
        field: 'effectiveTo',
        code: 'EFFECTIVITY_INVALID',
        details: { from: '2026-06-01', to: '2026-05-31' },
      },
    ],
    [
      'FAI_TEMPLATE_NOT_FOUND: a template that is not there',
      { ...smtDraft, faiTemplate: 'QR-Pro-99' },
      {},
      {
        stepNo: null,
        field: 'faiTemplate',
        code: 'FAI_TEMPLATE_NOT_FOUND',
        details: { template: 'QR-Pro-99' },
      },
    ],
    [
      'STEP_NO_TWICE: two steps with one number',
      {
        ...smtDraft,
        steps: smtDraft.steps.map((step) => (step.stepNo === 50 ? { ...step, stepNo: 40 } : step)),
      },
      {},
      { stepNo: 40, field: 'stepNo', code: 'STEP_NO_TWICE', details: { step: 40 } },
    ],
    [
      'OPERATION_UNKNOWN: an operation that is no more',
      smtDraft,
      without('operations', 'AOI'),
      { stepNo: 50, field: 'operation', code: 'OPERATION_UNKNOWN', details: { operation: 'AOI' } },
    ],
    [
      'STEP_STATION_UNRESOLVED: no word on where',
      withStep(smtDraft, 'S40', { place: null }),
      {},
      {
        stepNo: 40,
        field: 'place',
        code: 'STEP_STATION_UNRESOLVED',
        details: { stationType: 'AUTO', place: [] },
      },
    ],
    [
      'STEP_STATION_UNRESOLVED: a group whose only station is gone',
      smtDraft,
      without('stations', 'SMT-A-REFLOW-01'),
      {
        stepNo: 40,
        field: 'place',
        code: 'STEP_STATION_UNRESOLVED',
        details: { stationType: 'AUTO', place: ['SMT-A-REFLOW'] },
      },
    ],
    [
      'STEP_STATION_UNRESOLVED: a group whose stations are of another type',
      withStep(smtDraft, 'S40', { stationType: 'BATCH' }),
      {},
      {
        stepNo: 40,
        field: 'place',
        code: 'STEP_STATION_UNRESOLVED',
        details: { stationType: 'BATCH', place: ['SMT-A-REFLOW'] },
      },
    ],
    [
      'STEP_STATION_UNRESOLVED: named stations that are not there',
      withStep(smtDraft, 'S40', {
        place: { by: 'STATIONS', stations: [StationCode.parse('SMT-B-REFLOW-01')] },
      }),
      {},
      {
        stepNo: 40,
        field: 'place',
        code: 'STEP_STATION_UNRESOLVED',
        details: { stationType: 'AUTO', place: ['SMT-B-REFLOW-01'] },
      },
    ],
    [
      'DATA_SPEC_NOT_FOUND: a spec that is not there',
      smtDraft,
      without('specs', 'AOI_REMARK'),
      { stepNo: 50, field: 'specs', code: 'DATA_SPEC_NOT_FOUND', details: { spec: 'AOI_REMARK', step: 50 } },
    ],
    [
      'DATA_SPEC_NOT_FOUND: a spec that is switched off',
      smtDraft,
      spec('AOI_REMARK', { active: false }),
      { stepNo: 50, field: 'specs', code: 'DATA_SPEC_NOT_FOUND', details: { spec: 'AOI_REMARK', step: 50 } },
    ],
    [
      'DATA_SPEC_OPERATION_MISMATCH: a spec of another operation',
      withStep(smtDraft, 'S50', { specs: ['AOI_RESULT', 'REFLOW_PEAK'] }),
      {},
      {
        stepNo: 50,
        field: 'specs',
        code: 'DATA_SPEC_OPERATION_MISMATCH',
        details: { spec: 'REFLOW_PEAK', operation: 'REFLOW' },
      },
    ],
    [
      'DATA_SPEC_TWICE: one spec bound twice',
      withStep(smtDraft, 'S50', { specs: ['AOI_RESULT', 'AOI_RESULT'] }),
      {},
      { stepNo: 50, field: 'specs', code: 'DATA_SPEC_TWICE', details: { spec: 'AOI_RESULT' } },
    ],
    [
      'DATA_SPEC_INVALID: limits that cross',
      smtDraft,
      spec('REFLOW_PEAK', { lsl: 300 }),
      { stepNo: 40, field: 'specs', code: 'DATA_SPEC_INVALID', details: { spec: 'REFLOW_PEAK', of: 'usl' } },
    ],
    [
      'INGEST_MAPPING_MISSING: a machine whose messages nobody can read',
      withStep(smtDraft, 'S20', { ingest: null }),
      {},
      { stepNo: 20, field: 'ingest', code: 'INGEST_MAPPING_MISSING', details: { stationType: 'AUTO' } },
    ],
    [
      'INGEST_SPEC_UNBOUND: a mapping that fills what the step does not collect',
      withStep(smtDraft, 'S20', { ingest: mapping('REFLOW_PEAK') }),
      {},
      { stepNo: 20, field: 'ingest', code: 'INGEST_SPEC_UNBOUND', details: { spec: 'REFLOW_PEAK' } },
    ],
    [
      'TIME_WINDOW_UNRESOLVED: a window that begins at a later step',
      withStep(smtDraft, 'S40', { windows: [within4h('AOI', 'REFLOW')] }),
      {},
      {
        stepNo: 40,
        field: 'windows',
        code: 'TIME_WINDOW_UNRESOLVED',
        details: { window: 'WASH', after: ['AOI', 'REFLOW'] },
      },
    ],
  ])('%s', (_what, draft, plant, located) => {
    const { content, problems } = compile(draft, plant);
    expect(problems).toEqual([located]);
    expect(RouteSnapshot.safeParse({ ...content, version: 1, hash: null }).success).toBe(true);
  });

  test('given faults at two steps, then both are told, in the order of the steps', () => {
    const draft = withStep(withStep(smtDraft, 'S50', { place: null }), 'S20', { ingest: null });
    expect(compile(draft).problems.map(({ stepNo, code }) => [stepNo, code])).toEqual([
      [20, 'INGEST_MAPPING_MISSING'],
      [50, 'STEP_STATION_UNRESOLVED'],
    ]);
  });

  test('given a step of an outside process that nobody assigned, then its code is told and the rest compiles', () => {
    const [first, ...rest] = smtDraft.steps;
    if (first === undefined) throw new Error('the route has steps');
    const foreign = { ...first, operation: null, processCode: 'P2D' };
    const { problems, content } = compile({ ...smtDraft, steps: [foreign, ...rest] });
    expect(problems).toContainEqual({
      stepNo: 10,
      field: 'operation',
      code: 'OPERATION_UNKNOWN',
      details: { operation: 'P2D' },
    });
    expect(content.steps).toHaveLength(5);
  });
});

describe('what is said for many steps at once', () => {
  const without = (name: 'specs' | 'windows' | 'ingest') =>
    Object.fromEntries(
      Object.entries(smtDraft.stepSettings).map(([key, own]) => [key, { ...own, [name]: null }]),
    );

  test('given specs said for the whole route, then each step collects those of its operation', () => {
    const wide = { ...noSettings, specs: ['AOI_RESULT', 'REFLOW_PEAK', 'SPI_RESULT'] };
    const stepSettings = without('specs');
    const { problems, content } = compile({ ...smtDraft, settings: wide, stepSettings });
    expect(problems).toEqual([]);
    expect(content.steps.map(({ specs }) => specs.map(({ code }) => code))).toEqual([
      [],
      ['SPI_RESULT'],
      [],
      ['REFLOW_PEAK'],
      ['AOI_RESULT'],
    ]);
  });

  test('given a window said for the whole plant, then it holds at the steps after its beginning', () => {
    const plantSettings = { ...noSettings, windows: [within4h('MOUNTING')] };
    const stepSettings = without('windows');
    const compiled = steps({ ...smtDraft, stepSettings }, { plantSettings });
    expect(compiled.map(({ windows }) => windows.length)).toEqual([0, 0, 0, 1, 1]);
  });

  test('given a mapping said for the whole plant, then it fills at each step what is bound there', () => {
    const plantSettings = { ...noSettings, ingest: mapping('SPI_HEIGHT') };
    const stepSettings = without('ingest');
    const { problems, content } = compile({ ...smtDraft, stepSettings }, { plantSettings });
    expect(problems).toEqual([]);
    expect(content.steps.map(({ ingest }) => ingest?.measurements.length)).toEqual([0, 1, 0, 0, 0]);
  });
});

test('given two steps of one number, then they lie in one order however they were saved', () => {
  const clash = { ...smtDraft, steps: smtDraft.steps.map((step) => ({ ...step, stepNo: 10 })) };
  expect(compile({ ...clash, steps: clash.steps.toReversed() })).toEqual(compile(clash));
});

test('given nobody who says what kind of station, then the operation’s usual one', () => {
  expect(steps(withStep(smtDraft, 'S40', { stationType: null }))[3]?.stationType).toBe('AUTO');
});
