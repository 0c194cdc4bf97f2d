// The places a station remembers: few, and reaching far back.
import { maxBatchFacts } from '@lineside/core/contracts/sync';
import { FeedId } from '@lineside/core/kernel/ids';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrations, sha256 } from '../../test/tools.ts';
import { Store } from '../store.ts';
import { Checkpoints, maxCheckpoints } from './checkpoints.ts';

const feed = FeedId.parse('f'.repeat(32));
const at = (position: number) => ({ feed, position, hash: sha256(String(position)) });

function freshCheckpoints() {
  const database = new Database(':memory:');
  onTestFinished(() => {
    database.close();
  });
  const store = new Store(database, migrations);
  return { store, checkpoints: new Checkpoints(store) };
}

test('[P4] however long the feed, few places are kept: all of the newest, and some from long ago', () => {
  const { store, checkpoints } = freshCheckpoints();
  const pages = 3_000;
  for (let page = 1; page <= pages; page++) store.write(() => checkpoints.advance(at(page * maxBatchFacts)));
  const back = checkpoints.older.map(({ position }) => pages - position / maxBatchFacts);
  expect(back.length).toBeLessThan(maxCheckpoints);
  expect(back.slice(0, 15)).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
  for (const reach of [32, 128, 512, 2_048])
    expect(back.some((age) => age >= reach / 2 && age <= reach)).toBe(true);
  expect(new Checkpoints(store).older).toEqual(checkpoints.older);
  expect(checkpoints.seen).toEqual({ feed, position: pages * maxBatchFacts });
});

test('[P4] a rewind forgets what was reached later, and goes on from there', () => {
  const { store, checkpoints } = freshCheckpoints();
  for (let position = 1; position <= 10; position++) store.write(() => checkpoints.advance(at(position)));
  store.write(() => checkpoints.rewind(at(4)));
  expect(checkpoints.cursor).toEqual(at(4));
  expect(checkpoints.older.map(({ position }) => position)).toEqual([3, 2, 1]);
  const beginning = { feed: FeedId.parse('e'.repeat(32)), position: 0, hash: sha256('0') };
  store.write(() => checkpoints.rewind(beginning));
  expect(checkpoints.cursor).toEqual(beginning);
  expect(checkpoints.older).toEqual([]);
});

test('before the first pull nothing has been seen', () => {
  const { checkpoints } = freshCheckpoints();
  expect(checkpoints.cursor).toBeNull();
  expect(checkpoints.seen).toEqual({ feed: null, position: 0 });
});
