// [F1][F2] State is the fold of a stream's facts in precedence order. A fact that sorts last is applied to the
// snapshot; one that does not refolds the whole stream, which is short. Both ways give the same state.
import type { Catalogue, KnownFact } from './catalogue.ts';
import { streamKind } from './ids.ts';
import { comparePrecedence, type PrecedenceKey } from './precedence.ts';

/** Folded state of one stream and the key of the last fact folded into it. */
export interface Snapshot {
  state: unknown;
  last: PrecedenceKey;
}

/**
 * Folds arriving facts of ONE stream into its snapshot. Only known facts fold (F4, F5).
 * @param snapshot what was folded before, or null for a new stream
 * @param arriving known facts not folded before, in any order
 * @param history  every known fact of the stream that is already folded; called only when a refold is needed
 * @returns the new snapshot; null while there is nothing to fold
 */
export function foldStream(
  catalogue: Catalogue,
  snapshot: Snapshot | null,
  arriving: readonly KnownFact[],
  history: () => readonly KnownFact[],
): Snapshot | null {
  if (snapshot !== null && needsHistory(snapshot, arriving))
    return applyAll(catalogue, null, [...history(), ...arriving]);
  return applyAll(catalogue, snapshot, arriving);
}

/** True when the arriving facts cannot just be applied on top of the snapshot. */
export function needsHistory(snapshot: Snapshot | null, arriving: readonly PrecedenceKey[]): boolean {
  return snapshot !== null && arriving.some((fact) => comparePrecedence(fact, snapshot.last) < 0);
}

function applyAll(catalogue: Catalogue, from: Snapshot | null, facts: readonly KnownFact[]): Snapshot | null {
  const inOrder = facts.length > 1 ? facts.toSorted(comparePrecedence) : facts;
  let snapshot = from;
  for (const fact of inOrder) {
    const rules = catalogue.streams[streamKind(fact.stream)];
    if (rules === undefined) continue;
    const state = rules.evolve(snapshot === null ? rules.initial : snapshot.state, fact);
    snapshot = { state, last: { hlc: fact.hlc, origin: fact.origin, seq: fact.seq } };
  }
  return snapshot;
}
