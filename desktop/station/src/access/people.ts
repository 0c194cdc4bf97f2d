// The people this station knows, from the facts the hub sent: who they are, what they may do here.
import type { UserConfigured } from '@lineside/core/domain/access/facts';
import { type Actor, may, type Place, type UserState } from '@lineside/core/domain/access/state';
import type { Folds } from '../log/folds.ts';

export interface Person {
  profile: UserConfigured;
  disabled: boolean;
}

export class People {
  readonly #folds: Folds;

  constructor(folds: Folds) {
    this.#folds = folds;
  }

  find(user: string): Person | null {
    return personOf(this.#folds.state('user', user));
  }

  findByBadge(hash: string): Person | null {
    return this.#all().find(({ profile }) => profile.badge === hash) ?? null;
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
    return this.#all()
      .filter(({ profile, disabled }) => profile.pin !== null && !disabled)
      .map(({ profile }) => profile)
      .filter((profile) => may(this.actor(profile), 'exec:track_in', place))
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  #all(): Person[] {
    return this.#folds.keys('user').flatMap((user) => this.find(user) ?? []);
  }
}

function personOf(state: UserState | null): Person | null {
  return state === null || state.profile === null
    ? null
    : { profile: state.profile, disabled: state.disabled !== null };
}
