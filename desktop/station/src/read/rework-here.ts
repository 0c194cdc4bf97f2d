// The rework that is to be done at this station: units sent back to one of its steps that have not passed it since. One
// that failed again or is held is none: somebody decides about it first.
import type { Cockpit } from '@lineside/core/contracts/station-cockpit';
import { stepByNo } from '@lineside/core/domain/route/state';
import { openRework } from '@lineside/core/domain/unit/state';
import { and, eq, sql } from 'drizzle-orm';
import type { People } from '../access/people.ts';
import type { Folds } from '../log/folds.ts';
import { units } from '../schema.ts';
import type { Store } from '../store.ts';
import type { OpenRun } from './runs-here.ts';

const shown = 20;

export class ReworkHere {
  readonly #parts: { folds: Folds; people: People };
  readonly #ofStep;

  constructor(parts: { store: Store; folds: Folds; people: People }) {
    this.#parts = parts;
    this.#ofStep = parts.store.db
      .select({ sn: units.sn })
      .from(units)
      .where(and(eq(units.run, sql.placeholder('run')), eq(units.rework, sql.placeholder('step'))))
      .orderBy(units.reworkAt, units.sn)
      .limit(shown)
      .prepare();
  }

  /** Oldest first. */
  of(runs: readonly OpenRun[]): Cockpit['rework'] {
    return runs
      .flatMap((run) => run.stepsHere.flatMap((step) => this.#at(run, step)))
      .sort((a, b) => a.at - b.at)
      .slice(0, shown);
  }

  #at({ created }: OpenRun, step: number): Cockpit['rework'] {
    const { folds, people } = this.#parts;
    const stepName = stepByNo(created.frozen, step)?.name;
    return this.#ofStep.all({ run: created.run, step }).flatMap(({ sn }) => {
      const unit = folds.state('unit', sn);
      const rework = unit === null ? null : openRework(unit);
      if (rework === null || stepName === undefined) return [];
      const { toStep, reason, at } = rework;
      return [{ sn, toStep, stepName, reason, by: people.nameOf(rework.by), at }];
    });
  }
}
