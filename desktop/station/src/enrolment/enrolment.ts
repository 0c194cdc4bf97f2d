// [P5] From a code to an identity: the key is made and kept before anybody is asked, then the hub is asked until a
// person there has decided. What is on disk alone says how far it is, so it may end anywhere and go on later.
import type { EnrolInput, Enrolment as EnrolmentFace } from '@lineside/core/contracts/station-enrolment';
import { type EnrolAnswer, LinkFault, type Stop } from '@lineside/core/contracts/sync';
import type { ProblemCode } from '@lineside/core/i18n/problems';
import type { DataFolder } from '../data-folder.ts';
import { KeySealed } from '../key-sealed.ts';
import type { Pause, Random } from '../ports.ts';
import { type Refusal, refusal } from '../problem.ts';
import { Backoff } from '../sync/backoff.ts';
import { askHub } from './ask-hub.ts';
import { newPendingKey, type PendingKey } from './pending-key.ts';
import { readEnrolInput } from './read-input.ts';

export interface EnrolmentParts {
  folder: DataFolder;
  pause: Pause;
  random: Random;
  software: string;
  /** the PC's own name, for whoever approves it */
  hostname: string;
  /** how far it is has changed */
  onNews: () => void;
}

/** How often the hub is asked whether somebody approved this PC. */
export const askAgainMs = 2_000;

/** After these the request may have arrived all the same, so the same key asks again. */
const unsure = new Set<ProblemCode>(['HUB_UNREACHABLE', 'HUB_BUSY', 'RATE_LIMITED', 'INTERNAL_FAULT']);
/** The hub's last word on a key that waited. */
const final = new Set<ProblemCode>([
  'ENROLMENT_CODE_INVALID',
  'ENROLMENT_KEY_INVALID',
  'SIGNATURE_INVALID',
  'DEVICE_REVOKED',
]);

export class Enrolment {
  readonly #parts: EnrolmentParts;
  readonly #backoff: Backoff;
  #pending: PendingKey | null = null;
  #trouble: ProblemCode | null = null;
  /** somebody waits for an answer in front of the PC */
  #enrolling = false;

  constructor(parts: EnrolmentParts) {
    this.#parts = parts;
    this.#backoff = new Backoff(parts.random);
  }

  /** What the hub said to the key that asks; null when none does, or no answer came yet. */
  get pending(): EnrolmentFace | null {
    if (this.#pending?.said == null) return null;
    const { said, hub } = this.#pending;
    const { outcome, station, reason } = said;
    const checkNumber = outcome === 'WAITING' ? said.checkNumber : null;
    return { state: outcome, station, hub, checkNumber, reason, trouble: this.#trouble };
  }

  /** Why the hub could not be asked the last time. */
  get trouble(): ProblemCode | null {
    return this.#trouble;
  }

  /** Takes up what an earlier start, or another process, left on disk. */
  async load(): Promise<void> {
    const { folder } = this.#parts;
    this.#pending ??= await readable(folder.pending.read());
    const done = this.#pending?.said?.device;
    if (done !== undefined && folder.key.peek()?.device === done) this.#drop();
  }

  /** Asks with what somebody scanned or typed, in place of what was asked before. @returns null when it was taken */
  async enrol(input: EnrolInput): Promise<Refusal | null> {
    const ticket = readEnrolInput(input);
    if (ticket === null) return refusal('ENROLMENT_TICKET_INVALID');
    await this.load();
    const before = this.#pending;
    const same = before?.code === ticket.code && before.hub === ticket.hub;
    const asking = same ? { ...before, fingerprint: ticket.fingerprint } : newPendingKey(ticket);
    this.#enrolling = true;
    try {
      await this.#keep(asking);
      return await this.#ask(asking);
    } finally {
      this.#enrolling = false;
    }
  }

  /** Asks how it stands, while somebody still has to decide. @returns how long to wait before the next time, ms */
  async poll(): Promise<number> {
    await this.load();
    const asking = this.#pending;
    if (asking === null || this.#enrolling || asking.said?.outcome === 'REJECTED') return askAgainMs;
    const refused = await this.#ask(asking);
    if (refused !== null) return this.#backoff.nextMs(new LinkFault('UNREACHABLE', refused.error.code));
    this.#backoff.reset();
    return askAgainMs;
  }

  /** Polls until told to stop. */
  async run(stop: Stop): Promise<void> {
    let delayMs = 0;
    while (!stop.aborted) {
      await this.#parts.pause(delayMs, stop);
      if (!stop.aborted) delayMs = await this.poll();
    }
  }

  async #ask(asking: PendingKey): Promise<Refusal | null> {
    const { software, hostname } = this.#parts;
    const answer = await askHub(asking, { software, hostname });
    // somebody gave another code meanwhile
    if (this.#pending !== asking) return null;
    if ('error' in answer) return this.#refused(asking, answer);
    const before = this.#parts.folder.station();
    if (before !== null && before !== answer.station) {
      const { path: folder } = this.#parts.folder;
      const taken = refusal('STATION_FOLDER_TAKEN', { folder, before, station: answer.station });
      return this.#refused({ ...asking, said: null }, taken);
    }
    await this.#told(asking, answer);
    return null;
  }

  #refused(asking: PendingKey, refused: Refusal): Refusal {
    const { code } = refused.error;
    const over = asking.said === null ? !unsure.has(code) : final.has(code);
    if (over) this.#drop();
    this.#hear(code);
    return refused;
  }

  async #told(asking: PendingKey, answer: EnrolAnswer): Promise<void> {
    const { outcome, device, station, checkNumber, reason } = answer;
    if (outcome === 'ACTIVE') {
      const { hub, fingerprint, privateKey } = asking;
      await this.#parts.folder.key.write({ device, station, hub, fingerprint, privateKey });
      this.#drop();
    } else if (asking.said?.outcome !== outcome)
      await this.#keep({ ...asking, said: { outcome, device, station, checkNumber, reason } });
    this.#hear(null);
  }

  async #keep(pending: PendingKey): Promise<void> {
    this.#pending = pending;
    await this.#parts.folder.pending.write(pending);
  }

  #drop(): void {
    this.#pending = null;
    this.#parts.folder.pending.drop();
  }

  #hear(trouble: ProblemCode | null): void {
    this.#trouble = trouble;
    this.#parts.onNews();
  }
}

/** Null for a key that is sealed and cannot be opened for now. */
async function readable(reading: Promise<PendingKey | null>): Promise<PendingKey | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof KeySealed) return null;
    throw error;
  }
}
