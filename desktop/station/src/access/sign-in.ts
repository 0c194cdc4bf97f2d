// Signing in at a station, hub or no hub.
import type { SignedIn } from '@lineside/core/contracts/station-cockpit';
import { may } from '@lineside/core/domain/access/state';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import type { Refusal } from '../problem.ts';
import { type IdentifyParts, identify, type Proof } from './identify.ts';
import type { Person } from './people.ts';
import type { Sessions } from './sessions.ts';

export interface SignInParts extends IdentifyParts {
  sessions: Sessions;
}

export async function signIn(
  parts: SignInParts,
  here: StationConfigured,
  proof: Proof,
): Promise<{ ok: true; signedIn: SignedIn } | Refusal> {
  const person = await identify(parts, proof);
  return 'ok' in person ? person : { ok: true, signedIn: open(parts, here, person) };
}

function open({ people, sessions }: SignInParts, here: StationConfigured, { profile }: Person): SignedIn {
  const { user, name, language } = profile;
  const actor = people.actor(profile);
  const place = { line: here.line, station: here.code };
  const permissions = [...new Set(actor.roles.flatMap((role) => role.permissions))].filter((permission) =>
    may(actor, permission, place),
  );
  const roles = actor.roles.map((role) => role.name);
  return { session: sessions.open(user), user, name, roles, permissions, language };
}
