// ERP's routings become definitions whose step keys stay when numbers change; what nobody knows is listed.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RouteDefinition, StepKey } from './draft.ts';
import { definitionsOf, ErpRoutes, operationOfProcess } from './erp-route.ts';

const operations = [
  { code: 'PRINTING', processCodes: ['P2D'] },
  { code: 'SPI', processCodes: [] },
  { code: 'REFLOW', processCodes: ['P2E', 'P2E-BOT'] },
];

interface Header {
  headId: string;
  routeNo: string;
  routeName: string;
  productCode?: string | null;
  effectiveFrom?: string | null;
  effectiveTo?: string | null;
}
const usual: Header = { headId: '300101', routeNo: '5223029018', routeName: '5223029018 SMT' };

/** One routing in the envelope that ERP sends, with fields that are none of our business. */
function envelope(steps: readonly [stepNo: number, processCode: string][], header: Partial<Header> = {}) {
  const item = {
    header: { ...usual, productCode: '5223029018', createOrgCode: '100', ...header },
    steps: steps.map(([stepNo, processCode]) => ({
      ...{
        stepNo,
        processCode,
        processName: `Does ${processCode}`,
        keyOper: true,
        departmentCode: 'BM000006',
      },
    })),
  };
  const cursor = { nextSyncAt: '2025-05-26T14:00:00Z', hasMore: false };
  return { ok: true, data: { sourceSystem: 'ERP', entityType: 'ROUTING', cursor, items: [item] } };
}

function definition(...given: Parameters<typeof envelope>) {
  const { definitions, gaps } = definitionsOf(ErpRoutes.parse(envelope(...given)), operations);
  return { definition: definitions[0], gaps };
}
const keys = (...steps: Parameters<typeof envelope>[0]) =>
  definition(steps).definition?.steps.map(({ key }) => key);

describe('definitionsOf', () => {
  test('given a routing, then a definition by its number and edition, its steps in order', () => {
    const read = definition(
      [
        [20, 'SPI'],
        [10, 'P2D'],
      ],
      { effectiveFrom: '2025-05-01', effectiveTo: '9999-12-31' },
    );
    const step = (stepNo: number, processCode: string, operation: string) => ({
      ...{ key: processCode, stepNo, operation, processCode },
      name: { en: `Does ${processCode}`, zh: `Does ${processCode}` },
    });
    expect(read).toEqual({
      definition: {
        ...{ route: '5223029018-300101', name: { en: '5223029018 SMT', zh: '5223029018 SMT' } },
        ...{ product: '5223029018', effectiveFrom: '2025-05-01', effectiveTo: null },
        steps: [step(10, 'P2D', 'PRINTING'), step(20, 'SPI', 'SPI')],
      },
      gaps: [],
    });
  });

  test('given two editions of one number, then two routes: neither overwrites the other', () => {
    const older = envelope([[10, 'P2D']], { headId: '300099', effectiveFrom: '2024-01-01' });
    const newer = envelope([[10, 'P2D']], { headId: '300245', effectiveFrom: '2025-05-01' });
    const items = [...newer.data.items, ...older.data.items];
    const read = definitionsOf(ErpRoutes.parse({ data: { ...newer.data, items } }), operations);
    expect(read.definitions.map(({ route, effectiveFrom }) => [route, effectiveFrom])).toEqual([
      ['5223029018-300245', '2025-05-01'],
      ['5223029018-300099', '2024-01-01'],
    ]);
  });

  test.each([
    ['9999-12-31', null],
    ['9999-12-31T00:00:00Z', null],
    ['', null],
    [null, null],
    [undefined, null],
    ['2026-06-30T00:00:00', '2026-06-30'],
  ])('given %j as the last day, then %j', (effectiveTo, day) => {
    expect(
      definition([[10, 'P2D']], effectiveTo === undefined ? {} : { effectiveTo }).definition,
    ).toMatchObject({
      effectiveTo: day,
    });
  });

  test('given a process that no operation is known by, then a gap, and the step waits for an engineer', () => {
    const read = definition([
      [10, 'P2D'],
      [20, 'P7C'],
    ]);
    expect(read.gaps).toEqual([{ route: '5223029018-300101', stepNo: 20, processCode: 'P7C' }]);
    expect(read.definition?.steps[1]).toMatchObject({ operation: null, processCode: 'P7C' });
  });

  test('given a step without a process code, then a step all the same', () => {
    expect(definition([[10, '']])).toMatchObject({
      definition: { steps: [{ key: 'STEP', operation: null, processCode: null }] },
      gaps: [{ stepNo: 10, processCode: '' }],
    });
  });

  test.each<[string, unknown]>([
    ['no envelope', []],
    ['another entity', { data: { ...envelope([]).data, entityType: 'BOM' } }],
    ['a step without a number', { data: { ...envelope([]).data, items: [{ header: usual, steps: [{}] }] } }],
    ['a day that is none', envelope([], { effectiveFrom: 'soon' })],
  ])('given %s, then it is refused whole', (_what, given) => {
    expect(ErpRoutes.safeParse(given).success).toBe(false);
  });
});

describe('step keys', () => {
  test('given a process done twice, then the second is #2, in the order of the numbers', () => {
    expect(keys([30, 'P2E'], [10, 'P2E'], [20, 'SPI'])).toEqual(['P2E', 'SPI', 'P2E#2']);
  });

  test('given other numbers in the same order, then the same keys', () => {
    expect(keys([15, 'P2E'], [25, 'SPI'], [37, 'P2E'])).toEqual(keys([10, 'P2E'], [20, 'SPI'], [30, 'P2E']));
  });

  test('given signs that a key may not have, then others, and no two steps share a key', () => {
    expect(keys([10, '贴片'], [20, '回流'], [30, 'P/1'], [40, 'P2E#2'], [50, 'P2E'], [60, 'P2E'])).toEqual([
      '_8d34_7247',
      '_56de_6d41',
      'P_2f1',
      'P2E_232',
      'P2E',
      'P2E#2',
    ]);
  });

  test('given codes too long for a key, then keys all the same, and two of them', () => {
    const long = '回'.repeat(64);
    const found = keys([10, long], [20, `${long.slice(1)}流`]) ?? [];
    expect(found.map((key) => StepKey.safeParse(key).success)).toEqual([true, true]);
    expect(new Set(found).size).toBe(2);
  });

  test('given any codes and numbers, then a sound definition with as many keys as steps', () => {
    const steps = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.string({ unit: 'grapheme', maxLength: 12 })),
      { maxLength: 100 },
    );
    fc.assert(
      fc.property(steps, (given) => {
        const read = definition(given).definition;
        expect(RouteDefinition.parse(read)).toEqual(read);
        const found = read?.steps.map(({ key }) => StepKey.parse(key)) ?? [];
        expect(new Set(found).size).toBe(given.length);
      }),
    );
  });
});

describe('operationOfProcess', () => {
  test('given a code that an operation lists, then that one, though another is called so', () => {
    expect(operationOfProcess('SPI', [...operations, { code: 'AOI', processCodes: ['SPI'] }])).toBe('AOI');
  });

  test('given a code that two operations list, then neither: an engineer is to say', () => {
    expect(operationOfProcess('P2D', [...operations, { code: 'GLUE', processCodes: ['P2D'] }])).toBeNull();
  });
});
