// The laws of review, for any facts at all: the same whatever their order, never about facts that do not exist, and
// a unit that its fold calls straight has nothing to be raised by its own course.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Envelope } from '../../kernel/fact.ts';
import { FeedId } from '../../kernel/ids.ts';
import { arbitraryCourse } from '../../testing/arbitrary-course.ts';
import { arbitraryHappenings } from '../../testing/arbitrary-facts.ts';
import { Holder } from '../../testing/holder.ts';
import { known, originId, writeLog } from '../../testing/log-writer.ts';
import { sha256 } from '../../testing/sha256.ts';
import { catalogue } from '../facts.ts';
import type { UnitState } from '../unit/state.ts';
import { type Arrived, idOf } from './exception.ts';
import { reviewFeed } from './review-feed.ts';
import { reviewUnit } from './review-unit.ts';
import { spansOf } from './spans.ts';

const feed = FeedId.parse('f'.repeat(32));

/** Facts as they arrived, each with its place in the feed. */
const feeds = fc.oneof(arbitraryHappenings, arbitraryCourse).chain((happenings) => {
  const log = writeLog(happenings);
  return fc.shuffledSubarray(log, { minLength: log.length }).map((shuffled) =>
    shuffled.map(({ envelope }, i): Arrived<Envelope> => {
      return { fact: envelope, position: i + 1, arrivedAt: 1_000 * i, saw: 0 };
    }),
  );
});

const states = (facts: readonly Arrived<Envelope>[]) =>
  [...reviewFeed({ feed, facts, frozen: [{ origin: originId(0), seq: 1 }] }, catalogue, sha256)].sort();

describe('[F2] review', () => {
  test('given any facts, when read in any order, then the same exceptions stand in the same states', () => {
    fc.assert(
      fc.property(feeds, fc.infiniteStream(fc.nat()), (facts, picks) => {
        const shuffled = facts.toSorted(() => (picks.next().value % 2 === 0 ? 1 : -1));
        expect(states(shuffled)).toEqual(states(facts));
      }),
      { numRuns: 300 },
    );
  });

  test('given any facts of a unit, then every exception names, voids and is closed by facts that exist', () => {
    fc.assert(
      fc.property(feeds, (all) => {
        const facts = all.map((item) => ({ ...item, fact: known({ envelope: item.fact } as never) }));
        const ids = new Set(facts.map(({ fact }) => idOf(fact)));
        for (const exception of unitExceptions(facts)) {
          expect(exception.facts.length).toBeGreaterThan(0);
          for (const id of [...exception.facts, ...exception.clearedBy]) expect(ids).toContain(id);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('given a unit whose fold says that its course is straight, then its own course raises nothing', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryHappenings, arbitraryCourse), (happenings) => {
        const log = writeLog(happenings);
        for (const length of log.keys()) {
          const told = log.slice(0, length + 1);
          const state = new Holder().receive(told).state('unit:SN-1') as UnitState | undefined;
          if (state?.straight !== true) continue;
          const facts = told.map((fact, i) => ({ fact: known(fact), position: i + 1, arrivedAt: 0, saw: 0 }));
          expect(reviewUnit('SN-1', ofUnit(facts), { ofRun: () => [], ofUser: () => [] }, sha256)).toEqual(
            [],
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});

function ofUnit(facts: readonly Arrived[]): readonly Arrived[] {
  return facts.filter(({ fact }) => fact.stream === 'unit:SN-1');
}

function unitExceptions(facts: readonly Arrived[]) {
  const of = (stream: string) => spansOf(facts.filter(({ fact }) => fact.stream === stream));
  const spans = { ofRun: (run: string) => of(`run:${run}`), ofUser: (user: string) => of(`user:${user}`) };
  return reviewUnit('SN-1', ofUnit(facts), spans, sha256);
}
