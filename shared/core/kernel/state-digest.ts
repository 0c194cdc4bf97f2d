// One number for "these two hold the same": a digest over every folded state, in stream order.
import type { Sha256 } from './chain.ts';
import type { Sha256Hex } from './ids.ts';

/** Digest of folded states; independent of the order in which streams and object keys come. */
export function stateDigest(states: Iterable<{ stream: string; state: unknown }>, sha256: Sha256): Sha256Hex {
  const lines = [...states].map(({ stream, state }) => `${stream} ${canonicalJson(state)}`).sort();
  return sha256(lines.join('\n'));
}

/** JSON with object keys in ascending order. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
