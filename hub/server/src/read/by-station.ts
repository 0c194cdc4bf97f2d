// Counts of open runs, laid on the stations that may do each step: what counts at a step counts at all of them. Units wait
// for a station only while their run takes units, as the station's own queue has it.
import { stepsAtStation } from '@lineside/core/domain/route/state';
import { runTakesUnits } from '@lineside/core/domain/run/state';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import type { PlanningStore } from '../store/planning.ts';
import type { RunRow, Tally } from '../store/views.ts';

type Counted = 'QUEUED' | 'FIRST_RESULT' | 'FIRST_PASS';

/** How many units of these runs count so at the steps of a station. */
export type AtStation = (station: StationConfigured, standing: Counted) => number;

/** Where steps are done is read only for runs of which something counts: of thousands planned, few are in work. */
export async function atStations(
  store: Pick<PlanningStore, 'places'>,
  runs: readonly RunRow[],
  tallies: ReadonlyMap<string, readonly Tally[]>,
): Promise<AtStation> {
  const counting = runs.flatMap((run) => {
    const counts = (tallies.get(run.run) ?? []).filter(({ standing }) => countsIn(run, standing));
    return counts.length === 0 ? [] : [{ run: run.run, line: run.line, counts }];
  });
  const places = await store.places(counting.map(({ run }) => run));
  return (station, standing) => {
    let sum = 0;
    for (const { run, line, counts } of counting) {
      if (line !== station.line) continue;
      const steps = stepsAtStation({ steps: places.get(run) ?? [] }, station);
      const here = new Set(steps.map(({ stepNo }) => stepNo));
      for (const tally of counts) if (tally.standing === standing && here.has(tally.step)) sum += tally.count;
    }
    return sum;
  };
}

function countsIn(run: RunRow, standing: string): boolean {
  return standing === 'QUEUED'
    ? runTakesUnits(run)
    : standing === 'FIRST_RESULT' || standing === 'FIRST_PASS';
}
