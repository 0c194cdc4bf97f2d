// The open runs of a line as this station sees them. Closed and cancelled ones are never read: there are ever more of
// them.
import type { Cockpit } from '@lineside/core/contracts/station-cockpit';
import { stepsAtStation } from '@lineside/core/domain/route/state';
import type { RunCreated } from '@lineside/core/domain/run/facts';
import { isEnded, type RunState, runTakesUnits, serialFitsRun } from '@lineside/core/domain/run/state';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Folds } from '../log/folds.ts';
import { runs, tallies } from '../schema.ts';
import type { Store } from '../store.ts';
import type { TallyKind } from '../views/unit-row.ts';

type RunHere = Cockpit['runs'][number];

/** An open run whose making is known. */
export interface OpenRun {
  state: RunState & { status: RunHere['status'] };
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

  /** Runs of the station's line that take units or may yet: the most urgent first, then the first due, the oldest. */
  list(here: StationConfigured): OpenRun[] {
    return this.#statements.open
      .all({ line: here.line })
      .flatMap(({ run }) => this.#known(here, run) ?? [])
      .sort(byUrgency);
  }

  /** The run that a first scan of this text makes units of; null when this line has none. */
  fitting(here: StationConfigured, text: string): RunState | null {
    const fits = this.list(here).filter(
      ({ created }) => created.units === 'ON_SCAN' && serialFitsRun(text, created),
    );
    return (fits.find(takesUnits) ?? fits[0])?.state ?? null;
  }

  row(run: OpenRun): RunHere {
    const { state, created, stepsHere } = run;
    return {
      run: created.run,
      order: created.order,
      product: created.product,
      productName: created.productName,
      status: state.status,
      priority: created.priority,
      due: created.due,
      shift: created.shift,
      queued: this.queued(run),
      route: created.frozen.route,
      routeVersion: created.frozen.version,
      qty: created.qty,
      passedHere: this.#count(run, 'PASSED', stepsHere.slice(-1)),
      failedHere: this.#count(run, 'FAILED', stepsHere),
      done: this.#count(run, 'DONE', [0]),
    };
  }

  /** Units of a run that wait for this station; none while it takes no units. */
  queued(run: OpenRun): number {
    return takesUnits(run) ? this.#count(run, 'QUEUED', run.stepsHere) : 0;
  }

  /** May a first scan here still make units of it? */
  hasLabelsLeft(run: OpenRun): boolean {
    const { created, stepsHere } = run;
    const firstStep = created.frozen.steps[0]?.stepNo;
    const makes = created.units === 'ON_SCAN' && firstStep !== undefined && stepsHere.includes(firstStep);
    return makes && takesUnits(run) && this.#count(run, 'MADE', [0]) < created.qty;
  }

  #count({ created }: OpenRun, what: TallyKind, steps: readonly number[]): number {
    return this.#statements.tallies
      .all({ run: created.run, what })
      .reduce((sum, tally) => sum + (steps.includes(tally.step) ? tally.units : 0), 0);
  }

  #known(here: StationConfigured, run: string): OpenRun | null {
    const state = this.#folds.state('run', run);
    if (state === null || state.created === null || !isOpen(state)) return null;
    const stepsHere = stepsAtStation(state.created.frozen, here).map(({ stepNo }) => stepNo);
    return { state, created: state.created, stepsHere };
  }
}

function isOpen(state: RunState): state is OpenRun['state'] {
  return state.status !== 'UNKNOWN' && !isEnded(state);
}

/** May units of it be worked on now? */
export function takesUnits({ state }: OpenRun): boolean {
  return runTakesUnits(state);
}

/** 1 is the most urgent; what is due on no day comes after what is. */
function byUrgency({ created: a }: OpenRun, { created: b }: OpenRun): number {
  if (a.priority !== b.priority) return a.priority - b.priority;
  if (a.due === b.due) return 0;
  return b.due === null || (a.due !== null && a.due < b.due) ? -1 : 1;
}

function prepare({ db }: Store) {
  const ofRun = eq(tallies.run, sql.placeholder('run'));
  return {
    open: db
      .select({ run: runs.run })
      .from(runs)
      .where(
        and(eq(runs.line, sql.placeholder('line')), sql`${runs.status} NOT IN ('COMPLETED', 'CANCELLED')`),
      )
      .orderBy(asc(runs.opened))
      .prepare(),
    tallies: db
      .select()
      .from(tallies)
      .where(and(ofRun, eq(tallies.what, sql.placeholder('what'))))
      .prepare(),
  };
}
