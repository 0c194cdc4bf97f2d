// What has happened before the moment of a test, told in the words of the floor and folded as it would be.

import type { z } from 'zod';
import { catalogue, type StreamStates } from '../domain/facts.ts';
import { OrderReceived } from '../domain/order/facts.ts';
import type { OrderState } from '../domain/order/state.ts';
import type { RouteSnapshot } from '../domain/route/facts.ts';
import { type RouteState, stepsAtStation } from '../domain/route/state.ts';
import { type RunCreated, RunCreated as RunCreatedSchema } from '../domain/run/facts.ts';
import { initialRun, type RunState } from '../domain/run/state.ts';
import type { UnitCorrected, UnitDisposed } from '../domain/unit/facts.ts';
import type { UnitState } from '../domain/unit/state.ts';
import { foldStream } from '../kernel/fold.ts';
import { type FactId, factId } from '../kernel/ids.ts';
import { deepFreeze } from './deep-freeze.ts';
import { type Happening, known, originId, writeLog } from './log-writer.ts';
import { smtRoute, stations } from './smt-line.ts';

export const sn = 'SN-RUN-0412-0037';

/** The run of 400 boards that the tests work on. */
export function runCreated(given: Partial<z.input<typeof RunCreatedSchema>> = {}): RunCreated {
  return RunCreatedSchema.parse({
    run: 'RUN-0412',
    order: 'WO-5223029018',
    line: 'SMT-A',
    product: '5223029018',
    productName: 'Control board',
    qty: 400,
    frozen: smtRoute,
    units: 'ON_SCAN',
    ...given,
  });
}

type Told = Pick<Happening, 'type' | 'data' | 'station'> & { hlc?: string };

/** A stamp `minutes` into the shift. */
export function stampAt(minutes: number): string {
  return `${(minutes * 60_000).toString(16).padStart(11, '0')}-00000`;
}

/** The state of a stream after what is told, in the order told; frozen, as a decision must leave it. */
export function stateAfter<Kind extends keyof StreamStates>(
  kind: Kind,
  told: readonly Told[],
): StreamStates[Kind] {
  const facts = writeLog(
    told.map((happening, i) => ({ by: 0, hlc: stampAt(i + 1), stream: `${kind}:KEY`, ...happening })),
  ).map(known);
  const snapshot = foldStream(catalogue, null, facts, () => []);
  return deepFreeze(
    (snapshot === null ? catalogue.streams[kind]?.initial : snapshot.state) as StreamStates[Kind],
  );
}

const happened = (type: string, data: unknown): Told => ({ type, data });

/** A route whose highest version is READY. */
export function routeReady(ready: RouteSnapshot = smtRoute): RouteState {
  const last = { hash: ready.hash, status: 'READY', problems: 0 } as const;
  return { latest: ready.version, last, ready, readyAt: 1 };
}

/** A run that was created and then went through these. */
export function runAfter(
  then: readonly ('authorized' | 'started' | 'revoked' | 'cancelled' | 'closed')[],
  given: Partial<z.input<typeof RunCreatedSchema>> = {},
): RunState {
  const created = runCreated(given);
  const data = { run: created.run, reason: 'wrong stencil', done: 400, scrapped: 0 };
  const later = then.map((what) => happened(`run.${what}`, data));
  return stateAfter('run', [happened('run.created', created), ...later]);
}

export const noRun = initialRun;

/** The order of the run, as the ERP sent it. */
export function orderReceived(given: Partial<z.input<typeof OrderReceived>> = {}): OrderReceived {
  return OrderReceived.parse({
    order: 'WO-5223029018',
    product: '5223029018',
    productName: 'Control board',
    qty: 400,
    route: 'SMT-BOT-STD',
    source: 'ERP',
    ...given,
  });
}

/** That order after these; released, it is on the run's line with its route. */
export function orderAfter(
  then: readonly ('released' | 'held' | 'resumed' | 'closed')[],
  given: Partial<z.input<typeof OrderReceived>> = {},
): OrderState {
  const received = orderReceived(given);
  const data = { order: received.order, line: 'SMT-A', reason: 'material short', done: 400 };
  const later = then.map((what) => happened(`order.${what}`, data));
  return stateAfter('order', [happened('order.received', received), ...later]);
}

/** Where each step of the route is done. */
const stationOf = new Map<number, string>(
  Object.values(stations).flatMap((station) =>
    stepsAtStation(smtRoute, station).map((step) => [step.stepNo, station.code] as const),
  ),
);

/** Tells one unit's story; an out ends the visit that the fact before it began. */
export class UnitStory {
  readonly #told: Told[] = [];

  made(steps: readonly number[] = smtRoute.steps.map((step) => step.stepNo)): this {
    return this.#tell('unit.created', {
      ...ofRun,
      sn,
      product: '5223029018',
      line: 'SMT-A',
      steps: [...steps],
    });
  }

  trackedIn(step: number, station = stationOf.get(step)): this {
    return this.#tell('unit.trackedIn', { ...ofRun, step, source: 'MANUAL', provisional: null }, station);
  }

  trackedOut(step: number, result: 'PASS' | 'FAIL', heldBy: readonly string[] = []): this {
    const visit = factId(originId(0), this.#told.length);
    const defects = result === 'FAIL' ? [{ code: 'SOLDER_BRIDGE', location: 'U5', remark: '' }] : [];
    const data = { ...ofRun, step, visit, result, values: [], defects, heldBy };
    return this.#tell('unit.trackedOut', data, stationOf.get(step));
  }

  passed(...steps: readonly number[]): this {
    for (const step of steps) this.trackedIn(step).trackedOut(step, 'PASS');
    return this;
  }

  failed(step: number): this {
    return this.trackedIn(step).trackedOut(step, 'FAIL');
  }

  disposed(disposition: z.input<typeof UnitDisposed>): this {
    return this.#tell('unit.disposed', disposition);
  }

  corrected(correction: z.input<typeof UnitCorrected>): this {
    return this.#tell('unit.corrected', correction);
  }

  /** The visit that the n-th thing told (from 1) began. */
  visit(n: number): FactId {
    return factId(originId(0), n);
  }

  get state(): UnitState {
    return stateAfter('unit', this.#told);
  }

  #tell(type: string, data: unknown, station = 'HUB'): this {
    this.#told.push({ type, data, station });
    return this;
  }
}

const ofRun = { run: 'RUN-0412' };

export const unit = () => new UnitStory();
