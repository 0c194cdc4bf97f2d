// State is the fold of the facts in precedence order, whatever way they arrived.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../domain/facts.ts';
import { arbitraryHappenings } from '../testing/arbitrary-facts.ts';
import { Holder } from '../testing/holder.ts';
import { known, writeLog } from '../testing/log-writer.ts';
import type { StoredFact } from './fact.ts';
import { foldStream, needsHistory } from './fold.ts';

/** A log, one order of its arrival, and the places where that order is cut into batches. */
const arrival = arbitraryHappenings.map(writeLog).chain((log) =>
  fc.record({
    log: fc.constant(log),
    shuffled: fc.shuffledSubarray(log, { minLength: log.length }),
    cuts: fc.array(fc.nat(Math.max(1, log.length)), { maxLength: 6 }),
  }),
);

function inBatches(facts: readonly StoredFact[], cuts: readonly number[]): StoredFact[][] {
  const places = [0, ...cuts.toSorted((a, b) => a - b), facts.length];
  return places.slice(1).map((end, i) => facts.slice(places[i], end));
}

describe('[F1] incremental equals refolded', () => {
  test('given any facts, when they arrive in any order and any batches, then the state is that of one fold from scratch', () => {
    fc.assert(
      fc.property(arrival, ({ log, shuffled, cuts }) => {
        const incremental = new Holder();
        for (const batch of inBatches(shuffled, cuts)) incremental.receive(batch);
        const fromScratch = new Holder().receive(log);
        expect(incremental.states()).toEqual(fromScratch.states());
        expect(incremental.stateDigest()).toBe(fromScratch.stateDigest());
      }),
      { numRuns: 400 },
    );
  });

  test('given a snapshot, when only facts arrive that sort last, then history is not read', () => {
    const [first, second] = writeLog([
      { by: 0, hlc: '00000000001-00000', stream: 'run:R', type: 'run.authorized', data: { run: 'R' } },
      { by: 0, hlc: '00000000002-00000', stream: 'run:R', type: 'run.started', data: { run: 'R' } },
    ]).map(known);
    if (first === undefined || second === undefined) throw new Error('two facts were written');
    const history = () => {
      throw new Error('history was read');
    };
    const snapshot = foldStream(catalogue, null, [first], history);
    expect(foldStream(catalogue, snapshot, [second], history)?.state).toMatchObject({
      status: 'IN_PROGRESS',
    });
    expect(needsHistory(snapshot, [second])).toBe(false);
    expect(needsHistory(foldStream(catalogue, null, [second], history), [first])).toBe(true);
  });

  test('given nothing folded, when nothing arrives, then there is no snapshot', () => {
    expect(foldStream(catalogue, null, [], () => [])).toBeNull();
  });
});

describe('[F2] the union of logs', () => {
  const three = fc
    .tuple(
      arbitraryHappenings,
      fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), { minLength: 30, maxLength: 30 }),
    )
    .map(([happenings, where]) => {
      const log = writeLog(happenings);
      return [0, 1, 2].map((part) => log.filter((_fact, i) => where[i]?.[part])) as [
        StoredFact[],
        StoredFact[],
        StoredFact[],
      ];
    });

  const union = (...parts: readonly (readonly StoredFact[])[]) => {
    const holder = new Holder();
    for (const part of parts) holder.receive(part);
    return holder;
  };
  const expectSame = (one: Holder, other: Holder) => {
    expect(one.setDigest()).toBe(other.setDigest());
    expect(one.stateDigest()).toBe(other.stateDigest());
  };

  test('is commutative: given two logs, when merged either way round, then facts and states are the same', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        expectSame(union(a, b), union(b, a));
      }),
    );
  });

  test('is associative: given three logs, when grouped either way, then facts and states are the same', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        expectSame(union(union(a, b).facts, c), union(a, union(b, c).facts));
      }),
    );
  });

  test('is idempotent: given a log, when it comes again and again, then nothing changes', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        expectSame(union(a, b, a, b, b), union(a, b));
      }),
    );
  });
});
