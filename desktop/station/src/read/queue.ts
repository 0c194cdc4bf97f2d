// The units whose next step is done at this station: those that came from upstream first, longest waiting first;
// then those that have not begun, newest run first. Each read walks an index and stops after a screenful.
import type { Cockpit, QueuedUnit } from '@lineside/core/contracts/station-bridge';
import { and, eq, sql } from 'drizzle-orm';
import { units } from '../schema.ts';
import type { Store } from '../store.ts';
import { type KnownRun, type RunsHere, takesUnits } from './runs-here.ts';

const shown = 12;

export class Queue {
  readonly #runs: RunsHere;
  readonly #statements;

  constructor(store: Store, runs: RunsHere) {
    this.#runs = runs;
    this.#statements = prepare(store);
  }

  /** @param runs newest first */
  of(runs: readonly KnownRun[]): Cockpit['queue'] {
    const working = runs.filter(takesUnits);
    const places = working.flatMap((run) => run.stepsHere.map((step) => ({ run, step })));
    const arrived = places
      .flatMap(({ run, step }) => this.#read('arrived', run, step))
      .sort((a, b) => (a.readyAt ?? 0) - (b.readyAt ?? 0));
    const first = arrived.slice(0, shown);
    for (const { run, step } of places)
      if (first.length < shown) first.push(...this.#read('unbegun', run, step));
    const total = working.reduce((sum, run) => sum + this.#runs.queued(run), 0);
    return { total, first: first.slice(0, shown) };
  }

  #read(which: 'arrived' | 'unbegun', { created }: KnownRun, step: number): QueuedUnit[] {
    const before = created.frozen.steps.findLast(({ stepNo }) => stepNo < step)?.name ?? null;
    return this.#statements[which].all({ run: created.run, step }).map(({ sn, readyAt, gap }) => ({
      sn,
      run: created.run,
      readyAt,
      previousStep: readyAt === null ? null : before,
      gap,
    }));
  }
}

function prepare({ db }: Store) {
  const waiting = and(
    sql`${units.status} = 'QUEUED'`,
    eq(units.run, sql.placeholder('run')),
    eq(units.step, sql.placeholder('step')),
  );
  const columns = { sn: units.sn, readyAt: units.readyAt, gap: units.gap };
  return {
    arrived: db
      .select(columns)
      .from(units)
      .where(and(waiting, sql`${units.readyAt} IS NOT NULL`))
      .orderBy(units.readyAt, units.sn)
      .limit(shown)
      .prepare(),
    unbegun: db
      .select(columns)
      .from(units)
      .where(and(waiting, sql`${units.readyAt} IS NULL`))
      .orderBy(units.sn)
      .limit(shown)
      .prepare(),
  };
}
