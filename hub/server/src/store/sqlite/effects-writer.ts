// Writes everything that one plan asked for. Prepared once; called only inside the ingest transaction.
import type { Database, Statement } from 'better-sqlite3';
import type { Contact } from '../devices.ts';
import type { FeedFact, OriginRow, Seal, StreamChange } from '../feed.ts';
import type { Effects } from '../ground.ts';
import { CredentialWriter } from './credential-writer.ts';
import { DeviceWriter } from './device-writer.ts';
import { insertInto } from './insert-into.ts';
import { ViewWriter } from './view-writer.ts';

export class EffectsWriter {
  readonly #head: Statement;
  readonly #fact: Statement;
  readonly #origin: Statement;
  readonly #snapshot: Statement;
  readonly #scope: Statement;
  readonly #seal: Statement;
  readonly #fork: Statement;
  readonly #contact: Statement;
  readonly #outcome: Statement;
  readonly #credentials: CredentialWriter;
  readonly #views: ViewWriter;
  readonly #devices: DeviceWriter;

  constructor(db: Database) {
    this.#head = db.prepare('UPDATE hub SET position = ?, hash = ?, hlc = ?');
    this.#fact = insertInto(
      db,
      'fact',
      'position, feed_hash, hash, origin, seq, stream, type, v, station, hlc, arrived_at, status, issue, body',
    );
    this.#origin = insertInto(
      db,
      'origin',
      'origin, station, device, seq, hash, last_at, frozen_seq, frozen_hash',
      `ON CONFLICT (origin) DO UPDATE SET seq = excluded.seq, hash = excluded.hash,
       last_at = excluded.last_at, frozen_seq = excluded.frozen_seq, frozen_hash = excluded.frozen_hash`,
    );
    this.#snapshot = insertInto(
      db,
      'snapshot',
      'stream, state, hlc, origin, seq',
      `ON CONFLICT (stream) DO UPDATE SET
       state = excluded.state, hlc = excluded.hlc, origin = excluded.origin, seq = excluded.seq`,
    );
    this.#scope = insertInto(db, 'stream_scope', 'stream, line, since', 'ON CONFLICT DO NOTHING');
    this.#seal = insertInto(db, 'seal', 'origin, seq, hash, signature, device');
    this.#fork = insertInto(
      db,
      'fork',
      'origin, seq, hash, body, device, arrived_at',
      'ON CONFLICT DO NOTHING',
    );
    this.#contact = db.prepare(
      `INSERT INTO contact (station, device, last_contact_at, owed, clock_offset_ms, software, last_fact_at,
         clock_leads) VALUES (@station, @device, @at, coalesce(@owed, 0), @clockOffsetMs,
         coalesce(@software, ''), @lastFactAt, coalesce(@clockLeads, 0))
       ON CONFLICT (station) DO UPDATE SET device = @device, last_contact_at = @at,
         owed = coalesce(@owed, owed), clock_offset_ms = coalesce(@clockOffsetMs, clock_offset_ms),
         software = coalesce(@software, software), last_fact_at = coalesce(@lastFactAt, last_fact_at),
         clock_leads = clock_leads + coalesce(@clockLeads, 0)`,
    );
    this.#outcome = insertInto(db, 'command', 'command, name, user, answer');
    this.#credentials = new CredentialWriter(db);
    this.#views = new ViewWriter(db);
    this.#devices = new DeviceWriter(db);
  }

  write(effects: Effects): void {
    const { head, origin, facts, streams, views, seal, fork, contact, outcome, salvaged } = effects;
    for (const fact of facts ?? []) this.#writeFact(fact);
    for (const change of streams ?? []) this.#writeStream(change);
    if (views !== undefined) this.#views.write(views);
    this.#devices.write(effects);
    if (salvaged !== undefined) this.#writeLog(salvaged.origin, salvaged.seal);
    if (origin !== undefined) this.#writeLog(origin, seal);
    for (const { origin, seq, hash, body, device, arrivedAt } of fork ?? [])
      this.#fork.run(origin, seq, hash, body, device, arrivedAt);
    if (contact !== undefined) this.writeContact(contact);
    if (outcome !== undefined)
      this.#outcome.run(outcome.command, outcome.name, outcome.user, JSON.stringify(outcome.answer));
    this.#credentials.write(effects);
    if (head !== undefined) this.#head.run(head.position, head.hash, head.hlc);
  }

  writeContact(contact: Contact): void {
    this.#contact.run({
      owed: null,
      clockOffsetMs: null,
      software: null,
      lastFactAt: null,
      clockLeads: null,
      ...contact,
    });
  }

  #writeFact({ envelope, ...fact }: FeedFact): void {
    this.#fact.run(
      fact.position,
      fact.feedHash,
      fact.hash,
      envelope.origin,
      envelope.seq,
      envelope.stream,
      envelope.type,
      envelope.v,
      envelope.station,
      envelope.hlc,
      fact.arrivedAt,
      fact.status,
      fact.issue,
      fact.body,
    );
  }

  #writeStream({ stream, snapshot, reached }: StreamChange): void {
    if (snapshot !== null) {
      const { hlc, origin, seq } = snapshot.last;
      this.#snapshot.run(stream, JSON.stringify(snapshot.state), hlc, origin, seq);
    }
    for (const [line, since] of reached) this.#scope.run(stream, line, since);
  }

  #writeLog(origin: OriginRow, seal: Seal | undefined): void {
    this.#writeOrigin(origin);
    if (seal !== undefined)
      this.#seal.run(origin.origin, seal.head.seq, seal.head.hash, seal.signature, seal.device);
  }

  #writeOrigin({ origin, station, device, acknowledged, lastAt, frozen }: OriginRow): void {
    this.#origin.run(
      origin,
      station,
      device,
      acknowledged.seq,
      acknowledged.hash,
      lastAt,
      frozen?.seq ?? null,
      frozen?.hash ?? null,
    );
  }
}
