// A compile gives one immutable version: READY, or INVALID with every problem located.
import { describe, expect, test } from 'vitest';
import { deepFreeze } from '../../testing/deep-freeze.ts';
import { LogWriter } from '../../testing/log-writer.ts';
import { dataSpec, engineer, operator, smtRoute, specs } from '../../testing/smt-line.ts';
import { catalogue } from '../facts.ts';
import { type CompileRoute, decideCompileRoute, routeFaults } from './compile.ts';
import type { RouteStep } from './facts.ts';
import { evolveRoute, initialRoute, type RouteState } from './state.ts';

const { version: _version, ...standard } = smtRoute;
const [printing, spi] = standard.steps as [RouteStep, RouteStep];

function compile(given: Partial<CompileRoute>, route: RouteState = initialRoute, actor = engineer) {
  return decideCompileRoute(deepFreeze({ actor, route }), deepFreeze({ ...standard, ...given }));
}

/** The state after compiles, one by one, each read back as its fact is stored. */
function routeAfter(...compiles: readonly Partial<CompileRoute>[]): RouteState {
  const writer = new LogWriter();
  let state = initialRoute;
  for (const given of compiles) {
    const decision = compile(given, state);
    for (const fact of 'facts' in decision ? decision.facts : []) {
      const read = catalogue.read(writer.write({ by: 0, hlc: '00000000001-00000', ...fact }).envelope);
      if (read.kind !== 'known') throw new Error(`a compile wrote ${JSON.stringify(read)}`);
      state = evolveRoute(state, read.fact as unknown as Parameters<typeof evolveRoute>[1]);
    }
  }
  return state;
}

describe('compileRoute', () => {
  test('given a sound route, when compiled, then version 1 is READY and holds it whole', () => {
    expect(compile({})).toEqual({
      facts: [
        {
          stream: 'route:SMT-BOT-STD',
          type: 'route.versionCompiled',
          data: { snapshot: smtRoute, status: 'READY', problems: [] },
        },
      ],
    });
  });

  test('given steps in any order, when compiled, then they lie in the order of their numbers', () => {
    expect(compile({ steps: standard.steps.toReversed() })).toEqual(compile({}));
  });

  test('given nothing changed, when compiled again, then no new version', () => {
    expect(compile({}, routeAfter({}))).toEqual({ facts: [] });
  });

  test('given the same content with its keys in another order, when compiled again, then no new version', () => {
    const respelled = Object.fromEntries(Object.entries(standard).reverse()) as unknown as CompileRoute;
    expect(decideCompileRoute({ actor: engineer, route: routeAfter({}) }, respelled)).toEqual({ facts: [] });
  });

  test('given an INVALID compile after a READY one, then the READY one stays usable and the number is used up', () => {
    const state = routeAfter({}, { steps: [{ ...printing, group: null }] });
    expect(state).toMatchObject({ latest: 2, ready: { version: 1 } });
    expect(routeAfter({}, { steps: [{ ...printing, group: null }] }, { steps: [printing] })).toMatchObject({
      latest: 3,
      ready: { version: 3 },
    });
  });

  test('given versions compiled at two places, when merged in any order, then the highest READY one is used', () => {
    const compiled = (version: number, status: 'READY' | 'INVALID') =>
      ({
        type: 'route.versionCompiled',
        data: { snapshot: { ...smtRoute, version }, status, problems: [] },
      }) as never;
    const facts = [compiled(2, 'READY'), compiled(1, 'READY'), compiled(3, 'INVALID')];
    for (const order of [facts, facts.toReversed()])
      expect(order.reduce(evolveRoute, initialRoute)).toMatchObject({ latest: 3, ready: { version: 2 } });
  });

  test('FORBIDDEN: given an operator, when they compile, then they are told which point they lack', () => {
    expect(compile({}, initialRoute, operator)).toEqual({
      refused: 'FORBIDDEN',
      details: { permission: 'route:compile', user: 'P03' },
    });
  });
});

describe('what makes a version INVALID, step and field named', () => {
  test.each<[string, RouteStep[], { stepNo: number; field: string }[]]>([
    [
      'a step with neither group nor stations',
      [{ ...printing, group: null }],
      [{ stepNo: 10, field: 'group' }],
    ],
    [
      'a spec bound twice',
      [{ ...printing, specs: [specs.peak, specs.peak, specs.peak] }],
      [{ stepNo: 10, field: 'specs' }],
    ],
    [
      'LSL above USL',
      [{ ...printing, specs: [dataSpec('A', { lsl: 2, usl: 1 })] }],
      [{ stepNo: 10, field: 'specs.A' }],
    ],
    [
      'an ENUM without options',
      [{ ...printing, specs: [dataSpec('A', { type: 'ENUM' })] }],
      [{ stepNo: 10, field: 'specs.A' }],
    ],
    ['a step number given twice', [printing, { ...spi, stepNo: 10 }], [{ stepNo: 10, field: 'stepNo' }]],
    [
      'two faults at two steps',
      [
        { ...printing, group: null },
        { ...spi, specs: [dataSpec('A', { lsl: 2, usl: 1 })] },
      ],
      [
        { stepNo: 10, field: 'group' },
        { stepNo: 20, field: 'specs.A' },
      ],
    ],
  ])(
    'given %s, then the fault is located, and the INVALID version is a fact that can be read back',
    (_what, steps, located) => {
      expect(routeFaults(steps)).toMatchObject(located);
      expect(routeFaults(steps)).toHaveLength(located.length);
      expect(routeAfter({ steps })).toEqual({ latest: 1, ready: null });
    },
  );

  test('given a step with named stations and no group, then nothing is wrong', () => {
    expect(routeFaults([{ ...printing, group: null, stations: ['SMT-A-PRINT-01' as never] }])).toEqual([]);
  });
});
