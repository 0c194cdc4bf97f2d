// Counts what the stations confirmed since the network went away: that, and nothing else, must be waiting.
import type { BridgeOutput } from '@lineside/core/contracts/station-bridge';
import { expectThat, linkOf, type Stage, stationAt } from './stage.ts';

type Confirmation = Extract<BridgeOutput<'trackIn'>, { ok: true }>['confirmation'];

export class OutageLedger {
  readonly #stage: Stage;
  readonly #factsAt = new Map<string, number>();
  /** station wall clock of the first confirmation, ms */
  firstAt = Number.POSITIVE_INFINITY;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  wrote(index: number, confirmation: Confirmation): void {
    const station = stationAt(this.#stage, index);
    this.#factsAt.set(station, (this.#factsAt.get(station) ?? 0) + confirmation.facts.length);
    this.firstAt = Math.min(this.firstAt, confirmation.at);
  }

  /** @returns the counts as text. */
  async check(): Promise<string> {
    const counts: string[] = [];
    for (const station of this.#stage.track.stations) {
      const expected = this.#factsAt.get(station) ?? 0;
      const { waiting, state } = await linkOf(this.#stage, station);
      expectThat(state === 'OFFLINE', `${station} is offline`);
      expectThat(waiting === expected, `${expected} facts wait at ${station}, not ${waiting}`);
      counts.push(`${station} ${waiting}`);
    }
    return counts.join(', ');
  }
}
