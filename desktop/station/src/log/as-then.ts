// What was known here at the moment at which a fact was kept: how a command that is repeated gets its first answer.
import type { StreamKind, StreamStates } from '@lineside/core/domain/facts';
import type { Envelope } from '@lineside/core/kernel/fact';
import { foldStream } from '@lineside/core/kernel/fold';
import { type OriginId, streamId } from '@lineside/core/kernel/ids';
import type { LogParts } from './log.ts';

/** A fact that is held here. */
export interface Moment {
  origin: OriginId;
  seq: number;
}

export class AsThen {
  readonly #parts: Pick<LogParts, 'rules' | 'origins'>;
  readonly #keptBefore;

  constructor(parts: Pick<LogParts, 'store' | 'rules' | 'origins'>) {
    this.#parts = parts;
    this.#keptBefore = parts.store.database.prepare<[string, number, number], { body: string }>(
      `SELECT body FROM facts WHERE stream = ? AND status = 'FOLDED'
       AND id < (SELECT id FROM facts WHERE origin = ? AND seq = ?)`,
    );
  }

  /** The state of a stream just before; null when no fact of it was known. */
  state<Kind extends StreamKind>(
    kind: Kind,
    key: string,
    { origin, seq }: Moment,
  ): StreamStates[Kind] | null {
    const { rules, origins } = this.#parts;
    const no = origins.find(origin)?.no;
    const rows = no === undefined ? [] : this.#keptBefore.all(streamId(kind, key), no, seq);
    const facts = rows.flatMap(({ body }) => {
      const read = rules.catalogue.read(JSON.parse(body) as Envelope);
      return read.kind === 'known' ? [read.fact] : [];
    });
    const snapshot = foldStream(rules.catalogue, null, facts, () => []);
    return (snapshot?.state ?? null) as StreamStates[Kind] | null;
  }
}
