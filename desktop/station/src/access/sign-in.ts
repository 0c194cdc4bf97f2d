// Signing in at a station, hub or no hub: by badge, or by name and PIN with a lock-out.
import type { SignedIn } from '@lineside/core/contracts/station-bridge';
import { may } from '@lineside/core/domain/access/state';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import type { Sha256 } from '@lineside/core/kernel/chain';
import type { Clock } from '../ports.ts';
import { type Refusal, refusal } from '../problem.ts';
import type { Attempts } from './attempts.ts';
import type { People, Person } from './people.ts';
import { badgeHash, pinMatches } from './secret.ts';
import type { Sessions } from './sessions.ts';

export interface SignInParts {
  people: People;
  sessions: Sessions;
  attempts: Attempts;
  clock: Clock;
  sha256: Sha256;
}

type Answer = { ok: true; signedIn: SignedIn } | Refusal;

export function signInByBadge(parts: SignInParts, here: StationConfigured, badge: string): Answer {
  const person = parts.people.findByBadge(badgeHash(badge, parts.sha256));
  return person === null ? refusal('BADGE_UNKNOWN') : open(parts, here, person);
}

/** A right PIN forgives the wrong ones before it; the fifth wrong one locks for a minute. */
export async function signInByPin(
  parts: SignInParts,
  here: StationConfigured,
  { user, pin }: { user: string; pin: string },
): Promise<Answer> {
  const person = parts.people.find(user);
  if (person === null || person.profile.pin === null) return refusal('USER_NOT_FOUND', { user });
  const attempt = parts.attempts.begin(user, parts.clock.now());
  if (attempt.locked) return refusal('SIGN_IN_LOCKED', { seconds: attempt.seconds });
  if (!(await pinMatches(pin, person.profile.pin))) return refusal('PIN_WRONG', { left: attempt.left });
  parts.attempts.forgive(user);
  return open(parts, here, person);
}

function open({ people, sessions }: SignInParts, here: StationConfigured, person: Person): Answer {
  const { user, name, language } = person.profile;
  if (person.disabled) return refusal('USER_DISABLED', { user: name });
  const actor = people.actor(person.profile);
  const place = { line: here.line, station: here.code };
  const permissions = [...new Set(actor.roles.flatMap((role) => role.permissions))].filter((permission) =>
    may(actor, permission, place),
  );
  const roles = actor.roles.map((role) => role.name);
  return {
    ok: true,
    signedIn: { session: sessions.open(actor), user, name, roles, permissions, language },
  };
}
