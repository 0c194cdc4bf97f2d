// What a new hub begins with: the administrator who starts it, and the plant's eight roles. Real commands, given by the
// hub itself; nothing of it is done again.
import { presetRoles } from '@lineside/core/domain/access/preset-roles';
import { CommandId, UserId } from '@lineside/core/kernel/ids';
import { type Random, randomHex } from '../clock.ts';
import type { CommandOutcome, Execute } from '../command/execute.ts';
import type { HubStore } from '../store/hub-store.ts';
import { adminRole, hubItself } from './actor.ts';

/** Whoever starts a hub signs in by this name. */
export const firstAdmin = { user: UserId.parse('admin'), name: 'Administrator' };

/**
 * A hub that was given its facts back has roles already, changed as the plant wants them: those stay.
 * @param password chosen by who starts the hub, so it may stay; throws when it is too weak
 */
export async function makeFirstPeople(
  { execute, store, random }: { execute: Execute; store: HubStore; random: Random },
  password: string,
): Promise<void> {
  const command = () => CommandId.parse(randomHex(random, 16));
  const known = new Set((await store.all('role')).map(({ code }) => code));
  for (const role of [adminRole, ...presetRoles.filter(({ code }) => !known.has(code))])
    unlessMade(await execute('configureRole', role, hubItself, command()));
  const admin = {
    ...firstAdmin,
    roles: [adminRole.code],
    lines: [],
    stations: [],
    language: 'en' as const,
    badge: null,
    pin: null,
    password,
    mustChangePassword: false,
  };
  unlessMade(await execute('configureUser', admin, hubItself, command()));
}

function unlessMade(outcome: CommandOutcome): void {
  if ('refused' in outcome) throw new Error(`no administrator can be made: ${JSON.stringify(outcome)}`);
}
