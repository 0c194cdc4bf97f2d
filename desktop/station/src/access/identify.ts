// Who somebody is, by badge or by name and PIN with a lock-out: the same checks whether they sign in or approve.
import type { Clock } from '../ports.ts';
import { type Refusal, refusal } from '../problem.ts';
import type { Attempts } from './attempts.ts';
import type { People, Person } from './people.ts';
import { pinMatches } from './secret.ts';

export interface IdentifyParts {
  people: People;
  attempts: Attempts;
  clock: Clock;
}

export type Proof = { badge: string } | { user: string; pin: string };

/** Nobody who is disabled. A right PIN forgives the wrong ones before it; the fifth wrong one locks for a minute. */
export async function identify(parts: IdentifyParts, proof: Proof): Promise<Person | Refusal> {
  const person =
    'badge' in proof
      ? (parts.people.ofBadge(proof.badge) ?? refusal('BADGE_UNKNOWN'))
      : await byPin(parts, proof);
  if ('ok' in person) return person;
  return person.disabled ? refusal('USER_DISABLED', { user: person.profile.name }) : person;
}

async function byPin(
  { people, attempts, clock }: IdentifyParts,
  { user, pin }: { user: string; pin: string },
): Promise<Person | Refusal> {
  const person = people.find(user);
  if (person === null || person.profile.pin === null) return refusal('USER_NOT_FOUND', { user });
  const attempt = attempts.begin(user, clock.now());
  if (attempt.locked) return refusal('SIGN_IN_LOCKED', { seconds: attempt.seconds });
  if (!(await pinMatches(pin, person.profile.pin))) return refusal('PIN_WRONG', { left: attempt.left });
  attempts.forgive(user);
  return person;
}
