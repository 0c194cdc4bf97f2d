// Writes the derived rows: units, runs and master data as they now are, tallies and results as differences.
import type { Database, Statement } from 'better-sqlite3';
import type { ViewChanges } from '../views.ts';
import { insertInto } from './insert-into.ts';
import { MasterWriter } from './master-writer.ts';

export class ViewWriter {
  readonly #device: Statement;
  readonly #unit: Statement;
  readonly #run: Statement;
  readonly #tally: Statement;
  readonly #results: Statement;
  readonly #master: MasterWriter;
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
    this.#master = new MasterWriter(db);
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
      `ON CONFLICT (sn) DO UPDATE SET run = excluded.run, line = excluded.line, status = excluded.status,
       step = excluded.step, station = excluded.station, note = excluded.note,
       updated_at = excluded.updated_at`,
    );
    this.#run = insertInto(
      db,
      'run',
      'run, "order", line, product, product_name, status, qty, route, route_version, started_at, updated_at',
      `ON CONFLICT (run) DO UPDATE SET "order" = excluded."order", line = excluded.line,
       product = excluded.product, product_name = excluded.product_name, status = excluded.status,
       qty = excluded.qty, route = excluded.route, route_version = excluded.route_version,
       started_at = excluded.started_at, updated_at = excluded.updated_at`,
    );
    this.#tally = insertInto(
      db,
      'tally',
      'run, standing, step, count',
      'ON CONFLICT (run, standing, step) DO UPDATE SET count = count + excluded.count',
    );
    this.#results = insertInto(
      db,
      'minute_results',
      'station, minute, passed, failed',
      `ON CONFLICT (minute, station) DO UPDATE SET
       passed = passed + excluded.passed, failed = failed + excluded.failed`,
    );
  }

  write(changes: ViewChanges): void {
    const { devices, units, runs, tallies, results } = changes;
    this.#master.write(changes);
    for (const { device, station, publicKey, status, software } of devices)
      this.#device.run(device, station, publicKey, status, software);
    for (const unit of units)
      this.#unit.run(
        unit.sn,
        backwards(unit.sn),
        unit.run,
        unit.line,
        unit.status,
        unit.step,
        unit.station,
        unit.note,
        unit.updatedAt,
      );
    for (const run of runs)
      this.#run.run(
        run.run,
        run.order,
        run.line,
        run.product,
        run.productName,
        run.status,
        run.qty,
        run.route,
        run.routeVersion,
        run.startedAt,
        run.updatedAt,
      );
    for (const tally of tallies) this.#tally.run(tally.run, tally.standing, tally.step, tally.count);
    for (const { station, minute, passed, failed } of results)
      this.#results.run(station, minute, passed, failed);
  }

  /** Devices stay, with the line of their cursor; folded again, they have their status again. */
  clear(): void {
    this.#master.clear();
    this.#db.exec("UPDATE device SET status = 'CLOSED'");
    this.#db.exec('DELETE FROM unit; DELETE FROM run; DELETE FROM tally; DELETE FROM minute_results');
  }
}

/** A text from its last character to its first, so that its end can be looked up as a beginning. */
export function backwards(text: string): string {
  return [...text].reverse().join('');
}
