// A line at work: every unit goes through its five stations, each visit decided by the production code, a
// track-in and a track-out with five values. Cut off, no station knows of the others, as after an outage.
import type { Actor } from '@lineside/core/domain/access/state';
import { initialEquipment } from '@lineside/core/domain/equipment/state';
import { stepsAtStation } from '@lineside/core/domain/route/state';
import type { RunCreated } from '@lineside/core/domain/run/facts';
import { initialRun, type RunState } from '@lineside/core/domain/run/state';
import { serialOf } from '@lineside/core/domain/run/units-of-run';
import { SiteConfigured } from '@lineside/core/domain/site/facts';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import { evolveUnit, initialUnit, type UnitFact, type UnitState } from '@lineside/core/domain/unit/state';
import { decideTrackIn } from '@lineside/core/domain/unit/track-in';
import { decideTrackOut } from '@lineside/core/domain/unit/track-out';
import type { Decision, NewFact } from '@lineside/core/kernel/decision';
import type { StoredFact } from '@lineside/core/kernel/fact';
import { someone } from '@lineside/core/testing/smt-line';
import { operatorRole } from './bench-plant.ts';
import { known, type StationLog } from './station-log.ts';

const actor: Actor = someone(operatorRole.permissions);
const site = SiteConfigured.parse({ name: { en: 'Bench', zh: 'Bench' }, provisionalWork: true });
const why = 'Network down; board came from the station before';

export interface Post {
  station: StationConfigured;
  log: StationLog;
}

export interface Shift {
  posts: readonly Post[];
  run: RunCreated;
  /** numbers of the first and the last unit */
  units: { from: number; to: number };
  /** wall clock at the start, ms, and ms from one unit to the next */
  begins: number;
  paceMs: number;
  cutOff: boolean;
}

/** Every fact of a shift, in the order in which the line works; each goes to the station that wrote it. */
export function* workShift(shift: Shift): Generator<{ post: number; fact: StoredFact }> {
  const { posts, units, begins, paceMs, cutOff } = shift;
  const run: RunState = { ...initialRun, created: shift.run, status: 'IN_PROGRESS', startedAt: begins };
  const count = units.to - units.from + 1;
  const known = new Map<string, UnitState>();
  // one diagonal after the other: a unit moves on by one station while the next one takes its place
  for (let beat = 0; beat < count + posts.length - 1; beat++)
    for (const [post, { station, log }] of posts.entries()) {
      const index = beat - post;
      if (index < 0 || index >= count) continue;
      const sn = serialOf(shift.run.run, units.from + index);
      const key = cutOff ? `${station.code} ${sn}` : sn;
      const visitor = new Visitor(sn, known.get(key) ?? newUnit(shift.run), { station, log, run });
      const at = begins + beat * paceMs;
      for (const fact of visitor.visit(at, at + Math.floor(paceMs * 0.8), cutOff)) yield { post, fact };
      const next = posts[post + 1];
      if (next === undefined) known.delete(key);
      else known.set(key, visitor.unit);
    }
}

function newUnit({ run, product, line, frozen }: RunCreated): UnitState {
  return { ...initialUnit, run, product, line, steps: frozen.steps.map(({ stepNo }) => stepNo) };
}

class Visitor {
  readonly #sn: string;
  readonly #place: Post & { run: RunState };
  unit: UnitState;

  constructor(sn: string, unit: UnitState, place: Post & { run: RunState }) {
    this.#sn = sn;
    this.unit = unit;
    this.#place = place;
  }

  visit(inAt: number, outAt: number, cutOff: boolean): StoredFact[] {
    const { station, run } = this.#place;
    const sn = this.#sn;
    const knowledge = { asOf: inAt, complete: !cutOff };
    const here = { actor, station, site, equipment: initialEquipment, approver: null };
    const context = { ...here, unit: this.unit, run, knowledge };
    const trackedIn = this.#write(
      decideTrackIn(context, { sn, provisionalReason: cutOff ? why : null }),
      inAt,
    );
    const out = { sn, result: 'PASS' as const, values: this.#values(), defects: [] };
    const trackedOut = this.#write(decideTrackOut({ actor, station, unit: this.unit, run }, out), outAt);
    return [...trackedIn, ...trackedOut];
  }

  #write(decision: Decision<NewFact, string>, at: number): StoredFact[] {
    if ('refused' in decision) throw new Error(`${this.#sn}: ${decision.refused}`);
    return decision.facts.map((draft) => {
      const fact = this.#place.log.append(draft, actor.user, at);
      this.unit = evolveUnit(this.unit, known(fact) as UnitFact);
      return fact;
    });
  }

  /** Within limits, and different from board to board. */
  #values() {
    const { station, run, log } = this.#place;
    const [step] = stepsAtStation(run.created?.frozen ?? { steps: [] }, station);
    return (step?.specs ?? []).map(({ code }, index) => ({
      spec: code,
      value: 10 + ((log.head.seq * 7 + index * 13) % 800) / 10,
    }));
  }
}
