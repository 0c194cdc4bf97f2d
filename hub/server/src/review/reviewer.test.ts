// Review bit by bit: whatever the order and the batches in which facts come, the same exceptions stand as when all
// of them are reviewed from scratch; an answer is never lost; and a stopped hub goes on where it was.
import { catalogue } from '@lineside/core/domain/facts';
import { reviewFeed } from '@lineside/core/domain/review/review-feed';
import { spanTypes } from '@lineside/core/domain/review/spans';
import type { Envelope } from '@lineside/core/kernel/fact';
import { arbitraryCourse } from '@lineside/core/testing/arbitrary-course';
import { arbitraryHappenings } from '@lineside/core/testing/arbitrary-facts';
import { writeLog } from '@lineside/core/testing/log-writer';
import { sha256 } from '@lineside/core/testing/sha256';
import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admit, feed } from '../../testing/store-under-test.ts';
import { Growth } from '../growth.ts';
import type { HubStore } from '../store/hub-store.ts';
import { openSqliteStore } from '../store/sqlite-store.ts';
import { Reviewer } from './reviewer.ts';

const growth = () => new Growth({ now: () => 0 }, 0);
const reviewing = (store: HubStore) => Reviewer.open({ store, growth: growth(), sha256, catalogue });

async function emptyStore() {
  const database = new Database(':memory:');
  const store = openSqliteStore(database);
  await store.begin(feed);
  return { database, store };
}

/** What a review of everything that is stored raises from scratch. */
function fromScratch(database: Database.Database): [string, string][] {
  const facts = database
    .prepare<[], { position: number; arrivedAt: number; body: string }>(
      'SELECT position, arrived_at AS arrivedAt, body FROM fact',
    )
    .all()
    .map(({ body, ...place }) => ({ ...place, fact: JSON.parse(body) as Envelope }));
  return [...reviewFeed({ feed, facts, frozen: [] }, catalogue, sha256)].sort();
}

async function standing(store: HubStore): Promise<[string, string][]> {
  return (await store.allExceptions()).map(({ id, state }) => [id, state]);
}

/** What was decided was decided having read all of the feed, or, brought back after a restore, some of it. */
const logs = fc
  .tuple(fc.oneof(arbitraryHappenings, arbitraryCourse), fc.infiniteStream(fc.nat(12)))
  .map(([happenings, reads]) =>
    happenings.map((happening) => {
      const position = reads.next().value ?? 0;
      const decides = spanTypes.includes(happening.type) || happening.type === 'unit.disposed';
      return decides ? { ...happening, seen: { feed, position } } : happening;
    }),
  )
  .map(writeLog);

const arrivals = logs.chain((log) =>
  fc.record({
    shuffled: fc.shuffledSubarray(log, { minLength: log.length }),
    cuts: fc.array(fc.nat(Math.max(1, log.length)), { maxLength: 5 }),
    restartAt: fc.nat(5),
  }),
);

describe('[F1] review bit by bit', () => {
  test('given any facts in any order and batches, and a restart between, then it equals a review from scratch', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, async ({ shuffled, cuts, restartAt }) => {
        const { database, store } = await emptyStore();
        let review = await reviewing(store);
        const places = [0, ...cuts.toSorted((a, b) => a - b), shuffled.length];
        for (const [i, end] of places.slice(1).entries()) {
          await admit(store, shuffled.slice(places[i], end));
          if (i === restartAt) {
            await review.close();
            review = await reviewing(store);
          }
          await review.caughtUp();
        }
        expect(await standing(store)).toEqual(fromScratch(database));
        expect(review.position).toBe(shuffled.length);
        await review.close();
        database.close();
      }),
      { numRuns: 150 },
    );
  });

  test('given a new version of review, then everything is reviewed anew, and answers still stand', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, async ({ shuffled }) => {
        const { database, store } = await emptyStore();
        await admit(store, shuffled);
        const review = await reviewing(store);
        await review.caughtUp();
        const before = await standing(store);
        await review.close();
        expect(await store.beginReview(999)).toBe(0);
        expect(await standing(store)).toEqual([]);
        const anew = await reviewing(store);
        await anew.caughtUp();
        expect(await standing(store)).toEqual(before);
        await anew.close();
        database.close();
      }),
      { numRuns: 40 },
    );
  });
});

test('a turn that fails is told, leaves what was kept, and is tried again with the next news', async () => {
  const { database, store } = await emptyStore();
  const faults: unknown[] = [];
  let broken = true;
  const failing: HubStore = {
    ...store,
    keepReview: (outcome) => (broken ? Promise.reject(new Error('disk')) : store.keepReview(outcome)),
  };
  const news = growth();
  const review = await Reviewer.open({
    store: failing,
    growth: news,
    sha256,
    catalogue,
    onFault: (fault) => faults.push(fault),
  });
  await admit(
    store,
    writeLog([{ by: 1, hlc: '00000000001-00000', stream: 'user:P03', type: 'user.languageChosen', data: 1 }]),
  );
  await expect(review.caughtUp()).rejects.toThrow('disk');
  expect([faults.length, review.position]).toEqual([1, 0]);
  broken = false;
  news.grew(1);
  await review.caughtUp();
  expect(review.position).toBe(1);
  await review.close();
  database.close();
});
