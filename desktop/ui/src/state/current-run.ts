// Which run the top bar speaks of: the one of the board in hand, else the one in progress, else the first that may.
import type { Cockpit } from '@lineside/core/contracts/station-bridge';

type Run = Cockpit['runs'][number];

export function currentRun(runs: readonly Run[], inHand: string | null): Run | null {
  return (
    runs.find(({ run }) => run === inHand) ??
    runs.find(({ status }) => status === 'IN_PROGRESS') ??
    runs.find(({ status }) => status === 'AUTHORIZED') ??
    runs[0] ??
    null
  );
}
