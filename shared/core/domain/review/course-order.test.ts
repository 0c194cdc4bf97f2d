// The order in which things happened: never against what a writer had seen, and precedence where clocks are right.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePrecedence } from '../../kernel/precedence.ts';
import { known, LogWriter } from '../../testing/log-writer.ts';
import { sn, stampAt } from '../../testing/past.ts';
import { inOrder, isBefore } from './course-order.ts';
import type { Arrived } from './exception.ts';

/** Facts of a few logs whose stamps rise within each log, and whose writers had read ever more of the feed. */
const arrivals = fc
  .array(fc.record({ by: fc.integer({ min: 1, max: 4 }), aheadMin: fc.nat(300), read: fc.nat(100) }), {
    maxLength: 12,
  })
  .map((told) => {
    const writer = new LogWriter();
    const last = new Map<number, { minute: number; saw: number }>();
    return told.map(({ by, aheadMin, read }, i): Arrived => {
      const before = last.get(by) ?? { minute: 0, saw: 0 };
      const now = {
        minute: before.minute + aheadMin,
        saw: Math.max(before.saw, Math.floor((read / 101) * (i + 1))),
      };
      last.set(by, now);
      const data = { action: 'HOLD', reason: 'x' };
      const type = 'unit.disposed';
      const fact = known(writer.write({ by, hlc: stampAt(now.minute), stream: `unit:${sn}`, type, data }));
      return { fact, position: i + 1, arrivedAt: 0, saw: now.saw };
    });
  });

test('[F7] given any clocks, then nothing stands before what its writer had seen, in whatever order it is read', () => {
  fc.assert(
    fc.property(arrivals, (facts) => {
      const order = inOrder(facts);
      expect(inOrder(facts.toReversed())).toEqual(order);
      for (const [i, later] of order.entries())
        for (const earlier of order.slice(0, i))
          expect(later.position > earlier.saw, 'nobody saw it before').toBe(true);
    }),
  );
});

test('given writers who had read nothing of each other, then precedence decides', () => {
  fc.assert(
    fc.property(arrivals, (facts) => {
      const blind = facts.map((item) => ({ ...item, saw: 0 }));
      const byPrecedence = blind.toSorted((a, b) => comparePrecedence(a.fact, b.fact));
      expect(inOrder(blind)).toEqual(byPrecedence);
      const [first, second] = byPrecedence;
      if (first !== undefined && second !== undefined) expect(isBefore(first, second)).toBe(true);
    }),
  );
});
