// Writes what a plan asked for about codes, newcomers and the quarantine. Called only inside the ingest transaction.
import type { Database, Statement } from 'better-sqlite3';
import type { Effects } from '../ground.ts';
import type { QuarantinedFact } from '../quarantine.ts';
import { insertInto } from './insert-into.ts';

export class DeviceWriter {
  readonly #usedCode: Statement;
  readonly #newcomer: Statement;
  readonly #keep: Statement;
  readonly #settle: Statement;

  constructor(db: Database) {
    this.#usedCode = db.prepare('UPDATE enrolment_code SET device = ? WHERE code_hash = ?');
    this.#newcomer = db.prepare(
      `INSERT INTO contact (station, device, last_contact_at, owed, clock_offset_ms, software, last_fact_at,
         clock_leads) VALUES (@station, @device, NULL, 0, NULL, @software, NULL, 0)
       ON CONFLICT (station) DO UPDATE SET device = @device, last_contact_at = NULL, owed = 0,
         clock_offset_ms = NULL, software = @software`,
    );
    this.#keep = insertInto(
      db,
      'quarantine',
      'origin, seq, hash, body, type, at, seal, device, station, received_at, received_from, state',
    );
    this.#settle = db.prepare(
      "UPDATE quarantine SET state = ? WHERE origin = ? AND seq <= ? AND state <> 'ACCEPTED'",
    );
  }

  write({ usedCode, newDevice, quarantine, settled }: Effects): void {
    if (usedCode !== undefined) this.#usedCode.run(usedCode.device, usedCode.codeHash);
    if (newDevice !== undefined) this.#newcomer.run(newDevice);
    for (const fact of quarantine ?? []) this.#hold(fact);
    if (settled !== undefined) this.#settle.run(settled.state, settled.origin, settled.upTo);
  }

  #hold(fact: QuarantinedFact): void {
    const { origin, seq, hash, body, type, at, seal, device, station, receivedAt, receivedFrom, state } =
      fact;
    this.#keep.run(
      ...[origin, seq, hash, body, type, at, seal],
      ...[device, station, receivedAt, receivedFrom, state],
    );
  }
}
