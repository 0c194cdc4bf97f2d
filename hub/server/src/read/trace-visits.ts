// The visits of a unit: who, where, when, each value with its frozen limits, and what the station did not know yet.
import type { TraceVisit } from '@lineside/core/contracts/trace';
import type { RouteStep } from '@lineside/core/domain/route/facts';
import { type FeedId, factId } from '@lineside/core/kernel/ids';
import { comparePrecedence } from '@lineside/core/kernel/precedence';
import type { HubStore } from '../store/hub-store.ts';
import { stationNameThen, userNameThen } from './names-then.ts';
import { type Arrived, arrival } from './unit-history.ts';

type In = Arrived<Extract<Arrived['fact'], { type: 'unit.trackedIn' }>>;
type Out = Arrived<Extract<Arrived['fact'], { type: 'unit.trackedOut' }>>;

/** The frozen step of a run, by which a visit is read. */
export type FrozenStep = (run: string, stepNo: number) => Promise<RouteStep | null>;

export async function traceVisits(
  store: HubStore,
  arrived: readonly Arrived[],
  feed: FeedId,
  frozenStep: FrozenStep,
): Promise<TraceVisit[]> {
  const visits = new Map<string, { in: In | null; out: Out | null }>();

  for (const item of arrived) {
    const { fact } = item;
    if (fact.type === 'unit.trackedIn') {
      const id = factId(fact.origin, fact.seq);
      visits.set(id, { in: item as In, out: visits.get(id)?.out ?? null });
    } else if (fact.type === 'unit.trackedOut')
      visits.set(fact.data.visit, { in: visits.get(fact.data.visit)?.in ?? null, out: item as Out });
  }
  const told = [...visits].map(async ([id, { in: came, out }]) => {
    const first = (came ?? out)?.fact;
    if (first === undefined) return [];
    const step = await frozenStep(first.data.run, first.data.step);
    return [
      {
        id,
        step: first.data.step,
        stepName: step?.name ?? null,
        station: first.station,
        stationName: await stationNameThen(store, first.station, first),
        operator: first.actor,
        operatorName: await userNameThen(store, first.actor, first),
        source: came?.fact.data.source ?? null,
        in: came === null ? null : arrival(came),
        out: out === null ? null : arrival(out),
        provisional: came?.fact.data.provisional ?? null,
        unknownThen: came === null ? [] : unknownThen(came, arrived, feed),
        voided: await voided(store, id, arrived),
        ...outcome(out, step),
      },
    ];
  });
  return (await Promise.all(told)).flat();
}

/** The first answer that says this visit does not count. */
async function voided(
  store: HubStore,
  visit: string,
  arrived: readonly Arrived[],
): Promise<TraceVisit['voided']> {
  for (const { fact } of arrived)
    if (
      fact.type === 'unit.corrected' &&
      fact.data.correction === 'VOID_VISIT' &&
      fact.data.visit === visit
    ) {
      const by = (await userNameThen(store, fact.actor, fact)) ?? fact.actor;
      return { reason: fact.data.reason, by, at: fact.at };
    }
  return null;
}

function outcome(out: Out | null, step: RouteStep | null) {
  if (out === null) return { result: null, values: [], defects: [], heldBy: [] };
  const { result, values, defects, heldBy } = out.fact.data;
  return {
    result,
    values: values.map(({ spec: code, value, judgement, carried }) => ({
      spec: step?.specs.find((spec) => spec.code === code) ?? null,
      code,
      value,
      judgement,
      carried: carried ?? false,
    })),
    defects: defects.map((defect) => ({
      ...defect,
      name: step?.defects.find((known) => known.code === defect.code)?.name ?? null,
    })),
    heldBy,
  };
}

/**
 * Facts of others that precede the track-in and lie beyond what its station had seen of the feed. What came to the
 * hub after the track-in itself was not seen either, whatever the number says: positions of before a restore are
 * given out again.
 */
function unknownThen(came: In, arrived: readonly Arrived[], feed: FeedId): TraceVisit['unknownThen'] {
  const { seen, station } = came.fact;
  const seenUpTo = seen.feed === feed ? Math.min(seen.position, came.position) : 0;
  return arrived
    .filter(
      (other) =>
        other.fact.station !== station &&
        other.position > seenUpTo &&
        comparePrecedence(other.fact, came.fact) < 0,
    )
    .map(({ fact }) => ({
      fact: factId(fact.origin, fact.seq),
      type: fact.type,
      station: fact.station,
      step: 'step' in fact.data ? fact.data.step : 'toStep' in fact.data ? fact.data.toStep : null,
      at: fact.at,
    }));
}
