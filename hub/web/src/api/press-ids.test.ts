// A press is one command, however often it is tried; what is asked after it is another one.
import { expect, test } from 'vitest';
import { pressIds } from './press-ids.ts';

function openDialogs() {
  let minted = 0;
  return pressIds(() => `minted-${++minted}`);
}

test('given a dialog, when the same is pressed again, then it is the same command; when something else is, another', () => {
  const idOf = openDialogs();
  expect(idOf('opened-1', { qty: 1, into: 'A' })).toBe('opened-1');
  expect(idOf('opened-1', { into: 'A', qty: 1 })).toBe('opened-1');
  expect(idOf('opened-1', { qty: 2, into: 'B' })).toBe('minted-1');
  expect(idOf('opened-1', { qty: 2, into: 'B' })).toBe('minted-1');
  expect(idOf('opened-1', { qty: 1, into: 'A' })).toBe('opened-1');
});

test('given the next opening, then its own id goes out, also for what was asked before', () => {
  const idOf = openDialogs();
  idOf('opened-1', { qty: 1 });
  idOf('opened-1', { qty: 2 });
  expect(idOf('opened-2', { qty: 2 })).toBe('opened-2');
});
