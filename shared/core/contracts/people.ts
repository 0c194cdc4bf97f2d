// Who may do what, and who did what: users, roles, sessions, and the audit, which is the log itself.
import { z } from 'zod';
import { RoleConfigured } from '../domain/access/facts.ts';
import { DataScope, Permission } from '../domain/access/permission.ts';
import { exportedThings } from '../domain/export/facts.ts';
import { Name } from '../domain/master/name.ts';
import { FactId, LineCode, RoleCode, StationCode, Text, UserId } from '../kernel/ids.ts';
import { BasedOn, HistoryChange } from './master-data.ts';

const Reason = z.string().trim().min(1).max(400);

export const Password = z.string().min(10).max(200);
export const Pin = z.string().regex(/^\d{4,8}$/);

// --- commands (system:user_manage, for roles system:role_manage) -------------------------------------------------
// Whoever edits a user or a role says on which edition, as with master data (STALE_EDIT).
export const peopleCommands = {
  configureRole: RoleConfigured.extend({ name: Name, basedOn: BasedOn }),
  /** refused while a user holds it (IN_USE) */
  removeRole: z.strictObject({ role: RoleCode, basedOn: BasedOn }),
  /** secrets come in clear over the hub's own connection and are stored only as hashes; null keeps the present one */
  configureUser: z.strictObject({
    user: UserId,
    name: z.string().trim().min(1).max(80),
    roles: z.array(RoleCode).max(8),
    lines: z.array(LineCode).max(50),
    stations: z.array(StationCode).max(200),
    language: z.enum(['en', 'zh']),
    badge: z.string().min(4).max(120).nullable(),
    pin: Pin.nullable(),
    /** for signing in at the hub; password-rules.ts says which are too weak (PASSWORD_WEAK) */
    password: Password.nullable(),
    /** set by somebody else, it must be changed at the next sign-in; false lets it stay, as a demo's may */
    mustChangePassword: z.boolean().default(true),
    /** secrets taken away: a lost badge, a forgotten PIN */
    clear: z
      .array(z.enum(['badge', 'pin', 'password']))
      .max(3)
      .default([]),
    basedOn: BasedOn,
  }),
  disableUser: z.strictObject({ user: UserId, reason: Reason }),
  enableUser: z.strictObject({ user: UserId, reason: Reason }),
  /** ends every hub session of the user */
  signOutUser: z.strictObject({ user: UserId, reason: Reason }),
} as const;

/** `PUT /api/session/password` (anybody signed in): 204; PASSWORD_WRONG, PASSWORD_WEAK. Ends the other sessions. */
export const ChangePassword = z.strictObject({
  present: z.string().min(1).max(200),
  fresh: z.string().min(1).max(200),
});

// --- GET /api/users (system:user_manage), GET /api/roles (system:user_manage or system:role_manage) ----------------
export const UserRow = z.object({
  user: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  lines: z.array(z.string()),
  stations: z.array(z.string()),
  language: z.enum(['en', 'zh']),
  badge: z.boolean(),
  pin: z.boolean(),
  password: z.boolean(),
  disabled: z.object({ reason: z.string(), at: z.int() }).nullable(),
  /** hub sessions open now */
  sessions: z.int(),
  /** wall clock of the user's last sign-in at the hub, ms */
  lastSignInAt: z.int().nullable(),
  /** its last fact, whatever that said; sent back as `basedOn` */
  edition: FactId,
  changedAt: z.int(),
});
export type UserRow = z.infer<typeof UserRow>;
export const UserList = z.object({ rows: z.array(UserRow) });
export type UserList = z.infer<typeof UserList>;

export const RoleRow = z.object({
  code: z.string(),
  name: Text,
  permissions: z.array(Permission),
  scope: DataScope,
  users: z.int(),
  /** one of the eight presets, and whether the plant changed it */
  preset: z.enum(['AS_PRESET', 'CHANGED']).nullable(),
  /** sent back as `basedOn` */
  edition: FactId,
});
export type RoleRow = z.infer<typeof RoleRow>;
/** `missing`: presets that the plant does not have. */
export const RoleList = z.object({ rows: z.array(RoleRow), missing: z.array(RoleConfigured) });
export type RoleList = z.infer<typeof RoleList>;

// --- GET /api/user-sessions (system:user_manage), GET /api/user-sessions/own (anybody signed in) --------------------
export const SessionRow = z.object({
  /** names it; not the token */
  id: z.string(),
  user: z.string(),
  name: z.string(),
  openedAt: z.int(),
  lastSeenAt: z.int(),
  expiresAt: z.int(),
  address: z.string(),
  /** browser and system, in a few words */
  agent: z.string(),
  /** this very session, the reader's */
  own: z.boolean(),
});
export type SessionRow = z.infer<typeof SessionRow>;
export const SessionList = z.object({ rows: z.array(SessionRow) });
export type SessionList = z.infer<typeof SessionList>;
// DELETE /api/user-sessions/:id (system:user_manage, or one's own): 204

// --- GET /api/site (system:config): `SiteConfigured` as it stands, before the first configureSite its defaults -------

// --- audit: GET /api/audit, GET /api/audit/:fact, GET /api/audit/export (system:user_manage or trace:export) -------
export const auditAreas = [
  'PEOPLE',
  'MASTER_DATA',
  'ROUTES',
  'PLANNING',
  'EXECUTION',
  'QUALITY',
  'DEVICES',
  'EXPORTS',
] as const;
export const AuditQuery = z.object({
  /** who: user id */
  actor: z.string().max(64).optional(),
  /** what kind of thing was decided */
  area: z.enum(auditAreas).optional(),
  type: z.string().max(80).optional(),
  /** what it is about: a stream's key, whole or its beginning */
  subject: z.string().max(120).optional(),
  /** where: station code, or HUB */
  station: z.string().max(64).optional(),
  /** wall clock of the fact, ms */
  from: z.coerce.number().int().optional(),
  to: z.coerce.number().int().optional(),
  /** feed position before which the page begins: the `next` of the page before */
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AuditQuery = z.input<typeof AuditQuery>;
export const AuditRow = z.object({
  position: z.int(),
  fact: FactId,
  at: z.int(),
  arrivedAt: z.int(),
  actor: z.string(),
  actorName: z.string().nullable(),
  station: z.string(),
  type: z.string(),
  stream: z.string(),
  reason: z.string().nullable(),
});
export type AuditRow = z.infer<typeof AuditRow>;
export const AuditPage = z.object({
  /** newest arrival first */
  rows: z.array(AuditRow),
  /** to go on with; null at the beginning of the feed */
  next: z.int().nullable(),
  /** the search has looked back to here (hub wall clock at arrival, ms); null when it came to the beginning */
  searchedTo: z.int().nullable(),
});
export type AuditPage = z.infer<typeof AuditPage>;
/** `GET /api/audit/:fact`: from → to. */
export const AuditDetail = AuditRow.extend({
  changes: z.array(HistoryChange),
  data: z.json(),
});
export type AuditDetail = z.infer<typeof AuditDetail>;

/**
 * `POST /api/exports` (trace:export): says that something was taken out of the system; the answer of a trace is then
 * saved or printed by the browser.
 */
export const MakeExport = z.strictObject({
  what: z.enum(exportedThings),
  subject: z.string().max(400),
  format: z.enum(['JSON', 'CSV', 'PRINT']),
  rows: z.int().min(0),
});
