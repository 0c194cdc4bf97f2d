// The two lines a scenario can be played on: their stations in step order, and the run whose boards they work on.
import { plantRuns, plantStations } from '../plant/seed-plan.ts';

export const trackNames = ['smt', 'dip'] as const;
export type TrackName = (typeof trackNames)[number];

export interface Track {
  name: TrackName;
  line: string;
  run: string;
  order: string;
  route: string;
  product: string;
  /** station codes in step order */
  stations: readonly string[];
  /** step numbers, one a station */
  steps: readonly number[];
}

const lineOf: Record<TrackName, keyof typeof plantStations> = { smt: 'SMT-A', dip: 'DIP-A' };

export function trackOf(name: TrackName): Track {
  const line = lineOf[name];
  const run = plantRuns.find((candidate) => candidate.line === line);
  if (run === undefined) throw new Error(`the seed has no run on ${line}`);
  const stations = plantStations[line];
  return { ...run, name, stations, steps: stations.map((_station, index) => (index + 1) * 10) };
}
