// [F7] Hybrid logical clock: sortable text that never goes back, survives restarts, and is not dragged by a
// neighbour whose clock is far ahead. `<11 hex digits of wall ms>-<5 hex digits of counter>`.
import { z } from 'zod';

export const Hlc = z
  .string()
  .regex(/^[0-9a-f]{11}-[0-9a-f]{5}$/)
  .brand<'Hlc'>();
export type Hlc = z.infer<typeof Hlc>;

/** A remote stamp further ahead than this is kept but does not move our clock. */
export const maxHlcLeadMs = 5 * 60_000;
const maxCounter = 0xfffff;
const maxWallMs = 0xfffffffffff;

export const zeroHlc = '00000000000-00000' as Hlc;

function make(wallMs: number, counter: number): Hlc {
  return `${wallMs.toString(16).padStart(11, '0')}-${counter.toString(16).padStart(5, '0')}` as Hlc;
}

/** The wall-clock part of a stamp, in ms since 1970. */
export function hlcWallMs(hlc: Hlc): number {
  return Number.parseInt(hlc.slice(0, 11), 16);
}

/** The stamp for the next own fact: later than `last`, and not before the wall clock. */
export function tickHlc(last: Hlc, wallMs: number): Hlc {
  const now = Math.min(Math.max(0, Math.trunc(wallMs)), maxWallMs);
  const lastMs = hlcWallMs(last);
  if (now > lastMs) return make(now, 0);
  const counter = Number.parseInt(last.slice(12), 16) + 1;
  return counter > maxCounter ? make(lastMs + 1, 0) : make(lastMs, counter);
}

/** True when a stamp lies so far ahead of this wall clock that one of the two clocks must be wrong. */
export function hlcLeads(remote: Hlc, wallMs: number): boolean {
  return hlcWallMs(remote) - wallMs > maxHlcLeadMs;
}

/** Our clock after hearing of `remote`: moved up to it, unless that stamp leads too far. */
export function receiveHlc(last: Hlc, remote: Hlc, wallMs: number): Hlc {
  return remote <= last || hlcLeads(remote, wallMs) ? last : remote;
}
