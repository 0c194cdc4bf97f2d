// The versions of one route. An INVALID compile leaves the older READY one usable; a withdrawal leaves none, and only
// the count goes on, so that no number ever means two versions.
import type { FactOf } from '../fact-of.ts';
import type { RouteSnapshot, RouteStep, routeFacts } from './facts.ts';

export interface RouteState {
  /** the highest number ever given */
  latest: number;
  /** how the highest version came out; null while there is none since a withdrawal */
  last: { hash: string | null; status: 'READY' | 'INVALID'; problems: number } | null;
  ready: RouteSnapshot | null;
  /** hub's wall clock when `ready` was published, ms */
  readyAt: number | null;
}
export const initialRoute: RouteState = { latest: 0, last: null, ready: null, readyAt: null };

export function evolveRoute(state: RouteState, fact: FactOf<typeof routeFacts>): RouteState {
  if (fact.type === 'route.withdrawn') return { ...initialRoute, latest: state.latest };
  const { snapshot, status, problems } = fact.data;
  const newest = snapshot.version >= state.latest;
  const usable = status === 'READY' && snapshot.version >= (state.ready?.version ?? 0);
  return {
    latest: Math.max(state.latest, snapshot.version),
    last: newest ? { hash: snapshot.hash, status, problems: problems.length } : state.last,
    ready: usable ? snapshot : state.ready,
    readyAt: usable ? fact.at : state.readyAt,
  };
}

export function stepByNo(snapshot: RouteSnapshot, stepNo: number): RouteStep | undefined {
  return snapshot.steps.find((step) => step.stepNo === stepNo);
}

/** The steps of a frozen version that a station may execute: it is named, or its group is asked for. */
export function stepsAtStation<Step extends { group: string | null; stations: readonly string[] }>(
  snapshot: { steps: readonly Step[] },
  station: { code: string; group: string },
): readonly Step[] {
  return snapshot.steps.filter((step) =>
    step.stations.length > 0
      ? step.stations.some((code) => code === station.code)
      : step.group === station.group,
  );
}
