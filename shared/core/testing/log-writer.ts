// Writes facts into the chains of a few origins, as those origins would have: numbered without a gap, chained
// and sealed. The stamp of each fact is the caller's, so that any order of precedence can be made.
import { catalogue } from '../domain/facts.ts';
import { hubStation, type KnownFact } from '../kernel/catalogue.ts';
import { type ChainHead, chainStart } from '../kernel/chain.ts';
import { Envelope, type StoredFact, sealFact } from '../kernel/fact.ts';
import type { OriginId } from '../kernel/ids.ts';
import { sha256 } from './sha256.ts';

/** Something that happened, before an origin has numbered it. */
export interface Happening {
  /** which of the writer's origins wrote it */
  by: number;
  hlc: string;
  stream: string;
  type: string;
  data: unknown;
  actor?: string;
  station?: string;
  /** what its writer had read; nothing unless said */
  seen?: Envelope['seen'];
}

const nothingSeen: Envelope['seen'] = { feed: null, position: 0 };

/** The id of the n-th origin of every writer. */
export function originId(n: number): OriginId {
  return n.toString(16).padStart(32, '0') as OriginId;
}

export class LogWriter {
  readonly #heads = new Map<OriginId, ChainHead>();

  write(happening: Happening): StoredFact {
    const { by, hlc, stream, type, data, actor = 'P03' } = happening;
    const { station = writerOf(type, by), seen = nothingSeen } = happening;
    const origin = originId(by);
    const head = this.#heads.get(origin) ?? { seq: 0, hash: chainStart };
    const seq = head.seq + 1;
    const envelope = Envelope.parse({
      origin,
      seq,
      hlc,
      seen,
      stream,
      type,
      v: catalogue.types[type]?.v ?? 1,
      actor,
      station,
      at: Number.parseInt(hlc.slice(0, 11), 16),
      command: `command-${by}-${seq}`,
      data,
      prev: head.hash,
    });
    const fact = sealFact(envelope, sha256);
    this.#heads.set(origin, { seq, hash: fact.hash });
    return fact;
  }
}

/** The hub for what it alone decides; else the station of that number. */
function writerOf(type: string, by: number): string {
  return catalogue.types[type]?.by === 'HUB' ? hubStation : `ST-${by}`;
}

/** Writes all of them with one writer, in the order given. */
export function writeLog(happenings: readonly Happening[]): StoredFact[] {
  const writer = new LogWriter();
  return happenings.map((happening) => writer.write(happening));
}

/** A stored fact as the catalogue reads it; throws when it is unknown or poison. */
export function known(fact: StoredFact): KnownFact {
  const read = catalogue.read(fact.envelope);
  if (read.kind !== 'known') throw new Error(`${fact.envelope.type} is ${JSON.stringify(read)}`);
  return read.fact;
}
