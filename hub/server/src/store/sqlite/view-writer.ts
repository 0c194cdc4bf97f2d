// Writes the derived rows: units, orders, runs and master data as they now are, tallies and minutes as differences.
import type { Database, Statement } from 'better-sqlite3';
import type { ViewChanges } from '../views.ts';
import { insertInto } from './insert-into.ts';
import { MasterWriter } from './master-writer.ts';
import { PlanningWriter } from './planning-writer.ts';

export class ViewWriter {
  readonly #device: Statement;
  readonly #unit: Statement;
  readonly #move: Statement;
  readonly #master: MasterWriter;
  readonly #planning: PlanningWriter;
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
    this.#master = new MasterWriter(db);
    this.#planning = new PlanningWriter(db);
    this.#device = insertInto(
      db,
      'device',
      'device, station, public_key, status, software',
      'ON CONFLICT (device) DO UPDATE SET status = excluded.status',
    );
    this.#unit = insertInto(
      db,
      'unit',
      'sn, tail, run, line, status, step, station, note, updated_at',
      `ON CONFLICT (sn) DO UPDATE SET status = excluded.status, step = excluded.step,
       station = excluded.station, note = excluded.note, updated_at = excluded.updated_at`,
    );
    // by itself: an index that a statement may change is written anew even where nothing is different
    this.#move = db.prepare(
      'UPDATE unit SET run = @run, line = @line WHERE sn = @sn AND (run IS NOT @run OR line IS NOT @line)',
    );
  }

  write(changes: ViewChanges): void {
    const { devices, units } = changes;
    this.#master.write(changes);
    this.#planning.write(changes);
    for (const { device, station, publicKey, status, software } of devices)
      this.#device.run(device, station, publicKey, status, software);
    for (const { sn, run, line, status, step, station, note, updatedAt } of units) {
      this.#unit.run(sn, backwards(sn), run, line, status, step, station, note, updatedAt);
      this.#move.run({ sn, run, line });
    }
  }

  /** Devices stay, with the line of their cursor; folded again, they have their status again. */
  clear(): void {
    this.#master.clear();
    this.#planning.clear();
    this.#db.exec("UPDATE device SET status = 'CLOSED'; DELETE FROM unit");
  }
}

/** A text from its last character to its first, so that its end can be looked up as a beginning. */
export function backwards(text: string): string {
  return [...text].reverse().join('');
}
