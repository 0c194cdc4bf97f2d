// Exceptions as rows: written from what review found, read back as it was. Their place in the list is one number:
// open ones by age, then closed ones, newest first.

import type { KeptException } from '@lineside/core/domain/review/exception';
import type { ExceptionSubject } from '@lineside/core/domain/review/facts';
import type { Database, Statement } from 'better-sqlite3';
import type { ReviewOutcome } from '../review.ts';
import { insertInto } from './insert-into.ts';

/** Greater than any wall clock; what is subtracted from it comes after everything that is open. */
const closedFrom = 9_000_000_000_000_000;

export interface ExceptionRecord extends ExceptionSubject {
  id: KeptException['id'];
  about: string;
  kind: KeptException['kind'];
  state: KeptException['state'];
  place: number;
  at: number;
  arrived_at: number;
  line: string | null;
  stations: string;
  facts: string;
  visits: string;
  runs: string;
  cleared_by: string;
  raised_as: string;
}

export function keptException(record: ExceptionRecord): KeptException {
  const { id, kind, state, at, line, unit, run, user, origin, station } = record;
  return {
    id,
    kind,
    state,
    at,
    line,
    arrivedAt: record.arrived_at,
    subject: { unit, run, user, origin, station },
    stations: JSON.parse(record.stations),
    facts: JSON.parse(record.facts),
    visits: JSON.parse(record.visits),
    runs: JSON.parse(record.runs),
    clearedBy: JSON.parse(record.cleared_by),
    raisedAs: JSON.parse(record.raised_as),
  };
}

export class ExceptionWriter {
  readonly #put: Statement;
  readonly #forget: Statement<[string, string]>;
  readonly #answer: Statement<[number, string]>;
  readonly #answered: Statement<[string], number>;
  readonly #known: Statement<[string], number>;

  constructor(db: Database) {
    this.#put = insertInto(
      db,
      'exception',
      `id, about, kind, state, place, at, arrived_at, line, unit, run, user, origin, station, stations, facts,
       visits, runs, cleared_by, raised_as`,
      `ON CONFLICT (id) DO UPDATE SET about = excluded.about, state = excluded.state, place = excluded.place,
       at = excluded.at, arrived_at = excluded.arrived_at, line = excluded.line, unit = excluded.unit,
       run = excluded.run, stations = excluded.stations, visits = excluded.visits, runs = excluded.runs,
       cleared_by = excluded.cleared_by, raised_as = excluded.raised_as`,
    );
    this.#forget = db.prepare(
      `DELETE FROM exception WHERE about = ? AND state <> 'ANSWERED'
       AND id NOT IN (SELECT value FROM json_each(?))`,
    );
    this.#answer = db.prepare("UPDATE exception SET state = 'ANSWERED', place = ? - at WHERE id = ?");
    this.#answered = db.prepare<[string], number>('SELECT 1 FROM snapshot WHERE stream = ?').pluck();
    this.#known = db.prepare<[string], number>('SELECT 1 FROM exception WHERE id = ?').pluck();
  }

  put(about: string, { subject, ...exception }: KeptException): void {
    const state = this.isAnswered(exception.id) ? 'ANSWERED' : exception.state;
    this.#put.run(
      exception.id,
      about,
      exception.kind,
      state,
      state === 'OPEN' ? exception.at : closedFrom - exception.at,
      exception.at,
      exception.arrivedAt,
      exception.line,
      subject.unit,
      subject.run,
      subject.user,
      subject.origin,
      subject.station,
      JSON.stringify(exception.stations),
      JSON.stringify(exception.facts),
      JSON.stringify(exception.visits),
      JSON.stringify(exception.runs),
      JSON.stringify(exception.clearedBy),
      JSON.stringify(exception.raisedAs),
    );
  }

  /** Forgets what was raised about something, but what is listed and what was answered. */
  forget(about: string, but: readonly string[]): void {
    this.#forget.run(about, JSON.stringify(but));
  }

  /** Marks an exception whose answer is being written. */
  answered(id: string): void {
    this.#answer.run(closedFrom, id);
  }

  /** An answer whose exception the facts no longer make is kept as it was answered. */
  keepAnswer({ about, answer, at, arrivedAt }: ReviewOutcome['answered'][number]): void {
    this.answered(answer.exception);
    if (this.#known.get(answer.exception) !== undefined) return;
    const { exception: id, kind, subject, line, stations, facts } = answer;
    const nothing = { visits: [], runs: [], clearedBy: [], raisedAs: [] };
    this.put(about, {
      id,
      kind,
      subject,
      line,
      stations,
      facts,
      at,
      arrivedAt,
      state: 'ANSWERED',
      ...nothing,
    });
  }

  /** Is the answer among the facts? */
  isAnswered(id: string): boolean {
    return this.#answered.get(`exception:${id}`) !== undefined;
  }
}
