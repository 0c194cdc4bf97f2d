// How a station stands to its PC, in one word, and what may be said about wiping that PC.
import type { StationDevices, WipeVerdict } from '@lineside/core/contracts/devices';

export type DeviceState = 'ACTIVE' | 'WAITING' | 'REVOKED' | 'NONE';

/** WAITING says that somebody must act; REVOKED that the last PC was shut out and no other took its place. */
export function deviceStateOf({ device, waiting, closed }: StationDevices): DeviceState {
  if (waiting.length > 0) return 'WAITING';
  if (device !== null) return 'ACTIVE';
  return closed[0]?.cause === 'REVOKED' ? 'REVOKED' : 'NONE';
}

/** The only two verdicts with which nothing can be lost. */
export function isSafeToWipe({ verdict }: WipeVerdict): boolean {
  return verdict === 'HOLDS_ALL' || verdict === 'EMPTY';
}

/** Everybody who waits for an approval, whoever has waited longest first. */
export function approvalsOf(stations: readonly StationDevices[]) {
  return stations
    .flatMap((station) => station.waiting.map((waiting) => ({ station, waiting })))
    .toSorted((a, b) => a.waiting.requestedAt - b.waiting.requestedAt);
}
