// Which run to work on at a station, and which comes after it. It follows by itself once nothing is left to do here:
// nothing inside, nothing that waits, no label that a first scan could still use.
import type { OpenRun, RunsHere } from './runs-here.ts';

/**
 * @param open the one to work on first, first
 * @param inside the runs of the units that are in this station
 */
export function currentRun(
  runs: RunsHere,
  open: readonly OpenRun[],
  inside: ReadonlySet<string>,
): { current: string | null; following: string | null } {
  const [current, following] = open
    .filter((run) => inside.has(run.created.run) || runs.queued(run) > 0 || runs.hasLabelsLeft(run))
    .map(({ created }) => created.run);
  return { current: current ?? null, following: following ?? null };
}
