// Pushes made beforehand: facts of one origin cut into sealed batches, each as the very bytes that will be sent.
// So what a client does while the clock runs is to sign one line and to write bytes.
import { createHash } from 'node:crypto';
import { maxBatchFacts, PushBatch, sealText } from '@lineside/core/contracts/sync';
import type { StoredFact } from '@lineside/core/kernel/fact';
import type { Signer } from '@lineside/station/ports';

export interface PushBody {
  bytes: Buffer;
  sha256: string;
  facts: number;
}

/** Collects the facts of one station. */
export class PushBodies {
  readonly #finished: PushBody[] = [];
  readonly #signer: Signer;
  readonly #time: number;
  #waiting: StoredFact[] = [];

  /** @param time the station's wall clock when it will push, ms */
  constructor(signer: Signer, time: number) {
    this.#signer = signer;
    this.#time = time;
  }

  add(fact: StoredFact): void {
    this.#waiting.push(fact);
    if (this.#waiting.length === maxBatchFacts) this.#seal();
  }

  /** Everything that was added. */
  finished(): readonly PushBody[] {
    this.#seal();
    return this.#finished;
  }

  #seal(): void {
    if (this.#waiting.length === 0) return;
    const bytes = Buffer.from(JSON.stringify(pushBatch(this.#waiting, this.#signer, this.#time)));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.#finished.push({ bytes, sha256, facts: this.#waiting.length });
    this.#waiting = [];
  }
}

/** The bodies in a push, as they were serialised by their origin. */
export function bodiesIn({ bytes }: PushBody): readonly string[] {
  return PushBatch.parse(JSON.parse(bytes.toString())).bodies;
}

/** A run of facts, sealed. @throws when there is none */
function pushBatch(run: readonly StoredFact[], signer: Signer, time: number): PushBatch {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) throw new Error('no facts to push');
  const { origin, seq } = last.envelope;
  const head = { seq, hash: last.hash };
  const seal = signer.sign(sealText({ origin, ...head }));
  const bodies = run.map(({ body }) => body);
  return { origin, from: first.envelope.seq, bodies, head, seal, owed: 0, time };
}
