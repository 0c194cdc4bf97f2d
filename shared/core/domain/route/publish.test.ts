// Publishing: a version with the next number when something changed; an INVALID one leaves the older READY one usable.
import { describe, expect, test } from 'vitest';
import { hubStation } from '../../kernel/catalogue.ts';
import { RouteCode, Sha256Hex } from '../../kernel/ids.ts';
import { createRun } from '../../testing/create-run.ts';
import { deepFreeze } from '../../testing/deep-freeze.ts';
import { known, LogWriter } from '../../testing/log-writer.ts';
import { stampAt } from '../../testing/past.ts';
import { proveRefusals } from '../../testing/refusals/prove.ts';
import { sha256 } from '../../testing/sha256.ts';
import { smtRoute, someone, stations } from '../../testing/smt-line.ts';
import { type Draft, groundOf, type Plant, smtDraft, smtPlant, withStep } from '../../testing/smt-plant.ts';
import type { RouteDefinition } from './draft.ts';
import { decideReceiveRoute, draftAfterReceipt } from './edit.ts';
import type { RouteSnapshot } from './facts.ts';
import { decidePublishRoute, type PublishContext, publishRefusals, withdrawalOf } from './publish.ts';
import { evolveRoute, initialRoute, type RouteState } from './state.ts';

const engineer = someone(['route:compile', 'system:integration']);
const route = smtRoute.route;

function publish(given: Partial<PublishContext> = {}, hash: Sha256Hex | null = null) {
  const context = {
    ...{ actor: engineer, route: initialRoute, draft: smtDraft, ground: groundOf(smtPlant), sha256 },
    ...given,
  };
  return decidePublishRoute(deepFreeze(context), { route, hash });
}

/** A route whose drafts were published one after the other, each version read back as its fact is stored. */
function routeAfter(...published: readonly { draft?: Draft; plant?: Partial<Plant> }[]): RouteState {
  const writer = new LogWriter();
  return published.reduce((state, { draft = smtDraft, plant = {} }, i) => {
    const decision = publish({ route: state, draft, ground: groundOf({ ...smtPlant, ...plant }) });
    if ('refused' in decision) throw new Error(decision.refused);
    return decision.facts.reduce((folded, fact) => {
      const stored = writer.write({ by: 0, hlc: stampAt(i + 1), station: hubStation, ...fact });
      return evolveRoute(folded, known(stored) as unknown as Parameters<typeof evolveRoute>[1]);
    }, state);
  }, initialRoute);
}

const faulty = withStep(smtDraft, 'S40', { place: null });
const tighter: Partial<Plant> = {
  specs: smtPlant.specs.map((spec) => (spec.code === 'REFLOW_PEAK' ? { ...spec, usl: 248 } : spec)),
};

describe('the number of a version', () => {
  test('given a first publication, then version 1, READY, with the hash of all that it says', () => {
    const decision = publish();
    expect(decision).toMatchObject({
      facts: [
        {
          stream: 'route:SMT-BOT-STD',
          type: 'route.versionCompiled',
          data: {
            status: 'READY',
            problems: [],
            snapshot: { version: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
          },
        },
      ],
    });
  });

  test('given nothing changed, when published again, then nothing new', () => {
    expect(publish({ route: routeAfter({}) })).toEqual({ facts: [] });
  });

  test('given steps and settings respelled, when published again, then nothing new', () => {
    const respelled = {
      ...smtDraft,
      steps: smtDraft.steps.toReversed(),
      stepSettings: Object.fromEntries(Object.entries(smtDraft.stepSettings).reverse()),
    };
    expect(publish({ route: routeAfter({}), draft: respelled })).toEqual({ facts: [] });
  });

  test('given a setting that another one overrides, when it changes, then nothing new', () => {
    const overridden = { ...smtDraft, settings: { ...smtDraft.settings, requiresFAI: true } };
    expect(publish({ route: routeAfter({}), draft: overridden })).toEqual({ facts: [] });
  });

  test('given a limit of a bound spec that changed, then version 2 with the new limit; version 1 has the old one', () => {
    const first = routeAfter({});
    const second = routeAfter({}, { plant: tighter });
    const peak = (snapshot: RouteSnapshot | null) => snapshot?.steps[3]?.specs[0]?.usl;
    expect([first.ready?.version, peak(first.ready)]).toEqual([1, 250]);
    expect([second.ready?.version, peak(second.ready)]).toEqual([2, 248]);
    expect(second.ready?.hash).not.toBe(first.ready?.hash);
  });

  test('given content that was published before and then changed, when it comes back, then it is a new version', () => {
    const state = routeAfter({}, { plant: tighter }, {});
    expect(state.ready).toMatchObject({ version: 3, hash: routeAfter({}).ready?.hash });
  });
});

describe('an INVALID version', () => {
  test('given a READY one before it, then that one stays usable and the number is used up', () => {
    expect(routeAfter({}, { draft: faulty })).toMatchObject({
      latest: 2,
      last: { status: 'INVALID', problems: 1 },
      ready: { version: 1 },
    });
    expect(routeAfter({}, { draft: faulty }, {})).toMatchObject({ latest: 3, ready: { version: 3 } });
  });

  test('given none before it, then nothing is usable', () => {
    expect(routeAfter({ draft: faulty })).toMatchObject({ latest: 1, ready: null, readyAt: null });
  });

  test('given the same faults again, then nothing new', () => {
    expect(publish({ route: routeAfter({ draft: faulty }), draft: faulty })).toEqual({ facts: [] });
  });

  test('given a station that went and came back, then INVALID and READY again, whatever the content says', () => {
    const without = { stations: Object.values(stations).filter(({ code }) => code !== 'SMT-A-AOI-01') };
    expect(routeAfter({}, { plant: without }).last).toMatchObject({ status: 'INVALID' });
    expect(routeAfter({}, { plant: without }, {}).last).toMatchObject({ status: 'READY' });
  });
});

describe('ERP sends its route anew', () => {
  const { name, product, effectiveFrom, effectiveTo, steps } = smtDraft;
  const erps: Draft = { ...smtDraft, source: 'ERP' };
  const definition = (given: Partial<RouteDefinition>): RouteDefinition => ({
    ...{ route, name, product, effectiveFrom, effectiveTo, steps },
    ...given,
  });
  const coating = {
    key: 'P7C',
    stepNo: 45,
    operation: 'AOI',
    processCode: 'P7C',
    name: { en: 'Coating', zh: '涂覆' },
  };

  test('given the same steps under other numbers, then a version with each step’s settings', () => {
    const renumbered = definition({ steps: steps.map((step) => ({ ...step, stepNo: step.stepNo * 2 })) });
    const state = routeAfter({ draft: erps }, { draft: draftAfterReceipt(erps, renumbered) });
    expect(state.ready).toMatchObject({
      version: 2,
      steps: [{ stepNo: 20, group: 'SMT-A-PRINT' }, {}, {}, {}, {}],
    });
  });

  test('given a step that nobody has set up, then INVALID, and the older READY one stays in use', () => {
    const grown = draftAfterReceipt(erps, definition({ steps: [...steps, coating] }));
    const state = routeAfter({ draft: erps }, { draft: grown });
    expect(state).toMatchObject({ last: { status: 'INVALID' }, ready: { version: 1 } });
    expect(state.ready?.steps).toHaveLength(5);
  });

  test('given a step taken out and put back, then its settings were kept and the route compiles as before', () => {
    const shorter = draftAfterReceipt(erps, definition({ steps: steps.slice(0, 4) }));
    const back = draftAfterReceipt(shorter, definition({}));
    const before = routeAfter({ draft: erps });
    const state = routeAfter({ draft: erps }, { draft: shorter }, { draft: back });
    expect(state.ready?.steps).toEqual(before.ready?.steps);
    expect(decideReceiveRoute({ actor: engineer, draft: back }, definition({}))).toEqual({ facts: [] });
  });
});

describe('what was frozen', () => {
  test('given a run and then a new version, then the run keeps what it froze; a new run takes the new one', () => {
    const create = (state: RouteState) => createRun({ route: state }, { qty: 1 });
    expect(create(routeAfter({}))).toMatchObject({ facts: [{ data: { frozen: { version: 1 } } }] });
    expect(create(routeAfter({}, { plant: tighter }))).toMatchObject({
      facts: [
        { data: { frozen: { version: 2, steps: [{}, {}, {}, { specs: [{ usl: 248 }, {}, {}] }, {}] } } },
      ],
    });
    expect(create(routeAfter({}, { draft: faulty }))).toMatchObject({
      facts: [{ data: { frozen: { version: 1 } } }],
    });
  });
});

test('given versions compiled at two places, when folded in any order, then the highest READY one is used', () => {
  const compiled = (version: number, status: 'READY' | 'INVALID') =>
    ({
      type: 'route.versionCompiled',
      data: { snapshot: { ...smtRoute, version }, status, problems: [] },
    }) as never;
  const facts = [compiled(2, 'READY'), compiled(1, 'READY'), compiled(3, 'INVALID')];
  for (const order of [facts, facts.toReversed()])
    expect(order.reduce(evolveRoute, initialRoute)).toMatchObject({ latest: 3, ready: { version: 2 } });
});

test('given a route removed and made anew, then the same content is a new version, and no order gets the old one', () => {
  const before = routeAfter({});
  const [withdrawal] = withdrawalOf(route, before);
  expect(withdrawal).toMatchObject({
    stream: `route:${route}`,
    type: 'route.withdrawn',
    data: { key: route },
  });
  const anew = evolveRoute(before, withdrawal as never);
  expect(anew.ready).toBeNull();
  expect(withdrawalOf(route, anew)).toEqual([]);
  const hash = before.ready?.hash ?? null;
  expect(publish({ route: anew })).toMatchObject({
    facts: [{ data: { snapshot: { version: 2, hash }, status: 'READY' } }],
  });
});

proveRefusals(publishRefusals, [
  {
    code: 'FORBIDDEN',
    given: 'somebody without route:compile',
    when: 'they publish',
    answer: 'they are told which point they lack',
    decision: () => publish({ actor: someone(['route:configure']) }),
    details: { permission: 'route:compile', user: 'P03' },
  },
  {
    code: 'ROUTE_NOT_FOUND',
    given: 'a code that nobody saved a route by',
    when: 'it is published',
    answer: 'there is no such route',
    decision: () => publish({ draft: null }),
    details: { route: RouteCode.parse('SMT-BOT-STD') },
  },
  {
    code: 'STALE_EDIT',
    given: 'a preview that was looked at, and a limit changed since',
    when: 'it is published',
    answer: 'what it would be now is named, and nothing is published in its place',
    decision: () => publish({}, Sha256Hex.parse('0'.repeat(64))),
    details: { kind: 'routeDraft', key: 'SMT-BOT-STD', hash: routeAfter({}).ready?.hash ?? '' },
  },
]);
