// Everything derived from streams that were folded: rows as they now are, counts as differences. Pure, and the
// same whether facts arrive one by one or everything is folded anew.

import type { DeviceState } from '@lineside/core/domain/device/state';
import type { DomainFact } from '@lineside/core/domain/facts';
import type { UnitState } from '@lineside/core/domain/unit/state';
import type { KnownFact } from '@lineside/core/kernel/catalogue';
import type { Snapshot } from '@lineside/core/kernel/fold';
import { type StreamId, streamKey, streamKind } from '@lineside/core/kernel/ids';
import type { DeviceRow } from '../store/devices.ts';
import type { MinuteResults, RunRow, UnitRow, ViewChanges } from '../store/views.ts';
import { deviceRow } from './device-row.ts';
import { runRow } from './run-row.ts';
import { TallyDifference } from './tally.ts';
import { unitRow } from './unit-row.ts';

export class ViewProjection {
  readonly #devices: DeviceRow[] = [];
  readonly #units: UnitRow[] = [];
  readonly #runs: RunRow[] = [];
  readonly #tallies = new TallyDifference();
  readonly #results = new Map<string, MinuteResults>();

  /** A stream's fold before and after the facts that arrived. */
  folded(stream: StreamId, before: Snapshot | null, after: Snapshot): void {
    const kind = streamKind(stream);
    if (kind === 'unit') {
      this.#units.push(unitRow(streamKey(stream), after));
      this.#tallies.change((before?.state ?? null) as UnitState | null, after.state as UnitState);
    } else if (kind === 'run') {
      const row = runRow(streamKey(stream), after);
      if (row !== null) this.#runs.push(row);
    } else if (kind === 'device') {
      const row = deviceRow(after.state as DeviceState);
      if (row !== null) this.#devices.push(row);
    }
  }

  /** A fact that counts by itself, once. */
  arrived(known: KnownFact): void {
    const fact = known as DomainFact;
    if (fact.type !== 'unit.trackedOut') return;
    const minute = Math.floor(fact.at / 60_000);
    const key = `${minute} ${fact.station}`;
    const results = this.#results.get(key) ?? { station: fact.station, minute, passed: 0, failed: 0 };
    results[fact.data.result === 'PASS' ? 'passed' : 'failed'] += 1;
    this.#results.set(key, results);
  }

  get changes(): ViewChanges {
    return {
      devices: this.#devices,
      units: this.#units,
      runs: this.#runs,
      tallies: this.#tallies.tallies,
      results: [...this.#results.values()],
    };
  }
}
