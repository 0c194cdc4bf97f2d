// Scans are done in the name of whoever made them; what waits behind a badge is its owner's.
import type { SignedIn } from '@lineside/core/contracts/station-cockpit';
import { expect, it } from 'vitest';
import { inOrder } from './in-order.ts';
import { createTurns } from './turns.ts';

const person = (user: string): SignedIn => ({
  user,
  name: user,
  session: user,
  roles: [],
  permissions: [],
  language: 'en',
});

it('[switch] scans behind a badge are done in the name of its owner, those before it are not', async () => {
  let now = person('P01');
  const turns = createTurns(() => now, inOrder(() => {}).add);
  const before = turns.take(async ({ by }) => by?.user);
  const badge = turns.take(async () => {
    now = person('P02');
    turns.passOn();
  });
  const behind = turns.take(async ({ by }) => by?.user);
  await badge;
  expect([await before, await behind]).toEqual(['P01', 'P02']);
});
