// A scene for the review desk: what stations, people and the hub recorded, told minute by minute, and what review
// makes of it, whatever the order in which it came.

import { type Arrived, type Exception, idOf } from '../domain/review/exception.ts';
import { reviewUnit } from '../domain/review/review-unit.ts';
import { spansOf } from '../domain/review/spans.ts';
import { hubStation, type KnownFact } from '../kernel/catalogue.ts';
import type { FactId } from '../kernel/ids.ts';
import { known, LogWriter } from './log-writer.ts';
import { runCreated, sn, stampAt } from './past.ts';
import { sha256 } from './sha256.ts';

const run = 'RUN-0412';
const hub = 99;

interface Who {
  /** which station's log, from 1 */
  by: number;
  actor?: string;
  /** the station's name, where one station has several logs */
  station?: string;
  run?: string;
  /** how many of the facts told so far it had read; none unless said */
  saw?: number;
  /** who approved going on provisionally; nobody unless said */
  approvedBy?: string;
}

export class Scene {
  readonly #writer = new LogWriter();
  readonly #arrived: Arrived[] = [];
  readonly #visits = new Map<FactId, { who: Who; step: number }>();

  /** The unit is made at minute 0, with the steps of the standard route. */
  constructor(steps: readonly number[] = [10, 20, 30, 40, 50]) {
    this.#write(0, 1, 'unit.created', { sn, run, product: 'P', line: 'SMT-A', steps: [...steps] });
  }

  in(minute: number, step: number, who: Who, missing: readonly number[] = []): FactId {
    const { approvedBy = null } = who;
    const provisional =
      missing.length === 0 ? null : { reason: 'checked by eye', missing: [...missing], approvedBy };
    const data = { run: who.run ?? run, step, source: 'MANUAL', provisional };
    const id = this.#write(minute, who.by, 'unit.trackedIn', data, who.actor, `unit:${sn}`, who.saw);
    this.#visits.set(id, { who, step });
    return id;
  }

  out(minute: number, visit: FactId, result: 'PASS' | 'FAIL' = 'PASS', actor?: string): FactId {
    const begun = this.#visits.get(visit);
    if (begun === undefined) throw new Error(`no visit ${visit}`);
    const { who, step } = begun;
    const data = { run: who.run ?? run, step, visit, result, values: [], defects: [], heldBy: [] };
    return this.#write(minute, who.by, 'unit.trackedOut', data, actor ?? who.actor, `unit:${sn}`, who.saw);
  }

  /** In at `minute`, out with PASS a minute later. */
  passed(minute: number, step: number, who: Who): { visit: FactId; out: FactId } {
    const visit = this.in(minute, step, who);
    return { visit, out: this.out(minute + 1, visit) };
  }

  reworked(minute: number, toStep: number, saw = 0): FactId {
    return this.disposed(minute, toStep, { by: hub, saw });
  }

  /** Sent back to a step, or put on hold, freed, scrapped; at the hub unless somebody at a station is named. */
  disposed(minute: number, how: number | 'HOLD' | 'RELEASE' | 'SCRAP', who: Who = { by: hub }): FactId {
    const data = typeof how === 'number' ? { action: 'REWORK', toStep: how } : { action: how };
    const { by, actor = 'quality', saw, station } = who;
    const told = { ...data, reason: 'again' };
    return this.#write(minute, by, 'unit.disposed', told, actor, `unit:${sn}`, saw, station);
  }

  setRight(minute: number, visit: FactId, result: 'PASS' | 'FAIL'): FactId {
    const data = { correction: 'RESULT', visit, result, defects: [], reason: 'read wrongly' };
    return this.#write(minute, hub, 'unit.corrected', data);
  }

  /** Given to another run before anybody began it there. */
  split(minute: number, from: string | null, to: string): FactId {
    const target = { sn, from, run: to, product: 'P', line: 'SMT-A', steps: [10, 20, 30, 40, 50] };
    return this.#write(minute, hub, 'unit.moved', { ...target, reason: 'split' });
  }

  voided(minute: number, visit: FactId): FactId {
    const data = { correction: 'VOID_VISIT', visit, exception: 'a'.repeat(32), reason: 'wrong board' };
    return this.#write(minute, hub, 'unit.corrected', data);
  }

  movedTo(minute: number, to: string): FactId {
    const target = { run: to, product: 'P', line: 'SMT-A', steps: [10, 20] };
    const data = { correction: 'RUN', ...target, exception: 'a'.repeat(32), reason: 'label swapped' };
    return this.#write(minute, hub, 'unit.corrected', data);
  }

  run(minute: number, what: 'created' | 'authorized' | 'revoked' | 'cancelled' | 'closed', saw = 0): FactId {
    const data = what === 'created' ? runCreated() : { run, reason: 'wrong stencil', done: 1, scrapped: 0 };
    return this.#write(minute, hub, `run.${what}`, data, 'planner', `run:${run}`, saw);
  }

  user(minute: number, user: string, what: 'configured' | 'disabled'): FactId {
    const profile = {
      name: user,
      roles: [],
      lines: [],
      stations: [],
      language: 'en',
      badge: null,
      pin: null,
    };
    const data = what === 'disabled' ? { user, reason: 'left' } : { user, ...profile };
    return this.#write(minute, hub, `user.${what}`, data, 'admin', `user:${user}`);
  }

  get facts(): readonly Arrived[] {
    return this.#arrived;
  }

  /** What review raises about the unit; the same whether the facts are read forwards or backwards. */
  exceptions(arrived: readonly Arrived[] = this.#arrived): readonly Exception[] {
    const forwards = this.#review(arrived);
    const backwards = this.#review(arrived.toReversed());
    if (JSON.stringify(forwards) !== JSON.stringify(backwards))
      throw new Error('review depends on the order in which facts are read');
    return forwards;
  }

  #review(arrived: readonly Arrived[]): readonly Exception[] {
    const of = (stream: string) => arrived.filter(({ fact }) => fact.stream === stream);
    const spans = {
      ofRun: (run: string) => spansOf(of(`run:${run}`)),
      ofUser: (user: string) => spansOf(of(`user:${user}`)),
    };
    return reviewUnit(sn, of(`unit:${sn}`), spans, sha256);
  }

  #write(
    minute: number,
    by: number,
    type: string,
    data: unknown,
    actor = 'P03',
    stream = `unit:${sn}`,
    saw = 0,
    station = by === hub ? hubStation : `ST-${by}`,
  ): FactId {
    const fact: KnownFact = known(
      this.#writer.write({ by, hlc: stampAt(minute), stream, type, data, actor, station }),
    );
    const position = this.#arrived.length + 1;
    this.#arrived.push({ fact, position, arrivedAt: fact.at + 1_000, saw });
    return idOf(fact);
  }
}
