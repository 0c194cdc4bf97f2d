// Pieces of work follow each other, whatever becomes of them, and leave room in between.
import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

test('given work that waits, when each piece is taken, then the others are served before every one of them', async () => {
  const told: string[] = [];
  const turns = new Turns(async () => {
    told.push('others');
  });
  const piece = (name: string) => turns.take(async () => told.push(name));
  await Promise.all([piece('first'), piece('second')]);
  expect(told).toEqual(['others', 'first', 'others', 'second']);
});

test('given a piece that takes long, then the next one waits for its end', async () => {
  const turns = new Turns(() => Promise.resolve());
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  let inside = 0;
  const alone = async () => {
    inside += 1;
    await gate;
    const seen = inside;
    inside -= 1;
    return seen;
  };
  const both = [turns.take(alone), turns.take(alone)];
  open();
  expect(await Promise.all(both)).toEqual([1, 1]);
});

test('given a piece that fails, then it fails for whoever gave it, and the next one is done', async () => {
  const turns = new Turns(() => Promise.resolve());
  const broken = turns.take(() => Promise.reject(new Error('disk')));
  const next = turns.take(async () => 'done');
  await expect(broken).rejects.toThrow('disk');
  expect(await next).toBe('done');
});
