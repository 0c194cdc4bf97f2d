// Two holders of the same states have the same digest, and of different ones a different digest.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../testing/sha256.ts';
import { canonicalJson, stateDigest } from './state-digest.ts';

/** The same value with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

test('given any value, when its keys come in another order, then the canonical text is the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('given states of streams, when they come in another order, then the digest is the same; with one changed it is not', () => {
  const states = [
    { stream: 'unit:SN-1', state: { passed: [10, 20] } },
    { stream: 'unit:SN-2', state: { passed: [10] } },
  ];
  const digest = stateDigest(states, sha256);
  expect(stateDigest(states.toReversed(), sha256)).toBe(digest);
  expect(
    stateDigest([...states.slice(0, 1), { stream: 'unit:SN-2', state: { passed: [] } }], sha256),
  ).not.toBe(digest);
});
