// Who is signed in at which window. Kept in memory: a restart signs everybody out, and loses nothing else.
import type { Actor } from '@lineside/core/domain/access/state';
import type { Random } from '../ports.ts';

const maxSessions = 64;

export class Sessions {
  readonly #random: Random;
  readonly #actors = new Map<string, Actor>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** @returns an unguessable token. Beyond the bound the oldest session ends. */
  open(actor: Actor): string {
    const session = Buffer.from(this.#random.bytes(24)).toString('base64url');
    this.#actors.set(session, actor);
    const [oldest] = this.#actors.keys();
    if (this.#actors.size > maxSessions && oldest !== undefined) this.#actors.delete(oldest);
    return session;
  }

  actor(session: string): Actor | null {
    return this.#actors.get(session) ?? null;
  }

  close(session: string): void {
    this.#actors.delete(session);
  }
}
