// Signing in at the hub. Passwords against argon2id, sessions in the database (only their hash), a wrong user as
// slow as a wrong password, and a disabled user out at once.
import type { HubSession } from '@lineside/core/contracts/hub-api';
import type { Actor } from '@lineside/core/domain/access/state';
import type { Sha256 } from '@lineside/core/kernel/chain';
import { CommandId, UserId } from '@lineside/core/kernel/ids';
import type { Clock, Random } from '../clock.ts';
import type { Execute } from '../command/execute.ts';
import type { HubStore } from '../store/hub-store.ts';
import { adminRole, hubItself, type Person, personOf } from './actor.ts';
import { hashPassword, passwordFits } from './password.ts';

export const sessionMs = 12 * 60 * 60_000;

export interface OpenSession {
  token: string;
  actor: Actor;
  face: HubSession;
}

export interface People {
  /** @returns null when user or password is wrong, or the user is disabled */
  signIn(user: string, password: string): Promise<OpenSession | null>;
  /** @returns null when there is no such session any more */
  session(token: string): Promise<OpenSession | null>;
  signOut(token: string): Promise<void>;
  /** Makes user `admin` when nobody has a password yet. @returns whether it did */
  ensureAdmin(password: string): Promise<boolean>;
}

export function people(tools: {
  store: HubStore;
  execute: Execute;
  clock: Clock;
  random: Random;
  sha256: Sha256;
}): People {
  const { store, execute, clock, random, sha256 } = tools;
  /** what a wrong user's password is checked against, so that it takes as long */
  let nobody: Promise<string> | null = null;

  const open = (token: string, { actor, language }: Person): OpenSession => ({
    token,
    actor,
    face: {
      user: actor.user,
      name: actor.name,
      roles: actor.roles.map((role) => role.name),
      permissions: [...new Set(actor.roles.flatMap((role) => role.permissions))],
      language,
      csrf: sha256(`lineside.csrf:${token}`),
    },
  });

  return {
    async signIn(user, password) {
      const named = UserId.safeParse(user).success;
      const hash = named ? await store.credential(user) : null;
      nobody ??= hashPassword('nobody has this password', random);
      const fits = await passwordFits(password, hash ?? (await nobody));
      if (hash === null || !fits) return null;
      const person = await personOf(store, user);
      if (typeof person === 'string') return null;
      const token = Buffer.from(random.bytes(32)).toString('base64url');
      await store.openSession({ tokenHash: sha256(token), user, expiresAt: clock.now() + sessionMs });
      return open(token, person);
    },

    async session(token) {
      const row = await store.session(sha256(token));
      if (row === null) return null;
      const person = row.expiresAt > clock.now() ? await personOf(store, row.user) : 'EXPIRED';
      if (typeof person !== 'string') return open(token, person);
      await store.closeSession(row.tokenHash);
      return null;
    },

    signOut: (token) => store.closeSession(sha256(token)),

    async ensureAdmin(password) {
      if (await store.hasCredentials()) return false;
      const admin = {
        user: UserId.parse('admin'),
        name: 'Administrator',
        roles: [adminRole.code],
        lines: [],
        stations: [],
        language: 'en' as const,
        badge: null,
        pin: null,
        password,
      };
      const command = () => CommandId.parse(Buffer.from(random.bytes(16)).toString('hex'));
      const made = [
        await execute('configureRole', adminRole, hubItself, command()),
        await execute('configureUser', admin, hubItself, command()),
      ];
      const refused = made.find((outcome) => 'refused' in outcome);
      if (refused !== undefined) throw new Error(`no administrator can be made: ${JSON.stringify(refused)}`);
      return true;
    },
  };
}
