// What a scenario is played on: a plant of its own with the track's stations, somebody signed in at each of them,
// and the questions that every story asks.

import type { LinkStatus } from '@lineside/core/contracts/station-cockpit';
import type { Trace } from '@lineside/core/contracts/trace';
import type { HubClient } from '../plant/hub-client.ts';
import { Operator } from '../plant/operator.ts';
import type { Plant } from '../plant/plant.ts';
import type { Random } from '../plant/plausible-values.ts';
import { until } from '../plant/until.ts';
import type { Track } from './tracks.ts';

export interface Stage {
  plant: Plant;
  track: Track;
  newCommand: () => string;
  random: Random;
  nowMs: () => number;
}

/** The track's n-th station, from 0; from the end with a negative number. */
export function stationAt({ track }: Stage, index: number): string {
  const station = track.stations.at(index);
  if (station === undefined) throw new Error(`${track.name} has no station ${index}`);
  return station;
}

/** The n-th board of the track's run, from 1. */
export function board({ track }: Stage, n: number): string {
  return `SN-${track.run}-${String(n).padStart(4, '0')}`;
}

/** P01 stands at the first station, P02 at the second … */
export async function signIn(stage: Stage, index: number): Promise<Operator> {
  const bridge = stage.plant.bridge(stationAt(stage, index));
  return await Operator.byBadge(bridge, `BADGE-P0${index + 1}`, stage.newCommand, stage.random);
}

export async function signInEverywhere(stage: Stage): Promise<Operator[]> {
  return await Promise.all(stage.track.stations.map((_station, index) => signIn(stage, index)));
}

export async function linkOf(stage: Stage, station: string): Promise<LinkStatus> {
  return await stage.plant.bridge(station).call('link', {});
}

/** Waits until every station is in this link state and, when online, nothing waits any more. */
export async function untilAll(
  stage: Stage,
  state: LinkStatus['state'],
  stations: readonly string[] = stage.track.stations,
): Promise<void> {
  for (const station of stations)
    await until(
      `${station} is ${state}`,
      async () => {
        const link = await linkOf(stage, station);
        return link.state === state && (state !== 'ONLINE' || link.waiting === 0);
      },
      { timeoutMs: 60_000 },
    );
}

/** Waits until a station shows the board in its queue, without a gap. */
export async function untilQueued(operator: Operator, sn: string): Promise<void> {
  await until(`${sn} is queued`, async () => {
    const { queue } = await operator.cockpit();
    return queue.first.some((unit) => unit.sn === sn && !unit.gap && unit.readyAt !== null);
  });
}

/** Waits until a station knows a run and may work on it. */
export async function untilKnown(operator: Operator, run: string): Promise<void> {
  await until(`the station knows ${run}`, async () => {
    const { runs } = await operator.cockpit();
    return runs.some((known) => known.run === run && known.status !== 'PREP');
  });
}

/** The trace once the hub says that nothing of the line is missing. */
export async function completeTrace(hub: HubClient, sn: string): Promise<Trace> {
  return await until(`the trace of ${sn} is complete`, async () => {
    const trace = await hub.trace(sn);
    return trace.completeness.complete && trace;
  });
}

/** Throws when a claim does not hold; the text says what was expected. */
export function expectThat(holds: boolean, expectation: string): asserts holds {
  if (!holds) throw new Error(`expected: ${expectation}`);
}
