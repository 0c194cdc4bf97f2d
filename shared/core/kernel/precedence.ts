// [F1] The one canonical order of facts: (hlc, origin, seq). It is total, and the same wherever it is computed.
import type { Hlc } from './hlc.ts';
import type { OriginId } from './ids.ts';

export interface PrecedenceKey {
  hlc: Hlc;
  origin: OriginId;
  seq: number;
}

/** Negative when `a` precedes `b`; 0 only for the same fact. */
export function comparePrecedence(a: PrecedenceKey, b: PrecedenceKey): number {
  if (a.hlc !== b.hlc) return a.hlc < b.hlc ? -1 : 1;
  if (a.origin !== b.origin) return a.origin < b.origin ? -1 : 1;
  return a.seq - b.seq;
}
