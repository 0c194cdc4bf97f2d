// Hashes what a user's configuration gives in clear: PIN and badge for the fact, the hub password for the hub alone.
// Hashing is dear, so it is done for nobody who may not configure users.
import type { hubCommands } from '@lineside/core/contracts/hub-api';
import { passwordFault } from '@lineside/core/domain/access/password-rules';
import type { UserState } from '@lineside/core/domain/access/state';
import type { Sha256 } from '@lineside/core/kernel/chain';
import { streamId } from '@lineside/core/kernel/ids';
import type { z } from 'zod';
import { hashPassword, passwordFits } from '../access/password.ts';
import { hashBadge, hashPin, pinFits } from '../access/secret-hash.ts';
import type { Random } from '../clock.ts';
import type { HubStore } from '../store/hub-store.ts';
import type { FreshSecret, ReadyUser } from './user-rules.ts';

type Input = z.output<typeof hubCommands.configureUser>;

interface Tools {
  store: HubStore;
  random: Random;
  sha256: Sha256;
}

/** @returns `passwordHash` null: none is to be kept */
export async function prepareUser(
  { badge, pin, password, ...profile }: Input,
  tools: Tools,
  allowed: boolean,
): Promise<{ ready: ReadyUser; passwordHash: string | null }> {
  const nothing = { badge: null, pin: null, password: null };
  if (!allowed) return { ready: { ...profile, ...nothing }, passwordHash: null };
  const snapshot = await tools.store.snapshot(streamId('user', profile.user));
  const present = (snapshot?.state as UserState | undefined)?.profile ?? null;
  const fresh = password === null ? null : await freshPassword(password, profile, tools);
  const ready: ReadyUser = {
    ...profile,
    badge: badge === null ? null : { hash: hashBadge(badge, tools.sha256), fits: null },
    pin: pin === null ? null : await freshPin(pin, present?.pin ?? null, tools.random),
    password: fresh === null ? null : { fault: fresh.fault, fits: fresh.fits },
  };
  return { ready, passwordHash: fresh?.hash ?? null };
}

async function freshPin(pin: string, present: string | null, random: Random): Promise<FreshSecret> {
  const fits = present !== null && (await pinFits(pin, present)) ? present : null;
  return { hash: fits ?? (await hashPin(pin, random)), fits };
}

async function freshPassword(
  password: string,
  { user, name }: { user: string; name: string },
  { store, random }: Tools,
) {
  const fault = passwordFault(password, { user, name });
  if (fault !== null) return { fault, fits: null, hash: null };
  const present = (await store.credential(user))?.hash ?? null;
  const fits = present !== null && (await passwordFits(password, present)) ? present : null;
  return { fault, fits, hash: fits ?? (await hashPassword(password, random)) };
}
