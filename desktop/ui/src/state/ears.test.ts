// A scan goes to what lies highest, and to nothing under it.
import { expect, it } from 'vitest';
import { createEarStack, type Ears } from './ears.ts';

it('[scan] goes to the lock over the approval over the dialog over the screen that asked last', () => {
  const stack = createEarStack();
  const ears = (): Ears => ({ onScan: () => {}, onTyped: () => {} });
  const [signIn, work, dialog, approval, lock] = [ears(), ears(), ears(), ears(), ears()];
  const leave = stack.add(signIn, 'SCREEN');
  stack.add(work, 'SCREEN');
  leave();
  const unlock = stack.add(lock, 'LOCK');
  const approve = stack.add(approval, 'APPROVAL');
  const close = stack.add(dialog, 'DIALOG');
  const heard = [stack.top()];
  for (const end of [unlock, approve, close]) {
    end();
    heard.push(stack.top());
  }
  expect(heard).toEqual([lock, approval, dialog, work]);
  expect(stack.height()).toBe('SCREEN');
});
