// What was recorded at this station lately: for the list of last results, for values that carry over from unit
// to unit, and for which defects are common here.
import type { LastResult } from '@lineside/core/contracts/station-cockpit';
import type { DataValue } from '@lineside/core/domain/collection/spec';
import { stepByNo } from '@lineside/core/domain/route/state';
import { streamKey } from '@lineside/core/kernel/ids';
import { desc, eq, max, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { People } from '../access/people.ts';
import type { Folds } from '../log/folds.ts';
import type { Log } from '../log/log.ts';
import type { Origins } from '../log/origins.ts';
import { facts, results } from '../schema.ts';
import type { Store } from '../store.ts';
import type { TrackedOut } from '../views/result-view.ts';

const shown = 10;
/** How many results back a value may be carried from, and how many FAILs say which defects are common. */
const resultsBack = 5;
const failsBack = 200;

export class ResultsHere {
  readonly #parts: { folds: Folds; log: Log; people: People; origins: Origins };
  readonly #statements;
  #counted: { upTo: number; uses: ReadonlyMap<string, number> } = { upTo: 0, uses: new Map() };

  constructor(parts: { store: Store; folds: Folds; log: Log; people: People; origins: Origins }) {
    this.#parts = parts;
    this.#statements = prepare(parts.store);
  }

  /** Newest first. */
  last(): z.infer<typeof LastResult>[] {
    return this.#statements.last.all({}).flatMap(({ body }) => {
      const fact = this.#read(body);
      return fact === null ? [] : [this.#row(fact)];
    });
  }

  /** The latest values of some specs among the last units at this station, run and step. */
  valuesBefore(run: string, step: number, specs: readonly string[]): Map<string, DataValue> {
    const latest = new Map<string, DataValue>();
    for (const row of specs.length === 0 ? [] : this.#statements.late.all()) {
      const values = row.run === run && row.step === step ? this.#read(row.body)?.data.values : [];
      for (const { spec, value } of values ?? [])
        if (specs.includes(spec) && !latest.has(spec)) latest.set(spec, value);
      if (latest.size === specs.length) break;
    }
    return latest;
  }

  /** How often each defect code was recorded here lately. */
  defectUses(): ReadonlyMap<string, number> {
    const upTo = this.#statements.lastFail.get({})?.fact ?? 0;
    if (this.#counted.upTo === upTo) return this.#counted.uses;
    const uses = new Map<string, number>();
    for (const { codes } of this.#statements.fails.all({}))
      for (const code of JSON.parse(codes) as string[]) uses.set(code, (uses.get(code) ?? 0) + 1);
    this.#counted = { upTo, uses };
    return uses;
  }

  #row(fact: TrackedOut): z.infer<typeof LastResult> {
    const { folds, people, origins } = this.#parts;
    const { run, step, result, heldBy, defects } = fact.data;
    const frozen = folds.state('run', run)?.created?.frozen;
    const known = frozen === undefined ? [] : (stepByNo(frozen, step)?.defects ?? []);
    return {
      sn: streamKey(fact.stream),
      at: fact.at,
      result,
      held: heldBy.length > 0,
      defects: defects.map(({ code, location }) => {
        const name = known.find((defect) => defect.code === code)?.name ?? { en: code, zh: code };
        return { code, name, location };
      }),
      operator: people.nameOf(fact.actor),
      acknowledged: (origins.find(fact.origin)?.acknowledged.seq ?? 0) >= fact.seq,
    };
  }

  #read(body: string): TrackedOut | null {
    const fact = this.#parts.log.known(body);
    return fact?.type === 'unit.trackedOut' ? (fact as TrackedOut) : null;
  }
}

function prepare({ db, database }: Store) {
  const codes = sql<string>`(SELECT json_group_array(value ->> 'code') FROM json_each(${facts.body}, '$.data.defects'))`;
  const ofFact = eq(facts.id, results.fact);
  return {
    last: db
      .select({ body: facts.body })
      .from(results)
      .innerJoin(facts, ofFact)
      .orderBy(desc(results.fact))
      .limit(shown)
      .prepare(),
    // with a bound LIMIT, SQLite would plan the query anew at every track-in
    late: database.prepare<[], { run: string; step: number; body: string }>(
      `SELECT run, step, body FROM results JOIN facts ON id = fact ORDER BY fact DESC LIMIT ${resultsBack}`,
    ),
    lastFail: db
      .select({ fact: max(results.fact) })
      .from(results)
      .where(sql`${results.result} = 'FAIL'`)
      .prepare(),
    fails: db
      .select({ codes })
      .from(results)
      .innerJoin(facts, ofFact)
      .where(sql`${results.result} = 'FAIL'`)
      .orderBy(desc(results.fact))
      .limit(failsBack)
      .prepare(),
  };
}
