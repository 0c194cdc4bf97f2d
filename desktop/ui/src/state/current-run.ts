// Which run the top bar speaks of: the one of the board in hand, else the one that the station says is to be worked on,
// else the first there is.
import type { Cockpit } from '@lineside/core/contracts/station-cockpit';

type Run = Cockpit['runs'][number];

export function currentRun(
  { runs, current }: Pick<Cockpit, 'runs' | 'current'>,
  inHand: string | null,
): Run | null {
  return runs.find(({ run }) => run === inHand) ?? runs.find(({ run }) => run === current) ?? runs[0] ?? null;
}

/** What comes after it; null when nothing does, or when it is that itself. */
export function followingRun({ current, following }: Pick<Cockpit, 'current' | 'following'>, shown: string) {
  const next = shown === current ? following : current;
  return next === shown ? null : next;
}
