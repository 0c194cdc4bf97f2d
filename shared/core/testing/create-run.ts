// A planner makes the run of 400 boards on line SMT-A, unless a test says otherwise.
import { type CreateRun, type CreateRunContext, decideCreateRun } from '../domain/run/create.ts';
import { OrderNo, RunNo } from '../kernel/ids.ts';
import { deepFreeze } from './deep-freeze.ts';
import { noRun, orderAfter, routeReady } from './past.ts';
import { planner, stations } from './smt-line.ts';

export function createRun(given: Partial<CreateRunContext> = {}, command: Partial<CreateRun> = {}) {
  const context: CreateRunContext = {
    actor: planner,
    run: noRun,
    order: orderAfter(['released']),
    route: routeReady(),
    stations: Object.values(stations),
    day: '2026-11-21',
    taken: () => null,
    onScan: [],
    ...given,
  };
  const full: CreateRun = {
    run: RunNo.parse('RUN-0412'),
    order: OrderNo.parse('WO-5223029018'),
    qty: 400,
    units: 'ON_SCAN',
    pattern: null,
    from: 1,
    boards: 1,
    listed: null,
    shift: null,
    priority: null,
    ...command,
  };
  return decideCreateRun(deepFreeze(context), deepFreeze(full));
}
