// The people this station knows, from the facts the hub sent: who they are, what they may do here.
import { approvalPoints, type Cockpit } from '@lineside/core/contracts/station-cockpit';
import type { UserConfigured } from '@lineside/core/domain/access/facts';
import { type Actor, may, type Place, type UserState } from '@lineside/core/domain/access/state';
import type { Sha256 } from '@lineside/core/kernel/chain';
import type { Folds } from '../log/folds.ts';
import { fromMasterData } from '../log/from-master-data.ts';
import { badgeHash } from './secret.ts';

export interface Person {
  profile: UserConfigured;
  disabled: boolean;
}

export class People {
  readonly #folds: Folds;
  readonly #sha256: Sha256;
  readonly #byBadge: () => ReadonlyMap<string, Person>;

  constructor(folds: Folds, sha256: Sha256) {
    this.#folds = folds;
    this.#sha256 = sha256;
    this.#byBadge = fromMasterData(folds, () => new Map(this.#all().flatMap(withBadge)));
  }

  find(user: string): Person | null {
    return personOf(this.#folds.state('user', user));
  }

  /** Whose badge says this text. */
  ofBadge(badge: string): Person | null {
    return this.#byBadge().get(badgeHash(badge, this.#sha256)) ?? null;
  }

  /** The name to show for whoever acted; machines are shown as they are. */
  nameOf(actor: string): string {
    return this.find(actor)?.profile.name ?? actor;
  }

  /** A person as an actor: with the roles held at this moment. */
  actor({ user, name, roles, lines, stations }: UserConfigured): Actor {
    return {
      user,
      name,
      lines,
      stations,
      roles: roles.flatMap((code) => this.#folds.state('role', code) ?? []),
    };
  }

  /** Whoever may track units in at a place and has a PIN, by name: the tiles of the sign-in screen. */
  tilesAt(place: Place): UserConfigured[] {
    return this.#withPin().filter((profile) => may(this.actor(profile), 'exec:track_in', place));
  }

  /** Whoever may approve something on the spot at a place and has a PIN, by name, with what they may approve. */
  approversAt(place: Place): Cockpit['approvers'] {
    return this.#withPin().flatMap((profile) => {
      const actor = this.actor(profile);
      const points = approvalPoints.filter((point) => may(actor, point, place));
      return points.length === 0 ? [] : [{ user: profile.user, name: profile.name, points }];
    });
  }

  #withPin(): UserConfigured[] {
    return this.#all()
      .filter(({ profile, disabled }) => profile.pin !== null && !disabled)
      .map(({ profile }) => profile)
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  #all(): Person[] {
    return this.#folds.keys('user').flatMap((user) => this.find(user) ?? []);
  }
}

function withBadge(person: Person): [string, Person][] {
  const { badge } = person.profile;
  return badge === null ? [] : [[badge, person]];
}

function personOf(state: UserState | null): Person | null {
  return state === null || state.profile === null
    ? null
    : { profile: state.profile, disabled: state.disabled !== null };
}
