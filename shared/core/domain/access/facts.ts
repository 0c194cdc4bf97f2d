// Facts about who may do what. Secrets travel only as salted hashes: stations must let people in with the hub gone.
import { z } from 'zod';
import { LineCode, RoleCode, StationCode, Text, UserId } from '../../kernel/ids.ts';
import { Removed } from '../master/removed.ts';
import { DataScope, Permission } from './permission.ts';

/** `algorithm$parameters$salt$hash`; made and checked at the edges, opaque here. */
export const SecretHash = z.string().min(20).max(400);

export const RoleConfigured = z.object({
  code: RoleCode,
  name: Text,
  permissions: z.array(Permission),
  scope: DataScope,
});
export type RoleConfigured = z.infer<typeof RoleConfigured>;

export const UserConfigured = z.object({
  user: UserId,
  name: z.string().min(1).max(80),
  roles: z.array(RoleCode).max(8),
  lines: z.array(LineCode).max(50),
  stations: z.array(StationCode).max(200),
  /** language the user last chose */
  language: z.enum(['en', 'zh']),
  /** hash of the badge's barcode text; null when the user has no badge */
  badge: SecretHash.nullable(),
  /** salted hash of the PIN; null when the user may not sign in at stations */
  pin: SecretHash.nullable(),
});
export type UserConfigured = z.infer<typeof UserConfigured>;

const Reason = z.string().min(1).max(400);

/** A hub password was set, by the user or for them; the password itself is no fact. */
export const UserPasswordSet = z.object({
  user: UserId,
  /** true when somebody else set it: the user must choose an own one at the next sign-in */
  mustChange: z.boolean(),
});

/** The hub password was taken away: the user signs in at stations only, if there. */
export const UserPasswordCleared = z.object({ user: UserId });

/** Every hub session of the user was ended by somebody. */
export const UserSignedOut = z.object({ user: UserId, reason: Reason });

/** One hub session of the user was ended by somebody else. */
export const UserSessionEnded = z.object({
  user: UserId,
  /** browser and system, in a few words */
  agent: z.string().max(80),
  /** wall clock at which it was opened, ms */
  openedAt: z.int(),
});

export const UserEnabled = z.object({ user: UserId, reason: Reason });
export const UserDisabled = z.object({ user: UserId, reason: Reason });
export const UserLanguageChosen = z.object({ user: UserId, language: z.enum(['en', 'zh']) });

export const accessFacts = {
  'role.configured': { stream: 'role', v: 1, by: 'HUB', data: RoleConfigured, upcast: {} },
  'role.removed': { stream: 'role', v: 1, by: 'HUB', data: Removed, upcast: {} },
  'user.configured': { stream: 'user', v: 1, by: 'HUB', data: UserConfigured, upcast: {} },
  'user.disabled': { stream: 'user', v: 1, by: 'HUB', data: UserDisabled, upcast: {} },
  'user.enabled': { stream: 'user', v: 1, by: 'HUB', data: UserEnabled, upcast: {} },
  'user.passwordSet': { stream: 'user', v: 1, by: 'HUB', data: UserPasswordSet, upcast: {} },
  'user.passwordCleared': { stream: 'user', v: 1, by: 'HUB', data: UserPasswordCleared, upcast: {} },
  'user.signedOut': { stream: 'user', v: 1, by: 'HUB', data: UserSignedOut, upcast: {} },
  'user.sessionEnded': { stream: 'user', v: 1, by: 'HUB', data: UserSessionEnded, upcast: {} },
  'user.languageChosen': { stream: 'user', v: 1, by: 'ANYONE', data: UserLanguageChosen, upcast: {} },
} as const;
