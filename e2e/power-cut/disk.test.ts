// What the disk of the power cuts may lose, and what not.
import { expect, test } from 'vitest';
import { Disk, type Loss } from './disk.ts';
import { readTrace, type TraceOp } from './trace.ts';

const opened = (path: string): TraceOp => ({ op: 'OPENED', descriptor: 3, path, emptied: false });
const written = (at: number, text: string): TraceOp => ({
  op: 'WRITTEN',
  descriptor: 3,
  at,
  bytes: Buffer.from(text),
});
const synced: TraceOp = { op: 'SYNCED', descriptor: 3 };

const nothing: Loss = { sectorBytes: 4, names: () => 0, fate: () => () => 0 };
const everything: Loss = { ...nothing, names: (_path, all) => all, fate: () => (_sector, all) => all };

function after(ops: readonly TraceOp[], loss: Loss): Record<string, string> {
  const disk = new Disk();
  for (const op of ops) disk.apply(op);
  return Object.fromEntries([...disk.after(loss)].map(([path, content]) => [path, String(content)]));
}

test('given a synced file in a folder that was not synced, then the file may be gone, name and all', () => {
  const ops = [opened('a'), written(0, 'kept'), synced];
  expect(after(ops, nothing)).toEqual({});
  expect(after(ops, everything)).toEqual({ a: 'kept' });
  expect(after([...ops, opened(''), synced], nothing)).toEqual({ a: 'kept' });
});

test('given a synced folder in one that was not, then all that it holds may be gone', () => {
  const ops: TraceOp[] = [{ op: 'MADE', path: 'db' }, opened('db/a'), opened('db'), synced];
  expect(after(ops, nothing)).toEqual({});
  expect(after([...ops, opened(''), synced], nothing)).toEqual({ db: 'FOLDER', 'db/a': '' });
});

test('given a renaming that was not synced, then the old name holds or the new one, never both or none', () => {
  const ops: TraceOp[] = [opened('a'), written(0, 'x'), synced, opened(''), synced];
  const renamed: TraceOp[] = [...ops, { op: 'RENAMED', from: 'a', to: 'b' }];
  expect(after(renamed, nothing)).toEqual({ a: 'x' });
  expect(after(renamed, everything)).toEqual({ b: 'x' });
});

test('given unsynced writes, then each sector is as it was at some moment, and so is the length', () => {
  const ops = [opened('a'), written(0, 'aaaaaaaa'), opened(''), synced, opened('a'), synced];
  const changed: TraceOp[] = [...ops, written(2, 'bbbb'), written(0, 'cc'), written(8, 'dddd')];
  const moments = (first: number, second: number, length: number): Loss => ({
    ...nothing,
    fate: () => (sector) => (sector === null ? length : ([first, second, 3][sector] ?? 0)),
  });
  expect(after(changed, nothing)).toEqual({ a: 'aaaaaaaa' });
  expect(after(changed, moments(1, 0, 0))).toEqual({ a: 'aabbaaaa' });
  expect(after(changed, moments(3, 1, 2))).toEqual({ a: 'ccbbbbaa' });
  expect(after(changed, moments(0, 1, 3))).toEqual({ a: 'aaaabbaadddd' });
});

test('given a file that was cut short and written on, then what was cut is back, zero, or new', () => {
  const ops = [opened('a'), written(0, 'aaaaaaaa'), opened(''), synced, opened('a'), synced];
  const changed: TraceOp[] = [...ops, { op: 'RESIZED', descriptor: 3, length: 0 }, written(0, 'bb')];
  const fate = (sectors: readonly number[], length: number): Loss => ({
    ...nothing,
    fate: () => (sector) => (sector === null ? length : (sectors[sector] ?? 0)),
  });
  expect(after(changed, everything)).toEqual({ a: 'bb' });
  expect(after(changed, fate([2, 0], 0))).toEqual({ a: 'bb\0\0aaaa' });
  expect(after(changed, fate([1, 1], 2))).toEqual({ a: '\0\0' });
});

test('given a trace that breaks off, then it is not taken for a whole one', () => {
  expect(readTrace(Buffer.from('P 0 0 0\nD 0 0 2\ndb'))).toEqual([
    { op: 'BEGUN' },
    { op: 'MADE', path: 'db' },
  ]);
  expect(() => readTrace(Buffer.from('D 0 0 2\nd'))).toThrow('breaks off');
});
