// Lines, groups and stations as last configured; null once removed.
import type { FactOf } from '../fact-of.ts';
import type { LineConfigured, StationConfigured, StationGroupConfigured, stationFacts } from './facts.ts';

type Fact = FactOf<typeof stationFacts>;

export type LineState = LineConfigured | null;
export const initialLine: LineState = null;
export function evolveLine(_state: LineState, fact: Extract<Fact, { type: `line.${string}` }>): LineState {
  return fact.type === 'line.removed' ? null : fact.data;
}

export type StationGroupState = StationGroupConfigured | null;
export const initialStationGroup: StationGroupState = null;
export function evolveStationGroup(
  _state: StationGroupState,
  fact: Extract<Fact, { type: `stationGroup.${string}` }>,
): StationGroupState {
  return fact.type === 'stationGroup.removed' ? null : fact.data;
}

export type StationState = StationConfigured | null;
export const initialStation: StationState = null;
export function evolveStation(
  _state: StationState,
  fact: Extract<Fact, { type: `station.${string}` }>,
): StationState {
  return fact.type === 'station.removed' ? null : fact.data;
}
