// Counts of open runs, laid on the stations that may do each step: what counts at a step counts at all of them.
import { stepsAtStation } from '@lineside/core/domain/route/state';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import type { PlacedRun, Tally } from '../store/views.ts';

/** How many units of these runs count so at the steps of a station. */
export type AtStation = (station: StationConfigured, standing: string) => number;

export function atStations(
  runs: readonly PlacedRun[],
  tallies: ReadonlyMap<string, readonly Tally[]>,
): AtStation {
  return (station, standing) => {
    let sum = 0;
    for (const { run, line, places } of runs) {
      if (line !== station.line) continue;
      const here = new Set(stepsAtStation({ steps: places }, station).map(({ stepNo }) => stepNo));
      for (const tally of tallies.get(run) ?? [])
        if (tally.standing === standing && here.has(tally.step)) sum += tally.count;
    }
    return sum;
  };
}
