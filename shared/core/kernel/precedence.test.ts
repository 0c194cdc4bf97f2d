// The canonical order is total: any two different facts are in one order, and everybody agrees which.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryHlc } from '../testing/arbitrary-facts.ts';
import { originId } from '../testing/log-writer.ts';
import type { Hlc } from './hlc.ts';
import { comparePrecedence, type PrecedenceKey } from './precedence.ts';

const key: fc.Arbitrary<PrecedenceKey> = fc.record({
  hlc: arbitraryHlc as fc.Arbitrary<Hlc>,
  origin: fc.nat(2).map(originId),
  seq: fc.integer({ min: 1, max: 12 }),
});

test('[F1] given any two facts, when compared, then exactly one precedes unless they are the same fact', () => {
  fc.assert(
    fc.property(key, key, (a, b) => {
      const same = a.hlc === b.hlc && a.origin === b.origin && a.seq === b.seq;
      expect(comparePrecedence(a, b) === 0).toBe(same);
      expect(Math.sign(comparePrecedence(a, b)) + Math.sign(comparePrecedence(b, a))).toBe(0);
    }),
  );
});

test('[F1] given any three facts, when a precedes b and b precedes c, then a precedes c', () => {
  fc.assert(
    fc.property(key, key, key, (a, b, c) => {
      if (comparePrecedence(a, b) < 0 && comparePrecedence(b, c) < 0)
        expect(comparePrecedence(a, c)).toBeLessThan(0);
    }),
  );
});

test('[F1] given seq 9 and 10 of one origin at one stamp, when compared, then by number and not by text', () => {
  const at = { hlc: '00000000001-00000' as Hlc, origin: originId(1) };
  expect(comparePrecedence({ ...at, seq: 9 }, { ...at, seq: 10 })).toBeLessThan(0);
});
