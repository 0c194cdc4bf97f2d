// The sheet that a shift hands over at a station. It is told from the fact that keeps it, or from the one that would,
// so that screen, paper and log say the same.
import type { HandoverSheet } from '@lineside/core/contracts/station-look-up';
import { initialEquipment } from '@lineside/core/domain/equipment/state';
import type { ShiftHandedOver } from '@lineside/core/domain/shift/facts';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import { initialUnit, openVisits } from '@lineside/core/domain/unit/state';
import { SerialNumber } from '@lineside/core/kernel/ids';
import type { People } from '../access/people.ts';
import type { AsThen, Moment } from '../log/as-then.ts';
import type { Folds } from '../log/folds.ts';
import type { Clock } from '../ports.ts';
import type { Store } from '../store.ts';
import type { Outbox } from '../sync/outbox.ts';
import type { Queue } from './queue.ts';
import type { RunsHere } from './runs-here.ts';
import type { UnitLists } from './unit-lists.ts';

const hourMs = 3_600_000;
/** A span where nobody has handed over yet, and the longest one: its hours must fit a fact. */
const usualMs = 12 * hourMs;
const longestMs = 47 * hourMs;
/** Units that a sheet names of each kind. */
const named = 200;

export interface HandoverParts {
  store: Store;
  clock: Clock;
  folds: Folds;
  asThen: AsThen;
  people: People;
  outbox: Outbox;
  runs: RunsHere;
  queue: Queue;
  lists: UnitLists;
}

export class Handover {
  readonly #parts: HandoverParts;
  readonly #results;

  constructor(parts: HandoverParts) {
    this.#parts = parts;
    this.#results = parts.store.database.prepare<[number, number], { at: number; result: string }>(
      'SELECT at, result FROM results WHERE at >= ? AND at <= ?',
    );
  }

  /** @param from null: since the last handover, or twelve hours */
  draft(here: StationConfigured, from: number | null, remarks: string): ShiftHandedOver {
    const { clock, folds, lists } = this.#parts;
    const to = clock.now();
    const last = folds.state('shift', here.code)?.to ?? Number.POSITIVE_INFINITY;
    // a clock that was set back may stand before the last handover: that one then says nothing of where to begin
    const wanted = from ?? (last <= to ? last : to - usualMs);
    const since = Math.max(0, to - longestMs, Math.min(wanted, to));
    const stopped = this.#stopped(here);
    return {
      station: here.code,
      from: since,
      to,
      inProcess: serials(lists.inside(here.code, named)),
      held: serials(stopped.filter(({ status }) => status === 'ON_HOLD').map(({ sn }) => sn)),
      failed: serials(stopped.filter(({ status }) => status === 'OUT_FAILED').map(({ sn }) => sn)),
      hours: this.#hours(since, to),
      remarks,
    };
  }

  /**
   * @param by who hands over
   * @param kept the fact that keeps it: what it names is told as it was known then; null while nothing is kept
   */
  sheet(here: StationConfigured, given: ShiftHandedOver, by: string, kept: Moment | null): HandoverSheet {
    const { folds, asThen, people, outbox, runs, queue } = this.#parts;
    const state: Folds['state'] = (kind, key) =>
      kept === null ? folds.state(kind, key) : asThen.state(kind, key, kept);
    const { condition, word } = state('equipment', here.code) ?? initialEquipment;
    const before = state('shift', here.code);
    return {
      station: given.station,
      from: given.from,
      to: given.to,
      inProcess: given.inProcess.map((sn) => {
        const open = openVisits(state('unit', sn) ?? initialUnit).findLast(
          ({ station }) => station === here.code,
        );
        return { sn, since: open?.inAt ?? null, operator: people.nameOf(open?.operator ?? '') };
      }),
      held: given.held.map((sn) => {
        const hold = state('unit', sn)?.hold;
        return { sn, reason: hold?.reason ?? '', by: people.nameOf(hold?.by ?? '') };
      }),
      failed: given.failed.map((sn) => ({ sn, step: state('unit', sn)?.failedStep ?? 0 })),
      hours: given.hours,
      queued: queue.total(runs.list(here)),
      equipment: { condition, reason: word?.reason ?? '' },
      waiting: outbox.waiting,
      remarks: given.remarks,
      by: people.nameOf(by),
      previous: before && { at: before.at, by: people.nameOf(before.by), remarks: before.remarks },
    };
  }

  #stopped(here: StationConfigured): { sn: string; status: string }[] {
    const { runs, lists } = this.#parts;
    return runs
      .list(here)
      .flatMap(({ created, stepsHere }) =>
        stepsHere.flatMap((step) => lists.stopped(created.run, step, named)),
      );
  }

  /** Every hour that the span touches, also one without results. */
  #hours(from: number, to: number): ShiftHandedOver['hours'] {
    const beginning = (at: number) => at - (at % hourMs);
    const hours = new Map<number, ShiftHandedOver['hours'][number]>();
    for (let at = beginning(from); at <= to; at += hourMs) hours.set(at, { at, passed: 0, failed: 0 });
    for (const { at, result } of this.#results.all(from, to)) {
      const hour = hours.get(beginning(at));
      if (hour === undefined) continue;
      if (result === 'PASS') hour.passed += 1;
      else hour.failed += 1;
    }
    return [...hours.values()];
  }
}

/** Only what a fact can name: what others wrote under other names stops no handover. */
function serials(sns: readonly string[]): SerialNumber[] {
  return sns
    .flatMap((sn) => SerialNumber.safeParse(sn).data ?? [])
    .slice(0, named)
    .sort();
}
