// Hashes what a user's configuration gives in clear: PIN and badge for the fact, the hub password for the hub alone.
import type { hubCommands } from '@lineside/core/contracts/hub-api';
import type { UserState } from '@lineside/core/domain/access/state';
import type { Sha256 } from '@lineside/core/kernel/chain';
import { streamId } from '@lineside/core/kernel/ids';
import type { z } from 'zod';
import { hashPassword } from '../access/password.ts';
import { hashBadge, hashPin, pinFits } from '../access/secret-hash.ts';
import type { Random } from '../clock.ts';
import type { HubStore } from '../store/hub-store.ts';
import type { FreshSecret, ReadyUser } from './user-rules.ts';

export async function prepareUser(
  { badge, pin, password, ...profile }: z.output<typeof hubCommands.configureUser>,
  tools: { store: HubStore; random: Random; sha256: Sha256 },
): Promise<{ ready: ReadyUser; credential: { user: string; hash: string } | null }> {
  const snapshot = await tools.store.snapshot(streamId('user', profile.user));
  const present = (snapshot?.state as UserState | undefined)?.profile ?? null;
  const ready: ReadyUser = {
    ...profile,
    badge: badge === null ? null : { hash: hashBadge(badge, tools.sha256), fits: null },
    pin: pin === null ? null : await freshPin(pin, present?.pin ?? null, tools.random),
  };
  if (password === null) return { ready, credential: null };
  return { ready, credential: { user: profile.user, hash: await hashPassword(password, tools.random) } };
}

async function freshPin(pin: string, present: string | null, random: Random): Promise<FreshSecret> {
  const fits = present !== null && (await pinFits(pin, present)) ? present : null;
  return { hash: fits ?? (await hashPin(pin, random)), fits };
}
