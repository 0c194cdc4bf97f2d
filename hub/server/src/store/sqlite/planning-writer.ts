// Writes the derived rows of orders and runs as they now are, and adds up tallies and minutes.
import type { Database, Statement } from 'better-sqlite3';
import type { KeptRun, OrderRow, ViewChanges } from '../views.ts';
import { insertInto } from './insert-into.ts';
import { searchWords } from './search-words.ts';

export class PlanningWriter {
  readonly #db: Database;
  readonly #order: Statement;
  readonly #run: Statement;
  readonly #tally: Statement;
  readonly #results: Statement;
  readonly #output: Statement;

  constructor(db: Database) {
    this.#db = db;
    this.#order = db.prepare(
      `REPLACE INTO work_order (order_no, product, product_name, qty, stage, held, line, route, due, priority,
         source, updated_at, words)
       VALUES (@order, @product, @productName, @qty, @stage, @held, @line, @route, @due, @priority,
         @source, @updatedAt, @words)`,
    );
    this.#run = db.prepare(
      `REPLACE INTO run (run, order_no, line, product, product_name, status, qty, route, route_version, priority,
         due, shift, started_at, updated_at, words, places, labels)
       VALUES (@run, @order, @line, @product, @productName, @status, @qty, @route, @routeVersion, @priority,
         @due, @shift, @startedAt, @updatedAt, @words, @places, @labels)`,
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
      'station, minute, passed, failed, cycles, cycle_ms',
      `ON CONFLICT (station, minute) DO UPDATE SET
       passed = passed + excluded.passed, failed = failed + excluded.failed,
       cycles = cycles + excluded.cycles, cycle_ms = cycle_ms + excluded.cycle_ms`,
    );
    this.#output = insertInto(
      db,
      'minute_output',
      'line, minute, units',
      'ON CONFLICT (line, minute) DO UPDATE SET units = units + excluded.units',
    );
  }

  write({ orders, runs, tallies, results, outputs }: ViewChanges): void {
    for (const order of orders) this.#writeOrder(order);
    for (const run of runs) this.#writeRun(run);
    for (const { run, standing, step, count } of tallies) this.#tally.run(run, standing, step, count);
    for (const { station, minute, passed, failed, cycles, cycleMs } of results)
      this.#results.run(station, minute, passed, failed, cycles, cycleMs);
    for (const { line, minute, units } of outputs) this.#output.run(line, minute, units);
  }

  clear(): void {
    this.#db.exec(
      `DELETE FROM work_order; DELETE FROM run; DELETE FROM tally;
       DELETE FROM minute_results; DELETE FROM minute_output`,
    );
  }

  #writeOrder(order: OrderRow): void {
    const words = searchWords(order.order, order.product, order.productName);
    this.#order.run({ ...order, held: Number(order.held), words });
  }

  #writeRun(run: KeptRun): void {
    const words = searchWords(run.run, run.order, run.product, run.productName, run.route);
    const labels = run.labels === null ? null : JSON.stringify(run.labels);
    this.#run.run({ ...run, words, places: JSON.stringify(run.places), labels });
  }
}
