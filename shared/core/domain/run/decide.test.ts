// Runs: made on a line that can do every step, with the version frozen; authorised and revoked.
import { describe, expect, test } from 'vitest';
import { LineCode, OrderNo, RouteCode, RunNo } from '../../kernel/ids.ts';
import { deepFreeze } from '../../testing/deep-freeze.ts';
import { noRun, routeReady, runAfter, runCreated } from '../../testing/past.ts';
import { proveRefusals } from '../../testing/refusals/prove.ts';
import { planner, smtRoute, stations, visitor } from '../../testing/smt-line.ts';
import { OrderReceived } from '../order/facts.ts';
import { initialOrder, type OrderState } from '../order/state.ts';
import { initialRoute } from '../route/state.ts';
import {
  type CreateRun,
  decideAuthorizeRun,
  decideCreateRun,
  decideRevokeRun,
  runRefusals,
} from './decide.ts';

const run = RunNo.parse('RUN-0412');
const order: OrderState = {
  received: OrderReceived.parse({
    order: 'WO-5223029018',
    product: '5223029018',
    productName: 'Control board',
    qty: 400,
    route: 'SMT-BOT-STD',
    source: 'ERP',
  }),
  status: 'RELEASED',
  line: LineCode.parse('SMT-A'),
  route: RouteCode.parse('SMT-BOT-STD'),
};

function create(
  given: Partial<Parameters<typeof decideCreateRun>[0]> = {},
  command: Partial<CreateRun> = {},
) {
  const context = {
    actor: planner,
    run: noRun,
    order,
    route: routeReady(),
    stations: Object.values(stations),
    ...given,
  };
  const full = {
    run,
    order: OrderNo.parse('WO-5223029018'),
    qty: 400,
    units: 'ON_SCAN' as const,
    ...command,
  };
  return decideCreateRun(deepFreeze(context), deepFreeze(full));
}

const authorize = (state = runAfter([]), actor = planner) =>
  decideAuthorizeRun(deepFreeze({ actor, run: state }), { run });
const revoke = (state = runAfter(['authorized']), actor = planner) =>
  decideRevokeRun(deepFreeze({ actor, run: state }), { run, reason: 'wrong stencil' });

describe('createRun', () => {
  test('given ON_SCAN, when created, then one fact with the frozen version whole; scans will make the units', () => {
    expect(create()).toEqual({
      facts: [{ stream: 'run:RUN-0412', type: 'run.created', data: runCreated() }],
    });
  });

  test('given BULK, when created, then one unit a number, from 0001 up to the quantity', () => {
    const decision = create({}, { units: 'BULK', qty: 12 });
    if (!('facts' in decision)) throw new Error(decision.refused);
    const [created, ...units] = decision.facts;
    expect(created).toMatchObject({ type: 'run.created', data: { units: 'BULK', qty: 12 } });
    expect(units).toHaveLength(12);
    expect(units.map((unit) => unit.stream)).toEqual(
      Array.from({ length: 12 }, (_, i) => `unit:SN-RUN-0412-${String(i + 1).padStart(4, '0')}`),
    );
    expect(units[11]).toEqual({
      stream: 'unit:SN-RUN-0412-0012',
      type: 'unit.created',
      data: {
        sn: 'SN-RUN-0412-0012',
        run: 'RUN-0412',
        product: '5223029018',
        line: 'SMT-A',
        steps: [10, 20, 30, 40, 50],
      },
    });
  });

  test('given a newer READY version after a run was created, then the run keeps the one it froze', () => {
    const state = runAfter(['authorized']);
    const renewed = create(
      { route: routeReady({ ...smtRoute, version: 2 }) },
      { run: RunNo.parse('RUN-0413') },
    );
    expect(state.created?.frozen.version).toBe(1);
    expect(renewed).toMatchObject({ facts: [{ data: { frozen: { version: 2 } } }] });
  });

  test('given a step that names its stations, then one of them on the line is enough', () => {
    const [printing, ...rest] = smtRoute.steps;
    if (printing === undefined) throw new Error('the route has steps');
    const named = { ...printing, group: null, stations: [stations.print.code] };
    expect(create({ route: routeReady({ ...smtRoute, steps: [named, ...rest] }) })).toHaveProperty('facts');
  });
});

test('given a run in PREP, when authorised, then one fact; revoked, it may be authorised again', () => {
  const fact = { stream: 'run:RUN-0412', type: 'run.authorized', data: { run: 'RUN-0412' } };
  expect(authorize()).toEqual({ facts: [fact] });
  expect(authorize(runAfter(['authorized', 'revoked']))).toEqual({ facts: [fact] });
});

test.each<['authorized' | 'started'][]>([[['authorized']], [['authorized', 'started']]] as never)(
  'given a run that is %j, when revoked, then one fact with the reason',
  (then) => {
    expect(revoke(runAfter(then))).toEqual({
      facts: [
        { stream: 'run:RUN-0412', type: 'run.revoked', data: { run: 'RUN-0412', reason: 'wrong stencil' } },
      ],
    });
  },
);

proveRefusals(runRefusals, [
  {
    code: 'FORBIDDEN',
    given: 'somebody without run:create',
    when: 'they create a run',
    answer: 'they are told which point they lack',
    decision: () => create({ actor: visitor }),
    details: { permission: 'run:create', user: 'P03' },
  },
  {
    code: 'FORBIDDEN',
    given: 'somebody without run:authorize',
    when: 'they authorise a run',
    answer: 'they are told which point they lack',
    decision: () => authorize(undefined, visitor),
    details: { permission: 'run:authorize', user: 'P03' },
  },
  {
    code: 'FORBIDDEN',
    given: 'somebody without run:revoke',
    when: 'they revoke a run',
    answer: 'they are told which point they lack',
    decision: () => revoke(undefined, visitor),
    details: { permission: 'run:revoke', user: 'P03' },
  },
  {
    code: 'RUN_EXISTS',
    given: 'a run of that number',
    when: 'it is created again',
    answer: 'another number is asked for',
    decision: () => create({ run: runAfter([]) }),
    details: { run: 'RUN-0412' },
  },
  {
    code: 'ORDER_NOT_FOUND',
    given: 'an order never received',
    when: 'a run of it is created',
    answer: 'there is no such order',
    decision: () => create({ order: initialOrder }),
    details: { order: 'WO-5223029018' },
  },
  {
    code: 'ORDER_NOT_RELEASED',
    given: 'an order on no line yet',
    when: 'a run of it is created',
    answer: 'it must be released first',
    decision: () => create({ order: { ...order, status: 'RECEIVED', line: null } }),
    details: { order: 'WO-5223029018' },
  },
  {
    code: 'ROUTE_VERSION_NOT_READY',
    given: 'a route without a READY version',
    when: 'a run on it is created',
    answer: 'there is nothing to freeze',
    decision: () => create({ route: initialRoute }),
    details: { route: 'SMT-BOT-STD' },
  },
  {
    code: 'LINE_CANNOT_EXECUTE',
    given: 'a line without an oven',
    when: 'a run with a reflow step is created on it',
    answer: 'the step without a station is named',
    decision: () =>
      create({ stations: Object.values(stations).filter((station) => station !== stations.reflow) }),
    details: { line: 'SMT-A', step: 40, operation: 'REFLOW' },
  },
  {
    code: 'LINE_CANNOT_EXECUTE',
    given: 'the right group, but on another line',
    when: 'a run is created',
    answer: 'it does not count',
    decision: () =>
      create({
        stations: Object.values(stations).map((station) =>
          station === stations.aoi ? { ...station, line: LineCode.parse('SMT-B') } : station,
        ),
      }),
    details: { line: 'SMT-A', step: 50, operation: 'AOI' },
  },
  {
    code: 'LINE_CANNOT_EXECUTE',
    given: 'an automatic step, and in its group a manual station only',
    when: 'a run is created',
    answer: 'the station is not of the right type',
    decision: () =>
      create({
        stations: Object.values(stations).map((station) =>
          station === stations.spi ? { ...station, type: 'MANUAL' } : station,
        ),
      }),
    details: { line: 'SMT-A', step: 20, operation: 'SPI' },
  },
  {
    code: 'RUN_NOT_FOUND',
    given: 'a run never created',
    when: 'it is authorised',
    answer: 'there is no such run',
    decision: () => authorize(noRun),
    details: { run: 'RUN-0412' },
  },
  {
    code: 'RUN_NOT_FOUND',
    given: 'a run never created',
    when: 'it is revoked',
    answer: 'there is no such run',
    decision: () => revoke(noRun),
    details: { run: 'RUN-0412' },
  },
  {
    code: 'RUN_STATUS_INVALID',
    given: 'a run already authorised',
    when: 'it is authorised again',
    answer: 'its state is named',
    decision: () => authorize(runAfter(['authorized'])),
    details: { run: 'RUN-0412', status: 'AUTHORIZED' },
  },
  {
    code: 'RUN_STATUS_INVALID',
    given: 'a run in PREP',
    when: 'it is revoked',
    answer: 'its state is named',
    decision: () => revoke(runAfter([])),
    details: { run: 'RUN-0412', status: 'PREP' },
  },
]);
