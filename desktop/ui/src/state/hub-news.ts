// "Saved" means on this station's disk; whether the hub has it too is said separately, and only when it is sure.
import type { LinkStatus } from '@lineside/core/contracts/station-cockpit';

/** True when no own fact as old as `at` (ms, station clock) waits for the hub any more. */
export function isAtHub(at: number, link: LinkStatus): boolean {
  return link.waiting === 0 || (link.oldestWaitingAt !== null && link.oldestWaitingAt > at);
}
