// Facts about who may do what. Secrets travel only as salted hashes: stations must let people in with the hub gone.
import { z } from 'zod';
import { LineCode, RoleCode, StationCode, Text, UserId } from '../../kernel/ids.ts';
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

export const UserDisabled = z.object({ user: UserId, reason: z.string().min(1).max(400) });
export const UserLanguageChosen = z.object({ user: UserId, language: z.enum(['en', 'zh']) });

export const accessFacts = {
  'role.configured': { stream: 'role', v: 1, by: 'HUB', data: RoleConfigured, upcast: {} },
  'user.configured': { stream: 'user', v: 1, by: 'HUB', data: UserConfigured, upcast: {} },
  'user.disabled': { stream: 'user', v: 1, by: 'HUB', data: UserDisabled, upcast: {} },
  'user.languageChosen': { stream: 'user', v: 1, by: 'ANYONE', data: UserLanguageChosen, upcast: {} },
} as const;
