// The rows and counts of units, moved along with every fold of a unit. Counts change by difference, so that the
// cockpit costs the same with fifty thousand units as with fifty.
import type { UnitState } from '@lineside/core/domain/unit/state';
import { streamKey } from '@lineside/core/kernel/ids';
import { sql } from 'drizzle-orm';
import type { StreamChange } from '../log/folds.ts';
import { tallies, units } from '../schema.ts';
import type { Store } from '../store.ts';
import { talliesOf, unitRow } from './unit-row.ts';

export class UnitView {
  readonly #statements;

  constructor(store: Store) {
    this.#statements = prepare(store);
  }

  /** Inside a transaction. */
  show(change: StreamChange): void {
    const before = change.before as UnitState | null;
    const after = change.after as UnitState | null;
    const sn = streamKey(change.stream);
    if (after === null) this.#statements.remove.run({ sn });
    else {
      const row = unitRow(after);
      this.#statements.put.run({ sn, ...row });
    }
    this.#count(before, -1, after);
    this.#count(after, 1, before);
  }

  /** Counts what `unit` counts towards and `other` does not (another run shares nothing). */
  #count(unit: UnitState | null, by: 1 | -1, other: UnitState | null): void {
    if (unit === null || unit.run === null) return;
    const same = other !== null && other.run === unit.run ? talliesOf(other) : new Set<string>();
    for (const tally of talliesOf(unit)) {
      if (same.has(tally)) continue;
      const [what, step] = tally.split(' ');
      this.#statements.tally.run({ run: unit.run, what, step: Number(step), by });
    }
  }
}

function prepare({ db }: Store) {
  return {
    put: db
      .insert(units)
      .values({
        sn: sql.placeholder('sn'),
        run: sql.placeholder('run'),
        status: sql.placeholder('status'),
        step: sql.placeholder('step'),
        station: sql.placeholder('station'),
        readyAt: sql.placeholder('readyAt'),
        gap: sql.placeholder('gap'),
        panel: sql.placeholder('panel'),
        rework: sql.placeholder('rework'),
        reworkAt: sql.placeholder('reworkAt'),
        stopped: sql.placeholder('stopped'),
      })
      .onConflictDoUpdate({
        target: units.sn,
        set: {
          run: sql`excluded.run`,
          status: sql`excluded.status`,
          step: sql`excluded.step`,
          station: sql`excluded.station`,
          readyAt: sql`excluded.ready_at`,
          gap: sql`excluded.gap`,
          panel: sql`excluded.panel`,
          rework: sql`excluded.rework`,
          reworkAt: sql`excluded.rework_at`,
          stopped: sql`excluded.stopped`,
        },
      })
      .prepare(),
    remove: db
      .delete(units)
      .where(sql`${units.sn} = ${sql.placeholder('sn')}`)
      .prepare(),
    tally: db
      .insert(tallies)
      .values({
        run: sql.placeholder('run'),
        what: sql.placeholder('what'),
        step: sql.placeholder('step'),
        units: sql.placeholder('by'),
      })
      .onConflictDoUpdate({
        target: [tallies.run, tallies.what, tallies.step],
        set: { units: sql`${tallies.units} + excluded.units` },
      })
      .prepare(),
  };
}
