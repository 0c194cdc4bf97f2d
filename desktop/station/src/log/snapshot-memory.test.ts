// Memory is bounded by what it holds, not by how many: what was not asked for longest gives way, and is renewed or
// forgotten whole.
import { zeroHlc } from '@lineside/core/kernel/hlc';
import { StreamId } from '@lineside/core/kernel/ids';
import { originId } from '@lineside/core/testing/log-writer';
import { beforeEach, expect, test } from 'vitest';
import { SnapshotMemory } from './snapshot-memory.ts';

const streams = ['run:A', 'unit:B', 'user:C', 'route:D'].map((stream) => StreamId.parse(stream));
const [a, b, c, d] = streams as [StreamId, StreamId, StreamId, StreamId];
const snapshot = (state: unknown) => ({ state, last: { hlc: zeroHlc, origin: originId(0), seq: 1 } });

let memory: SnapshotMemory;
const held = () => streams.filter((stream) => memory.get(stream) !== undefined);

beforeEach(() => {
  memory = new SnapshotMemory(100);
  for (const stream of [a, b, c]) memory.put(stream, snapshot(stream), 30);
});

test('given room for all, then each is what was put', () => {
  expect(streams.map((stream) => memory.get(stream)?.state)).toEqual([a, b, c, undefined]);
});

test('given one more than there is room for, then the one not asked for longest gives way', () => {
  memory.get(a);
  memory.put(d, snapshot(d), 30);
  expect(held()).toEqual([a, c, d]);
});

test('given a large one, then as many give way as it needs', () => {
  memory.put(d, snapshot(d), 70);
  expect(held()).toEqual([c, d]);
  memory.put(a, snapshot(a), 100);
  expect(held()).toEqual([a]);
});

test('given one too large for all the room, then it is not held, and the others stay', () => {
  memory.put(a, snapshot('grown'), 101);
  expect(held()).toEqual([b, c]);
});

test('given a stream that is held, when it is renewed, then it is what it is now, and its growth counts', () => {
  memory.renew(a, snapshot('grown'), 60);
  expect(memory.get(a)?.state).toBe('grown');
  expect(held()).toEqual([a, c]);
});

test('given a stream that nobody asked for, when it is renewed, then it stays out', () => {
  memory.renew(d, snapshot(d), 1);
  expect(held()).toEqual([a, b, c]);
});

test('given one that is forgotten, or all, then there is room again', () => {
  memory.delete(a);
  memory.delete(d);
  memory.put(d, snapshot(d), 40);
  expect(held()).toEqual([b, c, d]);
  memory.clear();
  expect(held()).toEqual([]);
  for (const stream of streams) memory.put(stream, snapshot(stream), 25);
  expect(held()).toEqual(streams);
});
