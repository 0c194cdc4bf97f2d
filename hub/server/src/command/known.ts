// What a command may know: folded states, by the names the domain gives them, and what was last heard of a device.
import type { HeldSalvage, LastWord } from '@lineside/core/domain/device/decide';
import { type StreamKind, type StreamStates, streamRules } from '@lineside/core/domain/facts';
import type { PlantUses } from '@lineside/core/domain/master/uses';
import type { KeptException } from '@lineside/core/domain/review/exception';
import type { RouteHead } from '@lineside/core/domain/route/resolve';
import { chainStart } from '@lineside/core/kernel/chain';
import { readEnvelope } from '@lineside/core/kernel/fact';
import type { Snapshot } from '@lineside/core/kernel/fold';
import { type FactId, factId, type OriginId, StreamId, streamId } from '@lineside/core/kernel/ids';
import type { Ground } from '../store/ground.ts';
import type { PlanningGround } from '../store/planning.ts';

export class Known {
  readonly #ground: Ground;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** The fold of a stream, or null when no fact of it is known, when it is removed, or no stream is called so. */
  found<Kind extends StreamKind>(kind: Kind, key: string): StreamStates[Kind] | null {
    const snapshot = this.#snapshot(kind, key);
    return snapshot === null ? null : (snapshot.state as StreamStates[Kind]);
  }

  /** The fold of a stream, or its beginning. */
  state<Kind extends StreamKind>(kind: Kind, key: string): StreamStates[Kind] {
    return this.found(kind, key) ?? (streamRules[kind].initial as StreamStates[Kind]);
  }

  /** The last fact of a configured thing, and whether that removed it; null when there never was one. */
  edition(kind: StreamKind, key: string): { id: FactId; removed: boolean } | null {
    const snapshot = this.#snapshot(kind, key);
    if (snapshot === null) return null;
    return { id: factId(snapshot.last.origin, snapshot.last.seq), removed: snapshot.state === null };
  }

  /** Who wrote the last fact of a configured thing, by id and as they are called now, and when (ms). */
  editor(kind: StreamKind, key: string): { by: string; byName: string; at: number } | null {
    const edition = this.edition(kind, key);
    if (edition === null) return null;
    const envelope = this.#ground
      .history(streamId(kind, key))
      .map((body) => readEnvelope(body))
      .findLast((fact) => fact !== null && factId(fact.origin, fact.seq) === edition.id);
    if (envelope == null) return null;
    const byName = this.found('user', envelope.actor)?.profile?.name ?? envelope.actor;
    return { by: envelope.actor, byName, at: envelope.at };
  }

  /** Every route of a product, and those named, as resolving one needs them. */
  routeHeads(product: string | null, named: readonly string[]): readonly RouteHead[] {
    return this.#ground.routeHeads(product, named);
  }

  /** Every run that has not ended, without what it froze. */
  openRuns(): PlantUses['runs'] {
    return this.#ground.openRuns();
  }

  /** What commands about orders and runs ask. */
  get planning(): PlanningGround {
    return this.#ground.planning;
  }

  /** Each station with a unit inside, and the runs of such units. */
  openVisits(): PlantUses['openVisits'] {
    return this.#ground.openVisits();
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

  /** Of the user's hub password; null when there is none. */
  passwordHash(user: string): string | null {
    return this.#ground.passwordHash(user);
  }

  all<Kind extends StreamKind>(kind: Kind): readonly NonNullable<StreamStates[Kind]>[] {
    return this.#ground.all(kind);
  }

  #snapshot(kind: StreamKind, key: string): Snapshot | null {
    const stream = StreamId.safeParse(`${kind}:${key}`);
    return stream.success ? this.#ground.snapshot(stream.data) : null;
  }
}
