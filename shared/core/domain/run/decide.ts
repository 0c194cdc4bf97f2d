// Runs: created on a released order's line with the latest READY version frozen, authorised, revoked.
import { type Decision, refuse } from '../../kernel/decision.ts';
import { type OrderNo, type RunNo, streamId } from '../../kernel/ids.ts';
import { type Actor, may } from '../access/state.ts';
import type { NewFactOf } from '../fact-of.ts';
import type { OrderState } from '../order/state.ts';
import type { RouteSnapshot } from '../route/facts.ts';
import { type RouteState, stepsAtStation } from '../route/state.ts';
import type { StationConfigured } from '../station/facts.ts';
import type { unitFacts } from '../unit/facts.ts';
import { createdUnit } from '../unit/track-in.ts';
import type { RunCreated, runFacts } from './facts.ts';
import { type RunState, runTakesUnits, serialOf } from './state.ts';

export const runRefusals = [
  'FORBIDDEN',
  'ORDER_NOT_FOUND',
  'ORDER_NOT_RELEASED',
  'ROUTE_VERSION_NOT_READY',
  'RUN_EXISTS',
  'RUN_NOT_FOUND',
  'RUN_STATUS_INVALID',
  'LINE_CANNOT_EXECUTE',
] as const;
export type RunRefusal = (typeof runRefusals)[number];
type RunFact = NewFactOf<typeof runFacts> | NewFactOf<typeof unitFacts>;
type RunDecision = Decision<RunFact, RunRefusal>;

export interface CreateRun {
  run: RunNo;
  order: OrderNo;
  qty: number;
  units: RunCreated['units'];
}

/** @returns `run.created` and, for BULK, one `unit.created` a unit. */
export function decideCreateRun(
  context: {
    actor: Actor;
    run: RunState;
    order: OrderState;
    route: RouteState;
    stations: readonly StationConfigured[];
  },
  command: CreateRun,
): RunDecision {
  const { actor, run, order, route } = context;
  if (!may(actor, 'run:create')) return refuse('FORBIDDEN', { permission: 'run:create', user: actor.name });
  if (run.created !== null) return refuse('RUN_EXISTS', { run: command.run });
  if (order.received === null) return refuse('ORDER_NOT_FOUND', { order: command.order });
  if (order.line === null) return refuse('ORDER_NOT_RELEASED', { order: command.order });
  if (route.ready === null) return refuse('ROUTE_VERSION_NOT_READY', { route: order.route });
  const onLine = context.stations.filter((station) => station.line === order.line);
  const orphan = stepWithoutStation(route.ready, onLine);
  if (orphan !== null)
    return refuse('LINE_CANNOT_EXECUTE', {
      line: order.line,
      step: orphan.stepNo,
      operation: orphan.operation,
    });

  const { product, productName } = order.received;
  const created: RunCreated = { ...command, line: order.line, product, productName, frozen: route.ready };
  const facts: RunFact[] = [{ stream: streamId('run', command.run), type: 'run.created', data: created }];
  if (command.units === 'BULK')
    for (let n = 1; n <= command.qty; n++) {
      const sn = serialOf(command.run, n);
      facts.push({ stream: streamId('unit', sn), type: 'unit.created', data: createdUnit(created, sn) });
    }
  return { facts };
}

export function decideAuthorizeRun(
  context: { actor: Actor; run: RunState },
  command: { run: RunNo },
): RunDecision {
  const { actor, run } = context;
  if (!may(actor, 'run:authorize'))
    return refuse('FORBIDDEN', { permission: 'run:authorize', user: actor.name });
  if (run.created === null) return refuse('RUN_NOT_FOUND', { run: command.run });
  if (run.status !== 'PREP') return refuse('RUN_STATUS_INVALID', { run: command.run, status: run.status });
  return { facts: [{ stream: streamId('run', command.run), type: 'run.authorized', data: command }] };
}

export function decideRevokeRun(
  context: { actor: Actor; run: RunState },
  command: { run: RunNo; reason: string },
): RunDecision {
  const { actor, run } = context;
  if (!may(actor, 'run:revoke')) return refuse('FORBIDDEN', { permission: 'run:revoke', user: actor.name });
  if (run.created === null) return refuse('RUN_NOT_FOUND', { run: command.run });
  if (!runTakesUnits(run)) return refuse('RUN_STATUS_INVALID', { run: command.run, status: run.status });
  return { facts: [{ stream: streamId('run', command.run), type: 'run.revoked', data: command }] };
}

/** The first step that no station of the line can execute: named or in its group, and of the right type. */
function stepWithoutStation(snapshot: RouteSnapshot, stations: readonly StationConfigured[]) {
  const covered = new Set(
    stations.flatMap((station) =>
      stepsAtStation(snapshot, station)
        .filter((step) => step.stationType === station.type)
        .map((step) => step.stepNo),
    ),
  );
  return snapshot.steps.find((step) => !covered.has(step.stepNo)) ?? null;
}
