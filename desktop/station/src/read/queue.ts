// The units whose next step is done at this station, those of the most urgent runs first: what was sent back; what came
// from upstream, longest waiting first; what has not begun, by run. Each read walks an index and stops after a screenful.
import type { Cockpit, QueuedUnit } from '@lineside/core/contracts/station-cockpit';
import { and, eq, sql } from 'drizzle-orm';
import { units } from '../schema.ts';
import type { Store } from '../store.ts';
import { type OpenRun, type RunsHere, takesUnits } from './runs-here.ts';

const shown = 12;

interface Place {
  run: OpenRun;
  step: number;
}

interface Waiting extends QueuedUnit {
  /** wall clock, ms; null for one that has not begun */
  since: number | null;
}

export class Queue {
  readonly #runs: RunsHere;
  readonly #statements;

  constructor(store: Store, runs: RunsHere) {
    this.#runs = runs;
    this.#statements = prepare(store);
  }

  /** @param runs the one to work on first, first */
  of(runs: readonly OpenRun[]): Cockpit['queue'] {
    const first: QueuedUnit[] = [];
    for (const alike of Map.groupBy(runs.filter(takesUnits), (run) => run.created.priority).values()) {
      if (first.length >= shown) break;
      const places = alike.flatMap((run) => run.stepsHere.map((step) => ({ run, step })));
      for (const which of ['sentBack', 'arrived', 'unbegun'] as const)
        if (first.length < shown) first.push(...this.#waiting(which, places));
    }
    return { total: this.total(runs), first: first.slice(0, shown) };
  }

  total(runs: readonly OpenRun[]): number {
    return runs.reduce((sum, run) => sum + this.#runs.queued(run), 0);
  }

  #waiting(which: 'sentBack' | 'arrived' | 'unbegun', places: readonly Place[]): QueuedUnit[] {
    return places
      .flatMap((place) => this.#read(which, place))
      .sort((a, b) => (a.since ?? 0) - (b.since ?? 0))
      .map(({ since: _, ...unit }) => unit);
  }

  #read(which: 'sentBack' | 'arrived' | 'unbegun', { run: { created }, step }: Place): Waiting[] {
    const before = created.frozen.steps.findLast(({ stepNo }) => stepNo < step)?.name ?? null;
    return this.#statements[which].all({ run: created.run, step }).map(({ reworkAt, ...unit }) => ({
      ...unit,
      run: created.run,
      previousStep: unit.readyAt === null ? null : before,
      rework: which === 'sentBack',
      since: which === 'sentBack' ? reworkAt : unit.readyAt,
    }));
  }
}

function prepare({ db }: Store) {
  const waiting = and(
    sql`${units.status} = 'QUEUED'`,
    eq(units.run, sql.placeholder('run')),
    eq(units.step, sql.placeholder('step')),
  );
  const fresh = and(waiting, sql`${units.rework} IS NOT ${units.step}`);
  const { sn, readyAt, gap, panel, reworkAt } = units;
  const columns = { sn, readyAt, gap, panel, reworkAt };
  return {
    sentBack: db
      .select(columns)
      .from(units)
      .where(and(waiting, eq(units.rework, sql.placeholder('step'))))
      .orderBy(units.reworkAt, units.sn)
      .limit(shown)
      .prepare(),
    arrived: db
      .select(columns)
      .from(units)
      .where(and(fresh, sql`${units.readyAt} IS NOT NULL`))
      .orderBy(units.readyAt, units.sn)
      .limit(shown)
      .prepare(),
    unbegun: db
      .select(columns)
      .from(units)
      .where(and(fresh, sql`${units.readyAt} IS NULL`))
      .orderBy(units.sn)
      .limit(shown)
      .prepare(),
  };
}
