// The runs of a line as this station sees them.
import type { Cockpit } from '@lineside/core/contracts/station-bridge';
import { stepsAtStation } from '@lineside/core/domain/route/state';
import type { RunCreated } from '@lineside/core/domain/run/facts';
import { type RunState, runTakesUnits, serialFitsRun } from '@lineside/core/domain/run/state';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Folds } from '../log/folds.ts';
import { runs, tallies } from '../schema.ts';
import type { Store } from '../store.ts';
import type { TallyKind } from '../views/unit-row.ts';

type RunHere = Cockpit['runs'][number];

/** A run whose making is known. */
export interface KnownRun {
  state: RunState;
  created: RunCreated;
  /** step numbers that this station may execute, ascending */
  stepsHere: number[];
}

export class RunsHere {
  readonly #folds: Folds;
  readonly #statements;

  constructor(store: Store, folds: Folds) {
    this.#folds = folds;
    this.#statements = prepare(store);
  }

  /** Runs of the station's line that take units or may yet, newest first. */
  list(here: StationConfigured): KnownRun[] {
    return this.#statements.ofLine
      .all({ line: here.line })
      .flatMap(({ run }) => this.#known(here, run) ?? []);
  }

  /** The run whose label pattern a serial number fits (it fits one at most); null when this line has none. */
  fitting(here: StationConfigured, sn: string): RunState | null {
    const candidates = this.#statements.namedIn.all({ line: here.line, sn });
    const known = candidates.flatMap(({ run }) => this.#known(here, run) ?? []);
    return known.find(({ created }) => serialFitsRun(sn, created))?.state ?? null;
  }

  row(run: KnownRun): RunHere | null {
    const { state, created, stepsHere } = run;
    if (state.status === 'UNKNOWN') return null;
    return {
      run: created.run,
      order: created.order,
      product: created.product,
      productName: created.productName,
      status: state.status,
      route: created.frozen.route,
      routeVersion: created.frozen.version,
      qty: created.qty,
      passedHere: this.#count(run, 'PASSED', stepsHere.slice(-1)),
      failedHere: this.#count(run, 'FAILED', stepsHere),
      done: this.#count(run, 'DONE', [0]),
    };
  }

  /** Units of a run that wait for this station. */
  queued(run: KnownRun): number {
    return this.#count(run, 'QUEUED', run.stepsHere);
  }

  #count({ created }: KnownRun, what: TallyKind, steps: readonly number[]): number {
    return this.#statements.tallies
      .all({ run: created.run, what })
      .reduce((sum, tally) => sum + (steps.includes(tally.step) ? tally.units : 0), 0);
  }

  #known(here: StationConfigured, run: string): KnownRun | null {
    const state = this.#folds.state('run', run);
    if (state === null || state.created === null) return null;
    const stepsHere = stepsAtStation(state.created.frozen, here).map(({ stepNo }) => stepNo);
    return { state, created: state.created, stepsHere };
  }
}

/** May units of it be worked on now? */
export function takesUnits({ state }: KnownRun): boolean {
  return runTakesUnits(state);
}

function prepare({ db }: Store) {
  const ofLine = eq(runs.line, sql.placeholder('line'));
  const isNamedIn = sql`instr(${sql.placeholder('sn')}, ${runs.run}) > 0`;
  const ofRun = eq(tallies.run, sql.placeholder('run'));
  return {
    ofLine: db.select({ run: runs.run }).from(runs).where(ofLine).orderBy(desc(runs.opened)).prepare(),
    namedIn: db.select({ run: runs.run }).from(runs).where(and(ofLine, isNamedIn)).prepare(),
    tallies: db
      .select()
      .from(tallies)
      .where(and(ofRun, eq(tallies.what, sql.placeholder('what'))))
      .prepare(),
  };
}
