// What a plan sees, read from SQLite as it asks, inside the transaction that will write its effects.
import type { StreamKind, StreamStates } from '@lineside/core/domain/facts';
import type { PlantUses } from '@lineside/core/domain/master/uses';
import type { KeptException } from '@lineside/core/domain/review/exception';
import type { Snapshot } from '@lineside/core/kernel/fold';
import type { CommandId, OriginId, Sha256Hex, StreamId } from '@lineside/core/kernel/ids';
import type { Database, Statement } from 'better-sqlite3';
import type { ContactRow, EnrolmentCodeRow } from '../devices.ts';
import type { CommandOutcome, FeedHead, OriginRow } from '../feed.ts';
import type { Ground } from '../ground.ts';
import type { PlanningGround } from '../planning.ts';
import type { QuarantinedFact } from '../quarantine.ts';
import { type ExceptionRecord, keptException } from './exception-rows.ts';
import { sqlitePlanningGround } from './planning-ground.ts';
import { sqliteRouteHeads } from './route-heads.ts';
import { type OriginRecord, originRow, type SnapshotRecord, snapshotOf } from './rows.ts';

export class SqliteGround implements Ground {
  readonly #head: Statement<[], FeedHead>;
  readonly #origin: Statement<[string], OriginRecord>;
  readonly #ownOrigin: Statement<[], OriginRecord>;
  readonly #hashes: Statement<[string, number, number], { seq: number; hash: Sha256Hex }>;
  readonly #snapshot: Statement<[string], SnapshotRecord>;
  readonly #all: Statement<[string, string], { state: string }>;
  readonly #history: Statement<[string], { body: string }>;
  readonly #outcome: Statement<[string], { command: CommandId; name: string; user: string; answer: string }>;

  readonly #originsOf: Statement<[string], OriginRecord>;
  readonly #contact: Statement<[string], ContactRow>;
  readonly #code: Statement<[string], EnrolmentCodeRow>;
  readonly #quarantine: Statement<[string, number], QuarantinedFact>;
  readonly #exception: Statement<[string], ExceptionRecord>;
  readonly #passwordHash: Statement<[string], string>;
  readonly #openRuns: Statement<[], PlantUses['runs'][number]>;
  readonly #openVisits: Statement<[], PlantUses['openVisits'][number]>;

  readonly planning: PlanningGround;
  readonly routeHeads: Ground['routeHeads'];

  constructor(db: Database) {
    this.#head = db.prepare('SELECT feed, position, hash, hlc FROM hub');
    this.#origin = db.prepare('SELECT * FROM origin WHERE origin = ?');
    this.#ownOrigin = db.prepare('SELECT * FROM origin WHERE device IS NULL ORDER BY rowid DESC LIMIT 1');
    this.#hashes = db.prepare('SELECT seq, hash FROM fact WHERE origin = ? AND seq BETWEEN ? AND ?');
    this.#snapshot = db.prepare('SELECT state, hlc, origin, seq FROM snapshot WHERE stream = ?');
    this.#all = db.prepare(
      "SELECT state FROM snapshot WHERE stream >= ? AND stream < ? AND state <> 'null' ORDER BY stream",
    );
    this.routeHeads = sqliteRouteHeads(db);
    this.planning = sqlitePlanningGround(db);
    this.#openRuns = db.prepare(
      `SELECT run, status, line, route, product FROM run
       WHERE status NOT IN ('COMPLETED', 'CANCELLED') ORDER BY run`,
    );
    // one half for each of the partial indexes, by name: any other way walks through every unit ever made
    this.#openVisits = db.prepare(
      `SELECT station, run FROM unit INDEXED BY unit_inside
       WHERE status = 'IN_STATION' AND station IS NOT NULL AND run IS NOT NULL
       UNION
       SELECT station, run FROM unit INDEXED BY unit_waiting
       WHERE status IN ('OUT_FAILED', 'ON_HOLD') AND station IS NOT NULL AND run IS NOT NULL`,
    );
    this.#history = db.prepare("SELECT body FROM fact WHERE stream = ? AND status = 'OK'");
    this.#outcome = db.prepare('SELECT command, name, user, answer FROM command WHERE command = ?');
    this.#originsOf = db.prepare('SELECT * FROM origin WHERE device = ? ORDER BY rowid');
    this.#contact = db.prepare(
      `SELECT station, device, last_contact_at AS lastContactAt, owed, clock_offset_ms AS clockOffsetMs,
         software, last_fact_at AS lastFactAt, clock_leads AS clockLeads FROM contact WHERE station = ?`,
    );
    this.#code = db.prepare(
      `SELECT code_hash AS codeHash, station, expires_at AS expiresAt, device
       FROM enrolment_code WHERE code_hash = ?`,
    );
    this.#quarantine = db.prepare(
      `SELECT origin, seq, hash, body, type, at, seal, device, station, received_at AS receivedAt,
         received_from AS receivedFrom, state FROM quarantine WHERE origin = ? AND seq > ? ORDER BY seq`,
    );
    this.#exception = db.prepare('SELECT * FROM exception WHERE id = ?');
    this.#passwordHash = db.prepare<[string], string>('SELECT hash FROM credential WHERE user = ?').pluck();
  }

  get head(): FeedHead {
    const head = this.#head.get();
    if (head === undefined) throw new Error('this database has no feed yet');
    return head;
  }

  origin(origin: OriginId): OriginRow | null {
    const record = this.#origin.get(origin);
    return record === undefined ? null : originRow(record);
  }

  ownOrigin(): OriginRow | null {
    const record = this.#ownOrigin.get();
    return record === undefined ? null : originRow(record);
  }

  hashes(origin: OriginId, from: number, to: number): ReadonlyMap<number, Sha256Hex> {
    return new Map(this.#hashes.all(origin, from, to).map(({ seq, hash }) => [seq, hash]));
  }

  snapshot(stream: StreamId): Snapshot | null {
    const record = this.#snapshot.get(stream);
    return record === undefined ? null : snapshotOf(record);
  }

  all<Kind extends StreamKind>(kind: Kind): readonly NonNullable<StreamStates[Kind]>[] {
    return this.#all.all(`${kind}:`, `${kind};`).map(({ state }) => JSON.parse(state));
  }

  openRuns(): PlantUses['runs'] {
    return this.#openRuns.all();
  }

  openVisits(): PlantUses['openVisits'] {
    return this.#openVisits.all();
  }

  history(stream: StreamId): readonly string[] {
    return this.#history.all(stream).map(({ body }) => body);
  }

  outcome(command: CommandId): CommandOutcome | null {
    const record = this.#outcome.get(command);
    return record === undefined ? null : { ...record, answer: JSON.parse(record.answer) };
  }

  originsOf(device: string): readonly OriginRow[] {
    return this.#originsOf.all(device).map(originRow);
  }

  contact(station: string): ContactRow | null {
    return this.#contact.get(station) ?? null;
  }

  code(codeHash: string): EnrolmentCodeRow | null {
    return this.#code.get(codeHash) ?? null;
  }

  quarantine(origin: OriginId, after: number): readonly QuarantinedFact[] {
    return this.#quarantine.all(origin, after);
  }

  exception(id: string): KeptException | null {
    const record = this.#exception.get(id);
    return record === undefined ? null : keptException(record);
  }

  passwordHash(user: string): string | null {
    return this.#passwordHash.get(user) ?? null;
  }
}
