// The log of facts: this station's own, appended under its live origin, and others', as the hub gave them.
// [F1][F4][F5][F7] Every fact that comes in is kept; known ones are folded and shown in the same transaction.

import type { KnownFact, ReadFact } from '@lineside/core/kernel/catalogue';
import type { Sha256 } from '@lineside/core/kernel/chain';
import type { NewFact } from '@lineside/core/kernel/decision';
import { type Envelope, sealFact } from '@lineside/core/kernel/fact';
import { type Hlc, receiveHlc, tickHlc, zeroHlc } from '@lineside/core/kernel/hlc';
import type { CommandId, FactId, OriginId, Sha256Hex, StreamId } from '@lineside/core/kernel/ids';
import { comparePrecedence } from '@lineside/core/kernel/precedence';
import { and, eq, sql } from 'drizzle-orm';
import type { Meta } from '../meta.ts';
import { facts } from '../schema.ts';
import type { Store } from '../store.ts';
import type { Views } from '../views/views.ts';
import type { Checkpoints } from './checkpoints.ts';
import { statusOf } from './fact-status.ts';
import type { Folds } from './folds.ts';
import type { Origin, Origins } from './origins.ts';
import type { Rules } from './rules.ts';

/** Who did it, when by this station's wall clock, and by which user action. */
export interface Act {
  actor: string;
  command: CommandId;
  /** ms since 1970 */
  at: number;
}

/** A fact that came from elsewhere: its envelope read and its hash verified. */
export interface Arrival {
  envelope: Envelope;
  body: string;
  hash: Sha256Hex;
  position: number | null;
  arrivedAt: number | null;
}

interface Entry extends Arrival {
  origin: Origin;
  read: ReadFact;
}

export interface LogParts {
  store: Store;
  meta: Meta;
  rules: Rules;
  sha256: Sha256;
  folds: Folds;
  views: Views;
  origins: Origins;
  checkpoints: Checkpoints;
  station: string;
}

export class Log {
  readonly parts: LogParts;
  readonly #statements;
  #live: Origin | null = null;
  #hlc: Hlc;

  constructor(parts: LogParts) {
    this.parts = parts;
    this.#statements = prepare(parts.store);
    this.#hlc = this.#lastHlc();
    parts.store.onRollback(() => {
      this.#hlc = this.#lastHlc();
      if (this.#live !== null) this.#live = parts.origins.find(this.#live.origin);
    });
  }

  /** The origin that this opening writes under. */
  get live(): Origin {
    if (this.#live === null) throw new Error('no origin is open: the station is not enrolled');
    return this.#live;
  }

  /** Inside a transaction: from now on, own facts are appended under this origin. */
  begin(origin: OriginId): void {
    this.#live = this.parts.origins.add(origin, true);
  }

  /** Inside a transaction: numbers, stamps, seals, keeps and folds what was decided here. */
  append(drafts: readonly NewFact[], act: Act): KnownFact[] {
    const { catalogue } = this.parts.rules;
    const { station, checkpoints, sha256 } = this.parts;
    const origin = this.live;
    let { seq, hash: prev } = origin.head;
    const seen = checkpoints.seen;
    const appended: KnownFact[] = [];
    const entries = drafts.map(({ stream, type, data }): Entry => {
      this.#hlc = tickHlc(this.#hlc, act.at);
      seq += 1;
      const v = catalogue.types[type]?.v ?? 1;
      const identity = { origin: origin.origin, seq, hlc: this.#hlc, seen, stream, type, v };
      const stored = sealFact({ ...identity, ...act, station, data, prev }, sha256);
      prev = stored.hash;
      const read = catalogue.read(stored.envelope);
      if (read.kind !== 'known') throw new Error(`${type} was decided but cannot be read: ${read.kind}`);
      appended.push(read.fact);
      return { ...stored, origin, read, position: null, arrivedAt: null };
    });
    this.#admit(entries);
    return appended;
  }

  /** Inside a transaction: keeps what is not held yet; the rest only learns its place in the feed. */
  receive(arrivals: readonly Arrival[], now: number): void {
    const { catalogue } = this.parts.rules;
    const before = this.#hlc;
    const entries: Entry[] = [];
    const fresh = new Set<string>();
    for (const arrival of arrivals) {
      const { envelope, position, arrivedAt } = arrival;
      const origin = this.#originOf(envelope);
      const name = `${envelope.origin}:${envelope.seq}`;
      if (fresh.has(name)) continue;
      const held = this.#statements.place.run({ origin: origin.no, seq: envelope.seq, position, arrivedAt });
      if (held.changes > 0) continue;
      fresh.add(name);
      this.#hlc = receiveHlc(this.#hlc, envelope.hlc, now);
      entries.push({ ...arrival, origin, read: catalogue.read(envelope) });
    }
    this.#admit(entries);
    if (this.#hlc !== before) this.parts.meta.set('hlc', this.#hlc);
  }

  /** A known own or foreign fact by its identity. */
  fact(id: FactId): KnownFact | null {
    const [name = '', seq = ''] = id.split(':');
    const origin = this.parts.origins.find(name as OriginId);
    if (origin === null) return null;
    const row = this.#statements.byIdentity.get({ origin: origin.no, seq: Number(seq) });
    return row === undefined ? null : this.known(row.body);
  }

  /** What this station wrote because of a command: how a repeated command is recognised. */
  ofCommand(command: CommandId): KnownFact[] {
    const facts = this.#statements.ofCommand.all({ command }).flatMap(({ body }) => this.known(body) ?? []);
    return facts.sort(comparePrecedence);
  }

  known(body: string): KnownFact | null {
    const read = this.parts.rules.catalogue.read(JSON.parse(body) as Envelope);
    return read.kind === 'known' ? read.fact : null;
  }

  #admit(entries: readonly Entry[]): void {
    const { folds, views } = this.parts;
    const byStream = Map.groupBy(entries, ({ envelope }) => envelope.stream);
    const changes = [...byStream].flatMap(([stream, arrived]) => {
      const known = arrived.flatMap(({ read }) => (read.kind === 'known' ? [read.fact] : []));
      return known.length === 0 ? [] : [folds.fold(stream as StreamId, known)];
    });
    for (const change of changes) views.show(change);
    for (const entry of entries) {
      const id = this.#keep(entry);
      if (entry.origin.own && entry.read.kind === 'known') views.record({ id, fact: entry.read.fact });
    }
  }

  #keep({ envelope, body, hash, origin, read, position, arrivedAt }: Entry): number {
    const { seq, stream, type, command } = envelope;
    const row = { seq, stream, type, command, body, hash, position, arrivedAt, ...statusOf(read) };
    const kept = this.#statements.keep.run({ ...row, origin: origin.no, own: origin.own });
    if (origin.own && seq > origin.head.seq) origin.head = { seq, hash };
    return Number(kept.lastInsertRowid);
  }

  #originOf(envelope: Envelope): Origin {
    const { origins, station } = this.parts;
    return origins.find(envelope.origin) ?? origins.add(envelope.origin, envelope.station === station);
  }

  #lastHlc(): Hlc {
    const heard = this.parts.meta.get('hlc') as Hlc | null;
    const written = this.parts.origins.newestOwn?.hlc ?? zeroHlc;
    return heard !== null && heard > written ? heard : written;
  }
}

function prepare({ db }: Store) {
  const is = (name: 'origin' | 'seq') => eq(facts[name], sql.placeholder(name));
  return {
    keep: db
      .insert(facts)
      .values({
        origin: sql.placeholder('origin'),
        seq: sql.placeholder('seq'),
        own: sql.placeholder('own'),
        stream: sql.placeholder('stream'),
        type: sql.placeholder('type'),
        command: sql.placeholder('command'),
        status: sql.placeholder('status'),
        issue: sql.placeholder('issue'),
        position: sql.placeholder('position'),
        arrivedAt: sql.placeholder('arrivedAt'),
        hash: sql.placeholder('hash'),
        body: sql.placeholder('body'),
      })
      .prepare(),
    place: db
      .update(facts)
      .set({
        position: sql`${sql.placeholder('position')}`,
        arrivedAt: sql`${sql.placeholder('arrivedAt')}`,
      })
      .where(and(is('origin'), is('seq')))
      .prepare(),
    byIdentity: db
      .select({ body: facts.body })
      .from(facts)
      .where(and(is('origin'), is('seq')))
      .prepare(),
    ofCommand: db
      .select({ body: facts.body })
      .from(facts)
      .where(and(eq(facts.command, sql.placeholder('command')), sql`${facts.own} = 1`))
      .prepare(),
  };
}
