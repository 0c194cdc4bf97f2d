// Signing in at the hub. Passwords against argon2id, sessions in the database (only their hash), a wrong user as
// slow as a wrong password, and a disabled user out at once.
import type { HubSession } from '@lineside/core/contracts/hub-api';
import type { Actor } from '@lineside/core/domain/access/state';
import type { ProblemCode } from '@lineside/core/i18n/problems';
import type { Refused } from '@lineside/core/kernel/decision';
import { UserId } from '@lineside/core/kernel/ids';
import { randomHex } from '../clock.ts';
import type { CommandTools, Execute } from '../command/execute.ts';
import type { SessionRow } from '../store/access.ts';
import { type Person, personOf } from './actor.ts';
import { changePassword } from './change-password.ts';
import { endSession } from './end-session.ts';
import { makeFirstPeople } from './first-start.ts';
import { hashPassword, passwordFits } from './password.ts';

export const sessionMs = 12 * 60 * 60_000;
/** How exact `lastSeenAt` is: a request is no reason to write. */
const seenEveryMs = 60_000;
/** [P6] sessions of one user at a time; the oldest ends for a new one */
const mostSessions = 50;

export interface OpenSession {
  token: string;
  /** names it among the sessions */
  id: string;
  actor: Actor;
  face: HubSession;
}

/** Where somebody signs in. */
export interface SignInPlace {
  address: string;
  /** browser and system, in a few words */
  agent: string;
}

export interface People {
  /** @returns null when user or password is wrong, or the user is disabled */
  signIn(user: string, password: string, from: SignInPlace): Promise<OpenSession | null>;
  /** @returns null when there is no such session any more */
  session(token: string): Promise<OpenSession | null>;
  signOut(token: string): Promise<void>;
  /** @returns null when done; PASSWORD_WRONG, PASSWORD_WEAK */
  changePassword(
    session: OpenSession,
    input: { present: string; fresh: string },
  ): Promise<Refused<ProblemCode> | null>;
  /** sessions open now, last seen first */
  sessions(): Promise<readonly SessionRow[]>;
  /** @param by who ends it: somebody else's is a fact */
  endSession(session: SessionRow, by: UserId): Promise<void>;
  /** Makes user `admin` and the plant's roles when nobody has a password yet. @returns whether it did */
  ensureAdmin(password: string): Promise<boolean>;
}

export function people(tools: CommandTools & { execute: Execute }): People {
  const { store, execute, clock, random, sha256 } = tools;
  /** what a wrong user's password is checked against, so that it takes as long */
  let nobody: Promise<string> | null = null;

  const open = (
    { token, id, mustChange }: { token: string; id: string; mustChange: boolean },
    { actor, language }: Person,
  ): OpenSession => ({
    token,
    id,
    actor,
    face: {
      user: actor.user,
      name: actor.name,
      roles: actor.roles.map((role) => role.name),
      permissions: [...new Set(actor.roles.flatMap((role) => role.permissions))],
      language,
      mustChangePassword: mustChange,
      csrf: sha256(`lineside.csrf:${token}`),
    },
  });

  return {
    async signIn(user, password, from) {
      const named = UserId.safeParse(user).success;
      const credential = named ? await store.credential(user) : null;
      nobody ??= hashPassword('nobody has this password', random);
      const fits = await passwordFits(password, credential?.hash ?? (await nobody));
      if (credential === null || !fits) return null;
      const person = await personOf(store, user);
      if (typeof person === 'string') return null;
      const token = Buffer.from(random.bytes(32)).toString('base64url');
      const now = clock.now();
      const id = randomHex(random, 16);
      const times = { openedAt: now, lastSeenAt: now, expiresAt: now + sessionMs };
      const row = { tokenHash: sha256(token), id, user, ...times, ...from };
      if (!(await store.openSession(row, credential.hash, mostSessions))) return null;
      return open({ token, id, mustChange: credential.mustChange }, person);
    },

    async session(token) {
      const row = await store.session(sha256(token));
      if (row === null) return null;
      const now = clock.now();
      const person = row.expiresAt > now ? await personOf(store, row.user) : 'EXPIRED';
      const credential = await store.credential(row.user);
      if (typeof person === 'string' || credential === null) {
        await store.closeSession(row.tokenHash);
        return null;
      }
      if (now - row.lastSeenAt >= seenEveryMs) await store.sessionSeen(row.tokenHash, now);
      return open({ token, id: row.id, mustChange: credential.mustChange }, person);
    },

    signOut: (token) => store.closeSession(sha256(token)),
    changePassword: ({ actor, token }, input) => changePassword(tools, actor, sha256(token), input),
    sessions: () => store.sessions(clock.now()),
    endSession: (session, by) => endSession(tools, by, session),

    async ensureAdmin(password) {
      if (await store.hasCredentials()) return false;
      await makeFirstPeople({ execute, store, random }, password);
      return true;
    },
  };
}
