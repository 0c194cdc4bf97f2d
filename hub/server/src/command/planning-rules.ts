// Commands about orders, runs and equipment: what each must know.
import type { planningCommands } from '@lineside/core/contracts/planning-commands';
import { decideSetEquipment } from '@lineside/core/domain/equipment/set-state';
import type { NewDomainFact } from '@lineside/core/domain/facts';
import {
  decideCloseOrder,
  decideHoldOrder,
  decideReceiveOrder,
  decideReleaseOrder,
  decideResumeOrder,
} from '@lineside/core/domain/order/decide';
import { initialRoute } from '@lineside/core/domain/route/state';
import { decideCloseRun } from '@lineside/core/domain/run/closeout';
import { type CreateRunContext, decideCreateRun } from '@lineside/core/domain/run/create';
import { decideAuthorizeRun, decideCancelRun, decideRevokeRun } from '@lineside/core/domain/run/decide';
import { decideSplitRun } from '@lineside/core/domain/run/split';
import type { RunStatus } from '@lineside/core/domain/run/state';
import { type Day, dayIn } from '@lineside/core/kernel/day';
import { refuse } from '@lineside/core/kernel/decision';
import { highestLabelUsed, unbegunUnits } from '../view/run-labels.ts';
import { runStanding } from '../view/run-standing.ts';
import type { Known } from './known.ts';
import type { Rules } from './rule.ts';
import { takenOrder } from './taken-address.ts';

export const planningRules: Pick<Rules, keyof typeof planningCommands> = {
  receiveOrder: (known, actor, input) =>
    takenOrder(input.order, 'input.order') ??
    decideReceiveOrder({ actor, order: known.state('order', input.order) }, input),

  /** All or none: the first that is refused refuses all, by its row and its number. */
  receiveOrders: (known, actor, { orders }) => {
    const facts: NewDomainFact[] = [];
    const numbers = new Set<string>();
    for (const [row, input] of orders.entries()) {
      const { order } = input;
      if (numbers.has(order))
        return refuse('VALIDATION_ERROR', {
          path: `input.orders.${row}.order`,
          issue: 'is given twice',
          order,
          row,
        });
      numbers.add(order);
      const decision =
        takenOrder(order, `input.orders.${row}.order`) ??
        decideReceiveOrder({ actor, order: known.state('order', order) }, input);
      if ('refused' in decision) return refuse(decision.refused, { ...decision.details, order, row });
      facts.push(...decision.facts);
    }
    return { facts };
  },

  releaseOrder: (known, actor, input, { now }) => {
    const order = known.state('order', input.order);
    const { product = null, route = null } = order.received ?? {};
    const named = [input.route, route].filter((code) => code !== null);
    const routes = known.routeHeads(product, named);
    const line = known.state('line', input.line);
    const runs = known.planning.runsOfOrder(input.order);
    return decideReleaseOrder({ actor, order, runs, routes, line, day: today(known, now) }, input);
  },

  holdOrder: (known, actor, input) =>
    decideHoldOrder({ actor, order: known.state('order', input.order) }, input),

  resumeOrder: (known, actor, input) =>
    decideResumeOrder({ actor, order: known.state('order', input.order) }, input),

  closeOrder: (known, actor, input) => {
    const runs = known.planning.runsOfOrder(input.order);
    return decideCloseOrder({ actor, order: known.state('order', input.order), runs }, input);
  },

  createRun: (known, actor, input, { now }) => {
    const order = known.state('order', input.order);
    const route = order.route === null ? initialRoute : known.state('route', order.route);
    const run = known.state('run', input.run);
    const stations = known.all('station');
    const serials = { taken: takenUnits(known), onScan: known.planning.runsOnScan() };
    const context = { actor, run, order, route, stations, day: today(known, now), ...serials };
    return decideCreateRun(context, input);
  },

  splitRun: (known, actor, input) => {
    const run = known.state('run', input.run);
    const into = known.state('run', input.into);
    const isThere = input.line === null || known.found('line', input.line) !== null;
    if (!isThere) return refuse('LINE_NOT_FOUND', { line: input.line });
    const { created } = run;
    const units = created === null ? [] : known.planning.unitsOfRun(input.run);
    const unbegun = unbegunUnits(units);
    const highestUsed = created === null ? 0 : highestLabelUsed(created, units);
    return decideSplitRun({ actor, run, into, stations: known.all('station'), unbegun, highestUsed }, input);
  },

  authorizeRun: (known, actor, input) => {
    const run = known.state('run', input.run);
    return decideAuthorizeRun({ actor, run, order: known.state('order', run.created?.order ?? '') }, input);
  },

  revokeRun: (known, actor, input) => decideRevokeRun({ actor, run: known.state('run', input.run) }, input),

  cancelRun: (known, actor, input) => decideCancelRun({ actor, run: known.state('run', input.run) }, input),

  closeRun: (known, actor, input, { now }) => {
    const run = known.state('run', input.run);
    const { planning } = known;
    const onLine = known.all('station').filter(({ line }) => line === run.created?.line);
    const standing = runStanding(
      {
        tallies: planning.tallies(input.run),
        stations: onLine.map(({ code }) => code),
        contacts: planning.contacts(),
        exceptions: planning.openExceptionsOf(input.run).length,
      },
      now,
    );
    return decideCloseRun({ actor, run, standing }, input);
  },

  setEquipment: (known, actor, input) => {
    const station = known.found('station', input.station);
    const equipment = known.state('equipment', input.station);
    return decideSetEquipment({ actor, requestedBy: null, station, equipment }, input);
  },
};

/** One look-up a serial number; the run of those that are taken is read once. */
function takenUnits(known: Known): CreateRunContext['taken'] {
  const statuses = new Map<string, RunStatus>();
  const statusOf = (run: string | null): RunStatus => {
    if (run === null) return 'UNKNOWN';
    const status = statuses.get(run) ?? known.state('run', run).status;
    statuses.set(run, status);
    return status;
  };
  return (sn) => {
    const unit = known.found('unit', sn);
    return unit === null ? null : { unit, runStatus: statusOf(unit.run) };
  };
}

/** The day that it is where the plant stands. */
function today(known: Known, now: number): Day {
  return dayIn(now, known.state('site', 'SITE').timeZone);
}
