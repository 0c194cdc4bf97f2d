// Who is signed in at which window. Kept in memory: a restart signs everybody out, and loses nothing else. A session
// that nobody uses for long locks, and stays locked: only signing in again opens another in its place.
import type { Actor } from '@lineside/core/domain/access/state';
import type { Clock, Random } from '../ports.ts';

const maxSessions = 64;

interface Session {
  actor: Actor;
  /** wall clock, ms */
  usedAt: number;
  locked: boolean;
}

export class Sessions {
  readonly #random: Random;
  readonly #clock: Clock;
  readonly #lockAfterMs: () => number;
  readonly #sessions = new Map<string, Session>();

  /** @param lockAfterMs how long nobody may have used a session before it locks; 0: for ever */
  constructor(random: Random, clock: Clock, lockAfterMs: () => number) {
    this.#random = random;
    this.#clock = clock;
    this.#lockAfterMs = lockAfterMs;
  }

  /** @returns an unguessable token. Locked sessions end with it; beyond the bound the oldest one does. */
  open(actor: Actor): string {
    for (const [token, session] of this.#sessions) if (this.#locks(session)) this.#sessions.delete(token);
    const token = Buffer.from(this.#random.bytes(24)).toString('base64url');
    this.#sessions.set(token, { actor, usedAt: this.#clock.now(), locked: false });
    const [oldest] = this.#sessions.keys();
    if (this.#sessions.size > maxSessions && oldest !== undefined) this.#sessions.delete(oldest);
    return token;
  }

  actor(token: string): Actor | null {
    return this.#sessions.get(token)?.actor ?? null;
  }

  isLocked(token: string): boolean {
    const session = this.#sessions.get(token);
    return session !== undefined && this.#locks(session);
  }

  /** Somebody is there. */
  touch(token: string): void {
    const session = this.#sessions.get(token);
    if (session !== undefined) session.usedAt = this.#clock.now();
  }

  close(token: string): void {
    this.#sessions.delete(token);
  }

  #locks(session: Session): boolean {
    const limitMs = this.#lockAfterMs();
    const idleMs = this.#clock.now() - session.usedAt;
    session.locked ||= limitMs > 0 && idleMs >= limitMs;
    return session.locked;
  }
}
