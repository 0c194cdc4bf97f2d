// What is different between two editions: each change at its field, a moved entry as an order, and nothing for equals.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deepFreeze } from '../../testing/deep-freeze.ts';
import { smtRoute } from '../../testing/smt-line.ts';
import { changesBetween, type Json } from './changes.ts';

const changes = (before: Json, after: Json) =>
  changesBetween(deepFreeze(before), deepFreeze(after)).map(
    ({ path, before: was, after: is }) => `${path.join('.')}: ${JSON.stringify(was)} → ${JSON.stringify(is)}`,
  );

describe('changesBetween', () => {
  test.each<[string, Json, Json, string[]]>([
    ['a field that changed', { a: 1, b: 2 }, { a: 1, b: 3 }, ['b: 2 → 3']],
    ['a field that came and one that went', { a: 1 }, { b: 2 }, ['b: null → 2', 'a: 1 → null']],
    [
      'a field within a field',
      { name: { en: 'A', zh: '甲' } },
      { name: { en: 'B', zh: '甲' } },
      ['name.en: "A" → "B"'],
    ],
    ['fields in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
    ['null and nothing', { a: null }, {}, []],
    ['another kind of thing', { a: [1] }, { a: { b: 1 } }, ['a: [1] → {"b":1}']],
    ['a list without names', { a: [1, 2] }, { a: [2, 1] }, ['a: [1,2] → [2,1]']],
    ['a list without names, longer', { a: ['x'] }, { a: ['x', 'y'] }, ['a: ["x"] → ["x","y"]']],
    ['an entry by its code', [{ code: 'A', usl: 1 }], [{ code: 'A', usl: 2 }], ['A.usl: 1 → 2']],
    ['an entry that came', [{ code: 'A' }], [{ code: 'A' }, { code: 'B' }], ['B: null → {"code":"B"}']],
    ['an entry into an empty list', { l: [] }, { l: [{ code: 'B' }] }, ['l.B: null → {"code":"B"}']],
    ['an entry that went', [{ code: 'A' }, { code: 'B' }], [{ code: 'B' }], ['A: {"code":"A"} → null']],
    [
      'entries in another order',
      { specs: [{ code: 'A' }, { code: 'B' }, { code: 'C' }] },
      { specs: [{ code: 'C' }, { code: 'A' }, { code: 'B' }] },
      ['specs.order: ["A","B","C"] → ["C","A","B"]'],
    ],
    [
      'an entry between others: nothing moved',
      [{ code: 'A' }, { code: 'C' }],
      [{ code: 'A' }, { code: 'B' }, { code: 'C' }],
      ['B: null → {"code":"B"}'],
    ],
    [
      'steps of before there were keys: by their numbers',
      [
        { key: '', stepNo: 10, group: 'A' },
        { key: '', stepNo: 20, group: 'B' },
      ],
      [
        { key: 'S10', stepNo: 10, group: 'A' },
        { key: 'S20', stepNo: 20, group: 'X' },
      ],
      ['10.key: "" → "S10"', '20.key: "" → "S20"', '20.group: "B" → "X"'],
    ],
    [
      'steps that were renumbered: by their keys',
      [
        { key: 'A', stepNo: 10 },
        { key: 'B', stepNo: 20 },
      ],
      [
        { key: 'A', stepNo: 10 },
        { key: 'B', stepNo: 15 },
      ],
      ['B.stepNo: 20 → 15'],
    ],
    [
      'a name that is given twice: another names them',
      [
        { part: 'P', slot: '1F-1' },
        { part: 'P', slot: '1F-2' },
      ],
      [{ part: 'P', slot: '1F-1' }],
      ['1F-2: {"part":"P","slot":"1F-2"} → null'],
    ],
    [
      'no name that tells entries apart',
      [{ part: 'P' }, { part: 'P' }],
      [{ part: 'P' }],
      [': [{"part":"P"},{"part":"P"}] → [{"part":"P"}]'],
    ],
  ])('given %s, then that', (_what, before, after, told) => {
    expect(changes(before, after)).toEqual(told);
  });

  test('given two versions of a route, then the one limit that changed, at its step and spec', () => {
    const tighter = structuredClone(smtRoute);
    const peak = tighter.steps[3]?.specs[0];
    if (peak === undefined) throw new Error('reflow has a peak');
    peak.usl = 248;
    expect(changes(smtRoute as Json, tighter as Json)).toEqual(['steps.40.specs.REFLOW_PEAK.usl: 250 → 248']);
  });
});

const scalar = fc.constantFrom<Json>(null, true, 0, 1, 'x', '');
const named = fc.record({
  code: fc.constantFrom('A', 'B', 'C', ''),
  key: fc.constantFrom('k', 'l', ''),
  v: scalar,
});
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(named, { maxLength: 4 }) as fc.Arbitrary<Json>,
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'code'), tie('json'), { maxKeys: 3 }),
  ),
}));

/** As it is compared: a field that is null is a field that is not there. */
function plain(value: Json): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(fields.map(([name, inner]) => [name, plain(inner)]));
}

describe('any two things', () => {
  test('given one thing twice, then no change', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(changes(value, structuredClone(value) as Json)).toEqual([]);
      }),
    );
  });

  test('given different things, then a change, and backwards one at each same place', () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        const forwards = changesBetween(before, after);
        const different = JSON.stringify(sorted(plain(before))) !== JSON.stringify(sorted(plain(after)));
        expect(forwards.length > 0).toBe(different);
        const places = (told: readonly { path: readonly string[] }[]) =>
          told.map(({ path }) => path.join('/')).sort();
        expect(places(changesBetween(after, before))).toEqual(places(forwards));
        for (const { before: was, after: is } of forwards) expect(was).not.toEqual(is);
      }),
      { numRuns: 1_000 },
    );
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, inner]) => [name, sorted(inner)]));
}
