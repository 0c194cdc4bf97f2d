// Lines and stations as last configured.
import type { FactOf } from '../fact-of.ts';
import type { LineConfigured, StationConfigured, stationFacts } from './facts.ts';

type Fact = FactOf<typeof stationFacts>;

export type LineState = LineConfigured | null;
export const initialLine: LineState = null;
export function evolveLine(_state: LineState, fact: Extract<Fact, { type: 'line.configured' }>): LineState {
  return fact.data;
}

export type StationState = StationConfigured | null;
export const initialStation: StationState = null;
export function evolveStation(
  _state: StationState,
  fact: Extract<Fact, { type: 'station.configured' }>,
): StationState {
  return fact.data;
}
