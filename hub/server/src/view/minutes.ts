// What happened in each minute: results as they came, one fact one count; how long units were inside and which left
// their last step, as differences between folds, so that a visit that is voided later counts no more.
import type { DomainFact } from '@lineside/core/domain/facts';
import type { UnitState, Visit } from '@lineside/core/domain/unit/state';
import type { MinuteOutput, MinuteResults } from '../store/views.ts';
import { visitChanges } from './visit-changes.ts';

export class MinuteDifference {
  readonly #results = new Map<string, MinuteResults>();
  readonly #outputs = new Map<string, MinuteOutput>();

  arrived(fact: Extract<DomainFact, { type: 'unit.trackedOut' }>): void {
    this.#at(fact.station, fact.at)[fact.data.result === 'PASS' ? 'passed' : 'failed'] += 1;
  }

  change(before: UnitState | null, after: UnitState): void {
    for (const change of visitChanges(before, after)) {
      this.#stay(change.before, -1);
      this.#stay(change.after, 1);
    }
    const then = before === null ? null : leftAt(before);
    const now = leftAt(after);
    if (then === now && before?.line === after.line) return;
    this.#left(before?.line ?? null, then, -1);
    this.#left(after.line, now, 1);
  }

  get results(): readonly MinuteResults[] {
    return [...this.#results.values()];
  }

  get outputs(): readonly MinuteOutput[] {
    return [...this.#outputs.values()].filter(({ units }) => units !== 0);
  }

  #stay(visit: Visit | null, sign: 1 | -1): void {
    if (visit === null || visit.voided || visit.inAt === null || visit.outAt === null) return;
    const results = this.#at(visit.station, visit.outAt);
    results.cycles += sign;
    // a clock that was set back meanwhile tells of no time at all
    results.cycleMs += sign * Math.max(0, visit.outAt - visit.inAt);
  }

  #left(line: string | null, at: number | null, sign: 1 | -1): void {
    if (line === null || at === null) return;
    const minute = minuteOf(at);
    const key = `${minute} ${line}`;
    const output = this.#outputs.get(key) ?? { line, minute, units: 0 };
    output.units += sign;
    this.#outputs.set(key, output);
  }

  #at(station: string, at: number): MinuteResults {
    const minute = minuteOf(at);
    const key = `${minute} ${station}`;
    const nothing = { passed: 0, failed: 0, cycles: 0, cycleMs: 0 };
    const results = this.#results.get(key) ?? { station, minute, ...nothing };
    this.#results.set(key, results);
    return results;
  }
}

/** When it came out of its last step with the PASS that stands (wall clock of that station, ms); else null. */
function leftAt({ steps, passed, visits }: UnitState): number | null {
  const last = steps.at(-1);
  if (last === undefined || !passed.includes(last)) return null;
  const visit = visits.findLast(({ step, result, voided }) => step === last && result === 'PASS' && !voided);
  return visit?.outAt ?? null;
}

function minuteOf(ms: number): number {
  return Math.floor(ms / 60_000);
}
