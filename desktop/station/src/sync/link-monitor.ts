// What the station knows of its hub: reached or not, since when, how far the clocks differ, who else is heard.
// Offline is a state like any other, shown exactly; nothing on the way to a confirmation asks for it.
import type { LinkStatus } from '@lineside/core/contracts/station-cockpit';
import type { LinkFault, Neighbour } from '@lineside/core/contracts/sync';
import type { Knowledge } from '@lineside/core/domain/unit/track-in';
import { isDiskFull } from '../disk-full.ts';
import type { Revocation } from '../enrolment/revocation.ts';
import type { Meta } from '../meta.ts';
import type { Clock } from '../ports.ts';
import type { Store } from '../store.ts';
import type { Outbox } from './outbox.ts';

export type Direction = 'PUSH' | 'PULL';

/** Beyond this age the last pull says nothing about now. */
const freshForMs = 15_000;
/** While online, the last contact is written down this often: enough for a screen after a restart. */
const rememberEveryMs = 60_000;
/** Above this a change of the clock offset is worth writing down. */
const offsetGrainMs = 1_000;

/** Refusals of one batch or page: the hub was reached, and the rest goes on. */
const ofOneMessage = new Set(['CHAIN_BROKEN', 'BATCH_INVALID', 'BATCH_TOO_LARGE', 'ORIGIN_NOT_YOURS']);

export function isOfOneMessage(fault: LinkFault): boolean {
  return fault.kind === 'TOO_LARGE' || (fault.kind === 'REFUSED' && ofOneMessage.has(fault.code));
}

export interface LinkMonitorParts {
  store: Store;
  meta: Meta;
  clock: Clock;
  outbox: Outbox;
  revocation: Revocation;
  onChange: () => void;
}

export class LinkMonitor {
  readonly #parts: LinkMonitorParts;
  readonly #troubles: Record<Direction, string | null> = { PUSH: null, PULL: null };
  #state: LinkStatus['state'] = 'NEVER';
  #since: number | null = null;
  #lastContactAt: number | null;
  #rememberedAt: number | null;
  #clockOffsetMs: number | null;
  #caughtUpAt: number | null = null;
  neighbours: readonly Neighbour[] = [];

  constructor(parts: LinkMonitorParts) {
    this.#parts = parts;
    this.#lastContactAt = this.#rememberedAt = numberOrNull(parts.meta.get('lastContactAt'));
    this.#clockOffsetMs = numberOrNull(parts.meta.get('clockOffsetMs'));
    if (this.#lastContactAt !== null) {
      this.#state = 'OFFLINE';
      this.#since = this.#lastContactAt;
    }
  }

  get online(): boolean {
    return this.#state === 'ONLINE';
  }

  /** true once everything on the hub was here, since this opening */
  get hasCaughtUp(): boolean {
    return this.#caughtUpAt !== null;
  }

  status(): LinkStatus {
    const { outbox } = this.#parts;
    return {
      state: this.#state,
      since: this.#since,
      waiting: outbox.waiting,
      oldestWaitingAt: outbox.oldestWaitingAt,
      lastContactAt: this.#lastContactAt,
      clockOffsetMs: this.#clockOffsetMs,
      trouble: this.#troubles.PUSH ?? this.#troubles.PULL,
    };
  }

  /** Complete while the hub answers and no station of this line is silent or owes: "not known" is "not done". */
  knowledge(): Knowledge {
    const age = this.#caughtUpAt === null ? -1 : this.#parts.clock.now() - this.#caughtUpAt;
    const complete =
      this.online &&
      age >= 0 &&
      age <= freshForMs &&
      this.neighbours.every(({ reachable, owed }) => reachable && owed === 0);
    return { asOf: this.#lastContactAt, complete };
  }

  /** The hub answered. @returns true when it had not before: whoever backs off may try again now. */
  reached(direction: Direction): boolean {
    const now = this.#parts.clock.now();
    const news = !this.online || this.#troubles[direction] !== null;
    const back = !this.online;
    this.#troubles[direction] = null;
    this.#lastContactAt = now;
    if (back) {
      this.#state = 'ONLINE';
      this.#since = now;
    }
    if (back || Math.abs(now - (this.#rememberedAt ?? 0)) >= rememberEveryMs) this.#remember();
    if (news) this.#parts.onChange();
    return back;
  }

  /** Everything there is on the hub is here, as of now. */
  caughtUp(neighbours: readonly Neighbour[], hubTime: number): void {
    const now = this.#parts.clock.now();
    const offset = hubTime - now;
    this.#caughtUpAt = now;
    this.neighbours = neighbours;
    const moved = Math.abs(offset - (this.#clockOffsetMs ?? Number.POSITIVE_INFINITY)) >= offsetGrainMs;
    this.#clockOffsetMs = offset;
    if (moved) this.#remember();
  }

  /** Nothing is left to push: the hub has it, even if it never got to say so. */
  nothingOwed(): void {
    if (this.#troubles.PUSH === null) return;
    this.#troubles.PUSH = null;
    this.#parts.onChange();
  }

  failed(direction: Direction, fault: LinkFault): void {
    if (fault.code === 'DEVICE_REVOKED') this.#parts.revocation.heard();
    const reachable = fault.kind === 'BUSY' || isOfOneMessage(fault);
    const goesOff = this.online && !reachable;
    const news = goesOff || this.#troubles[direction] !== fault.code;
    this.#troubles[direction] = fault.code;
    if (goesOff) {
      this.#state = 'OFFLINE';
      this.#since = this.#parts.clock.now();
      this.#remember();
    }
    if (news) this.#parts.onChange();
  }

  /** For the screen after a restart, and nothing else: a full disk may keep it from being written. */
  #remember(): void {
    const { store, meta } = this.#parts;
    this.#rememberedAt = this.#lastContactAt;
    try {
      store.write(() => {
        if (this.#lastContactAt !== null) meta.set('lastContactAt', String(this.#lastContactAt));
        if (this.#clockOffsetMs !== null) meta.set('clockOffsetMs', String(this.#clockOffsetMs));
      });
    } catch (error) {
      if (!isDiskFull(error)) throw error;
    }
  }
}

function numberOrNull(text: string | null): number | null {
  return text === null ? null : Number(text);
}
