// What a command may know: folded states, by the names the domain gives them, and what was last heard of a device.
import type { HeldSalvage, LastWord } from '@lineside/core/domain/device/decide';
import { type StreamKind, type StreamStates, streamRules } from '@lineside/core/domain/facts';
import type { KeptException } from '@lineside/core/domain/review/exception';
import { chainStart } from '@lineside/core/kernel/chain';
import { readEnvelope } from '@lineside/core/kernel/fact';
import { type OriginId, streamId } from '@lineside/core/kernel/ids';
import type { Ground } from '../store/ground.ts';

export class Known {
  readonly #ground: Ground;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** The fold of a stream, or null when no fact of it is known. */
  found<Kind extends StreamKind>(kind: Kind, key: string): StreamStates[Kind] | null {
    const snapshot = this.#ground.snapshot(streamId(kind, key));
    return snapshot === null ? null : (snapshot.state as StreamStates[Kind]);
  }

  /** The fold of a stream, or its beginning. */
  state<Kind extends StreamKind>(kind: Kind, key: string): StreamStates[Kind] {
    return this.found(kind, key) ?? (streamRules[kind].initial as StreamStates[Kind]);
  }

  /** The last that was heard of a device: what it may be closed at. */
  lastWord(device: string, station: string): LastWord {
    const heads = this.#ground
      .originsOf(device)
      .map(({ origin, acknowledged, frozen }) => ({ origin, ...(frozen ?? acknowledged) }));
    const contact = this.#ground.contact(station);
    const own = contact?.device === device ? contact : null;
    return { device, heads, owed: own?.owed ?? 0, asOf: own?.lastContactAt ?? null };
  }

  /**
   * What lies in quarantine of a log of this device beyond what the feed has; null when nothing does.
   * @param discardedToo whether what was discarded counts: a log has no holes, so accepting takes it along
   */
  held(device: string, origin: OriginId, discardedToo: boolean): HeldSalvage | null {
    const known = this.#ground.origin(origin);
    const { seq, hash } = known?.frozen ?? known?.acknowledged ?? { seq: 0, hash: chainStart };
    const facts = this.#ground
      .quarantine(origin, seq)
      .filter((fact) => fact.device === device && (discardedToo || fact.state === 'HELD'));
    const first = facts[0];
    const last = facts.at(-1);
    if (first === undefined || last === undefined) return null;
    const follows = known?.frozen == null && readEnvelope(first.body)?.prev === hash;
    return { upTo: last.seq, facts: facts.length, partsAfter: follows ? null : seq };
  }

  /** An exception as review last left it; null when there is none, or no more. */
  exception(id: string): KeptException | null {
    return this.#ground.exception(id);
  }

  all<Kind extends StreamKind>(kind: Kind): readonly NonNullable<StreamStates[Kind]>[] {
    return this.#ground.all(kind);
  }
}
