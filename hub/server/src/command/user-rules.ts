// Configuring users, and letting them in and out. A secret left out keeps the present one; the same secret again is no
// change; and nothing may leave the plant without somebody who can let people in.

import type { UserConfigured } from '@lineside/core/domain/access/facts';
import { type PasswordFault, whyWeak } from '@lineside/core/domain/access/password-rules';
import type { Actor, UserState } from '@lineside/core/domain/access/state';
import type { NewDomainFact } from '@lineside/core/domain/facts';
import type { ProblemCode } from '@lineside/core/i18n/problems';
import { type Decision, type Refused, refuse } from '@lineside/core/kernel/decision';
import { type FactId, streamId, type UserId } from '@lineside/core/kernel/ids';
import { canonicalJson } from '@lineside/core/kernel/state-digest';
import { staleEdit } from './edit-rule.ts';
import type { Known } from './known.ts';
import { unlessLastAdmin } from './last-admin.ts';

/** A hash made of the secret just given, and the present hash if the secret fits that one. */
export interface FreshSecret {
  hash: string;
  fits: string | null;
}

export interface ReadyUser extends Omit<UserConfigured, 'badge' | 'pin'> {
  badge: FreshSecret | null;
  pin: FreshSecret | null;
  /** its hash is the hub's alone: no fact, so not here */
  password: { fault: PasswordFault | null; fits: string | null } | null;
  mustChangePassword: boolean;
  clear: readonly ('badge' | 'pin' | 'password')[];
  /** the edition that the edit began with; null: there was none; undefined: nobody asks */
  basedOn?: FactId | null | undefined;
}

/**
 * Somebody disabled stays so. Refusals: STALE_EDIT, VALIDATION_ERROR (a secret both given and taken away),
 * ROLE_NOT_FOUND and MASTER_DATA_NOT_FOUND (by name, of what is newly named), BADGE_TAKEN, PASSWORD_WEAK, LAST_ADMIN.
 */
export function decideConfigureUser(
  known: Known,
  actor: Actor,
  input: ReadyUser,
): Decision<NewDomainFact, ProblemCode> {
  const { badge, pin, password, mustChangePassword, clear, basedOn, ...rest } = input;
  const present = known.state('user', input.user);
  const data: UserConfigured = {
    ...rest,
    badge: clear.includes('badge') ? null : secret(present.profile?.badge ?? null, badge),
    pin: clear.includes('pin') ? null : secret(present.profile?.pin ?? null, pin),
  };
  const hash = known.passwordHash(input.user);
  const clears = clear.includes('password') && hash !== null;
  const sets = password !== null && (hash === null || password.fits !== hash);
  const hasPassword = (hash !== null && !clears) || sets;
  const state = { profile: data, disabled: present.disabled };
  const refused =
    staleEdit(known, 'user', input.user, basedOn) ??
    bothGivenAndCleared(input) ??
    unknownName(input, present.profile, known) ??
    badgeTaken(data, known) ??
    weak(password?.fault ?? null) ??
    unlessLastAdmin(known, { user: { code: input.user, state, hasPassword } });
  if (refused !== null) return refused;

  const stream = streamId('user', input.user);
  const { user } = input;
  const mustChange = mustChangePassword && actor.user !== user;
  const edited: NewDomainFact[] =
    canonicalJson(present.profile) === canonicalJson(data)
      ? []
      : [{ stream, type: 'user.configured', data }, ...stillDisabled(user, present)];
  const facts: NewDomainFact[] = [...edited];
  if (clears) facts.push({ stream, type: 'user.passwordCleared', data: { user } });
  if (sets) facts.push({ stream, type: 'user.passwordSet', data: { user, mustChange } });
  return { facts };
}

export function decideDisableUser(
  known: Known,
  input: { user: UserId; reason: string },
): Decision<NewDomainFact, 'USER_NOT_FOUND' | 'LAST_ADMIN'> {
  const present = known.state('user', input.user);
  if (present.profile === null) return refuse('USER_NOT_FOUND', { user: input.user });
  if (present.disabled !== null) return { facts: [] };
  const state = { ...present, disabled: { reason: input.reason, at: 0 } };
  return (
    unlessLastAdmin(known, { user: { code: input.user, state, hasPassword: true } }) ?? {
      facts: [{ stream: streamId('user', input.user), type: 'user.disabled', data: input }],
    }
  );
}

export function decideEnableUser(
  present: UserState,
  input: { user: UserId; reason: string },
): Decision<NewDomainFact, 'USER_NOT_FOUND'> {
  if (present.profile === null) return refuse('USER_NOT_FOUND', { user: input.user });
  if (present.disabled === null) return { facts: [] };
  return { facts: [{ stream: streamId('user', input.user), type: 'user.enabled', data: input }] };
}

export function decideSignOutUser(
  present: UserState,
  input: { user: UserId; reason: string },
): Decision<NewDomainFact, 'USER_NOT_FOUND'> {
  if (present.profile === null) return refuse('USER_NOT_FOUND', { user: input.user });
  return { facts: [{ stream: streamId('user', input.user), type: 'user.signedOut', data: input }] };
}

/** A profile fact lets in whoever was disabled before it; an edit is not meant to. */
function stillDisabled(user: UserId, { disabled }: UserState): NewDomainFact[] {
  if (disabled === null) return [];
  const data = { user, reason: disabled.reason };
  return [{ stream: streamId('user', user), type: 'user.disabled', data }];
}

function secret(present: string | null, fresh: FreshSecret | null): string | null {
  if (fresh === null) return present;
  return present !== null && fresh.fits === present ? present : fresh.hash;
}

function bothGivenAndCleared(input: ReadyUser): Refused<'VALIDATION_ERROR'> | null {
  const twice = input.clear.find((kind) => input[kind] !== null);
  if (twice === undefined) return null;
  return refuse('VALIDATION_ERROR', { path: 'input.clear', issue: `${twice} is also given anew` });
}

/** What a user was bound to before may be gone since: an edit need not mend that. */
function unknownName(input: ReadyUser, before: UserConfigured | null, known: Known) {
  const fresh = <Code extends string>(codes: readonly Code[], had: readonly Code[] = []) =>
    codes.filter((code) => !had.includes(code));
  const role = fresh(input.roles, before?.roles).find((code) => known.found('role', code) === null);
  if (role !== undefined) return refuse('ROLE_NOT_FOUND', { role });
  for (const kind of ['line', 'station'] as const) {
    const codes: readonly string[] =
      kind === 'line' ? fresh(input.lines, before?.lines) : fresh(input.stations, before?.stations);
    const key = codes.find((code) => known.found(kind, code) === null);
    if (key !== undefined) return refuse('MASTER_DATA_NOT_FOUND', { kind, key, path: `input.${kind}s` });
  }
  return null;
}

function badgeTaken({ user, badge }: UserConfigured, known: Known): Refused<'BADGE_TAKEN'> | null {
  if (badge === null) return null;
  const holder = known.all('user').find(({ profile }) => profile?.badge === badge && profile.user !== user);
  return holder === undefined ? null : refuse('BADGE_TAKEN', { user: holder.profile?.name ?? '' });
}

function weak(fault: PasswordFault | null): Refused<'PASSWORD_WEAK'> | null {
  return fault === null ? null : refuse('PASSWORD_WEAK', whyWeak(fault));
}
