// Which units are in a station, stand still at a step, or are on one panel. Each list walks an index and is bounded.
import { and, eq, sql } from 'drizzle-orm';
import { units } from '../schema.ts';
import type { Store } from '../store.ts';

/** No panel has more boards. */
const boardsAtMost = 100;

export class UnitLists {
  readonly #statements;

  constructor(store: Store) {
    this.#statements = prepare(store);
  }

  /** Serial numbers of what is in a station right now, in no order. */
  inside(station: string, limit: number): string[] {
    return this.#statements.inside.all({ station, limit }).map(({ sn }) => sn);
  }

  /** What failed or was held at a step, and nobody has decided on. */
  stopped(run: string, step: number, limit: number): { sn: string; status: string }[] {
    return this.#statements.stopped.all({ run, step, limit });
  }

  /** Serial numbers of the boards of a panel that are known here, in no order. */
  onPanel(panel: string): string[] {
    return this.#statements.onPanel.all({ panel, limit: boardsAtMost }).map(({ sn }) => sn);
  }
}

function prepare({ db }: Store) {
  const { sn, status } = units;
  const limit = sql.placeholder('limit');
  return {
    inside: db
      .select({ sn })
      .from(units)
      .where(eq(units.station, sql.placeholder('station')))
      .limit(limit)
      .prepare(),
    stopped: db
      .select({ sn, status })
      .from(units)
      .where(and(eq(units.run, sql.placeholder('run')), eq(units.stopped, sql.placeholder('step'))))
      .orderBy(sn)
      .limit(limit)
      .prepare(),
    onPanel: db
      .select({ sn })
      .from(units)
      .where(eq(units.panel, sql.placeholder('panel')))
      .limit(limit)
      .prepare(),
  };
}
