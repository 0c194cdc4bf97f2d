// Who is signed in at which window; what they may do is asked anew each time. Kept in memory: a restart signs everybody
// out, and loses nothing else. A session that nobody uses for long locks, and stays locked: only signing in again opens
// another in its place.
import type { UserId } from '@lineside/core/kernel/ids';
import type { Clock, Random } from '../ports.ts';

const maxSessions = 64;

interface Session {
  user: UserId;
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
  open(user: UserId): string {
    for (const [token, session] of this.#sessions) if (this.#locks(session)) this.#sessions.delete(token);
    const token = Buffer.from(this.#random.bytes(24)).toString('base64url');
    this.#sessions.set(token, { user, usedAt: this.#clock.now(), locked: false });
    const [oldest] = this.#sessions.keys();
    if (this.#sessions.size > maxSessions && oldest !== undefined) this.#sessions.delete(oldest);
    return token;
  }

  user(token: string): UserId | null {
    return this.#sessions.get(token)?.user ?? null;
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
    const now = this.#clock.now();
    // a clock that was set back gives nobody more time than from then on
    session.usedAt = Math.min(session.usedAt, now);
    session.locked ||= limitMs > 0 && now - session.usedAt >= limitMs;
    return session.locked;
  }
}
