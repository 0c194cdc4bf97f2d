// Which route an order takes: override, then explicit, then the product's: own before ERP's, by day, then the latest.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RouteCode } from '../../kernel/ids.ts';
import { deepFreeze } from '../../testing/deep-freeze.ts';
import { proveRefusals } from '../../testing/refusals/prove.ts';
import { type RouteHead, type RouteQuestion, resolveRefusals, resolveRoute } from './resolve.ts';

const code = (route: string) => RouteCode.parse(route);

function head(route: string, given: Partial<RouteHead> = {}): RouteHead {
  const usual = {
    product: 'P',
    source: 'MES',
    active: true,
    effectiveFrom: null,
    effectiveTo: null,
  } as const;
  return { ...usual, ready: 1, ...given, route: code(route) };
}

const resolve = (known: readonly RouteHead[], given: Partial<RouteQuestion> = {}) =>
  resolveRoute(
    { product: 'P', override: null, explicit: null, day: '2026-06-15', ...given },
    deepFreeze(known),
  );

const erp = { source: 'ERP' } as const;

describe('resolveRoute', () => {
  test.each<[string, readonly RouteHead[], Partial<RouteQuestion>, string]>([
    ['one route of the product', [head('A'), head('OTHER', { product: 'Q' })], {}, 'A'],
    [
      'a planner who names another, before the order’s own',
      [head('A'), head('B'), head('C')],
      { override: code('B'), explicit: code('C') },
      'B',
    ],
    ['an order that names one', [head('A'), head('B')], { explicit: code('B') }, 'B'],
    ['an order that names one for no product', [head('A', { product: null })], { explicit: code('A') }, 'A'],
    ['our own and ERP’s', [head('E', erp), head('A')], {}, 'A'],
    [
      'our own not yet in force, and ERP’s',
      [head('A', { effectiveFrom: '2026-07-01' }), head('E', erp)],
      {},
      'E',
    ],
    [
      'two of ERP’s in force, one begun later',
      [
        head('OLD', { ...erp, effectiveFrom: '2024-01-01' }),
        head('NEW', { ...erp, effectiveFrom: '2025-05-01' }),
      ],
      {},
      'NEW',
    ],
    [
      'two of ERP’s, the later one not yet in force',
      [
        head('OLD', { ...erp, effectiveFrom: '2024-01-01' }),
        head('NEW', { ...erp, effectiveFrom: '2026-06-16' }),
      ],
      {},
      'OLD',
    ],
    [
      'one without a first day and one with',
      [head('A'), head('B', { effectiveFrom: '2026-01-01' })],
      {},
      'B',
    ],
    ['its first day', [head('A', { effectiveFrom: '2026-06-15' })], {}, 'A'],
    ['its last day', [head('A', { effectiveTo: '2026-06-15' })], {}, 'A'],
    ['one switched off and one not', [head('A', { active: false }), head('B', erp)], {}, 'B'],
    ['one named after its days', [head('A', { effectiveTo: '2026-06-14' })], { override: code('A') }, 'A'],
  ])('given %s, then that one', (_what, known, question, route) => {
    expect(resolve(known, question)).toMatchObject({ route: { route } });
  });

  test('given routes in any order, then the same answer', () => {
    const arbitraryHead = fc
      .record({
        product: fc.constantFrom('P', 'Q', null),
        source: fc.constantFrom('ERP', 'MES'),
        active: fc.boolean(),
        effectiveFrom: fc.constantFrom(null, '2026-01-01', '2026-06-15', '2026-07-01'),
        effectiveTo: fc.constantFrom(null, '2026-06-14', '2026-12-31'),
        ready: fc.constantFrom(null, 1),
      })
      .map((given) => given as Partial<RouteHead>);
    const arbitraryHeads = fc
      .array(arbitraryHead, { maxLength: 6 })
      .map((heads) => heads.map((given, i) => head(`R${i}`, given)));
    fc.assert(
      fc.property(arbitraryHeads, fc.option(fc.nat(6)), (heads, named) => {
        const explicit = named === null ? null : code(`R${named}`);
        expect(resolve(heads.toReversed(), { explicit })).toEqual(resolve(heads, { explicit }));
      }),
    );
  });
});

proveRefusals(resolveRefusals, [
  {
    code: 'ROUTE_NOT_FOUND',
    given: 'a route that is named and not there',
    when: 'an order would take it',
    answer: 'its name is told, and no other is taken instead',
    decision: () => refused([head('A')], { explicit: code('B') }),
    details: { route: 'B', product: 'P' },
  },
  {
    code: 'ROUTE_NOT_FOUND',
    given: 'a route that is named and switched off',
    when: 'an order would take it',
    answer: 'it may not be used',
    decision: () => refused([head('A', { active: false })], { override: code('A') }),
    details: { route: 'A', product: 'P' },
  },
  {
    code: 'ROUTE_NOT_FOUND',
    given: 'a product none of whose routes is in force',
    when: 'an order would take one',
    answer: 'product and day are told',
    decision: () => refused([head('A', { effectiveFrom: '2026-06-16' })]),
    details: {
      product: 'P',
      day: '2026-06-15',
      routeEn: 'for product P on 2026-06-15',
      routeZh: '产品 P，2026-06-15',
    },
  },
  {
    code: 'ROUTE_AMBIGUOUS',
    given: 'two routes of ERP’s that began on one day',
    when: 'an order would take one',
    answer: 'both are told, and neither is guessed',
    decision: () => refused([head('B', erp), head('A', erp)]),
    details: { product: 'P', candidates: ['A', 'B'] },
  },
  {
    code: 'ROUTE_VERSION_NOT_READY',
    given: 'the best route without a READY version, and a worse one with',
    when: 'an order would take it',
    answer: 'it must be compiled; the worse one is not taken instead',
    decision: () => refused([head('A', { ready: null }), head('E', erp)]),
    details: { route: 'A' },
  },
]);

function refused(known: readonly RouteHead[], question: Partial<RouteQuestion> = {}) {
  const answer = resolve(known, question);
  if (!('refused' in answer)) throw new Error('a route was found');
  return answer;
}
