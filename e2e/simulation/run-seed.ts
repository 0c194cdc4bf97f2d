// One simulated factory from one seed: set up, storm, calm, judgement.
import { CommandId } from '@lineside/core/kernel/ids';
import { sha256 } from '@lineside/hub/node-crypto';
import { admitDevice } from '@lineside/hub/testing/admit-device';
import { setUp, simLines } from './master-data.ts';
import type { Mutant } from './mutants.ts';
import { Network } from './network.ts';
import { everybody, HubOperator, StationOperator } from './operators.ts';
import {
  chainsHold,
  converged,
  feedHolds,
  incrementalEqualsRefolded,
  nothingLost,
  reviewedAsFromScratch,
} from './oracles.ts';
import { chanceOf } from './prng.ts';
import { SimHub } from './sim-hub.ts';
import { SimStation } from './sim-station.ts';
import { stormOver } from './storm.ts';
import { World } from './world.ts';

export interface Verdict {
  seed: number;
  violations: string[];
  diary: readonly string[];
  confirmed: number;
  refused: number;
  facts: number;
  /** confirmed facts that no disk holds any more, because its only copies were overwritten by restores */
  gone: number;
}

const startMs = Date.UTC(2026, 0, 5, 6);
const stormMs = 90_000;
const calmAtLeastMs = 45_000;
const calmAtMostMs = 900_000;

export async function runSeed(seed: number, mutant: Mutant | null = null): Promise<Verdict> {
  const chance = chanceOf(seed);
  const world = new World(startMs);
  const network = new Network(world, chance, { loss: 0, duplication: 0, delayMinMs: 1, delayMaxMs: 20 });
  const hub = new SimHub(world, chance);
  const lines = simLines(chance.pick([1, 1, 2]), chance.between(2, 4), chance.pick([1, 1, 2]));
  const around = {
    world,
    chance,
    network,
    hub,
    mutate: (link: Parameters<NonNullable<Mutant['link']>>[0], station: SimStation) =>
      mutant?.link?.(link, station, { chance, hub }) ?? link,
    bytes: (count: number, station: SimStation) =>
      mutant?.bytes?.(count, station, chance) ?? chance.bytes(count),
  };
  const stations = lines.flatMap(({ line, stations }) =>
    stations.map((code) => new SimStation(code, line, around)),
  );
  hub.onGrowth = () => {
    for (const station of stations) station.poke();
  };

  /** confirmed facts by the station that confirmed them */
  const mustExist = new Map<string, string>();
  const gone = new Set<string>();
  const violations: string[] = [];
  const ledger = {
    confirmed: (station: string, facts: readonly string[]) => {
      for (const fact of facts) mustExist.set(fact, station);
    },
    violated: (what: string) => violations.push(what),
  };
  const operators = stations.map((station) => {
    const line = lines.find(({ line }) => line === station.line);
    if (line === undefined) throw new Error(`no line ${station.line}`);
    return new StationOperator(station, line, chance, ledger);
  });

  await begin();
  let storming = true;
  for (const operator of operators) repeat(() => operator.act(), 200, 4_000);
  const planner = new HubOperator(hub, lines, chance, world);
  repeat(() => planner.act(), 2_000, 12_000);
  repeat(stormOver({ world, chance, network, hub, stations, restored }), 1_000, 7_000);
  await world.run(startMs + stormMs);
  storming = false;
  await calm();
  await hub.process?.review.caughtUp();
  judge();
  return {
    seed,
    violations,
    diary: world.diary,
    confirmed: operators.reduce((sum, { confirmations }) => sum + confirmations, 0),
    refused: operators.reduce((sum, { refusals }) => sum + refusals, 0),
    facts: hub.feed.length,
    gone: gone.size,
  };

  async function begin(): Promise<void> {
    await hub.start();
    for (const [i, { name, input }] of setUp(lines).entries()) {
      const outcome = await hub.process?.execute(
        name,
        input as never,
        everybody,
        CommandId.parse(`setup-${i}-of-${seed}`),
      );
      if (outcome === undefined || 'refused' in outcome)
        throw new Error(`${name}: ${JSON.stringify(outcome)}`);
    }
    for (const station of stations) {
      if (hub.process === null) throw new Error('the hub is down before anything happened');
      station.device = await admitDevice(hub.process, station.code, station.key);
      station.start();
    }
    await world.run(startMs + 2_000);
  }

  /** Something that goes on for as long as the storm does. */
  function repeat(what: () => Promise<void>, lowMs: number, highMs: number): void {
    world.after(chance.between(lowMs, highMs), () => {
      if (!storming) return;
      // not awaited: whoever waits for the world must not stop it
      what().catch((error: unknown) => violations.push(`a person met a fault: ${String(error)}`));
      repeat(what, lowMs, highMs);
    });
  }

  /** After a restore: what neither the hub nor its own station holds any more is nobody's fault. */
  function restored(): void {
    const held = hub.disk.facts;
    const disks = new Map(stations.map((station) => [station.code, station.disk.facts]));
    for (const [id, station] of mustExist)
      if (!held.has(id) && disks.get(station)?.has(id) !== true) {
        mustExist.delete(id);
        gone.add(id);
      }
    // what only others' disks hold, of the hub's own log too, is shown but not asked for
    for (const facts of disks.values()) for (const id of facts.keys()) if (!held.has(id)) gone.add(id);
  }

  async function calm(): Promise<void> {
    network.heal();
    world.note('calm');
    for (const station of stations) {
      station.skewMs = 0;
      station.start();
    }
    await hub.start();
    let quiet = false;
    const look = () => {
      quiet =
        world.now >= startMs + stormMs + calmAtLeastMs &&
        stations.every((station) => station.process?.linkStatus().waiting === 0);
      if (!quiet) world.after(5_000, look);
    };
    look();
    await world.run(startMs + stormMs + calmAtMostMs, () => quiet);
    // one more heartbeat, so that what was pushed last is pulled by everyone
    await world.run(world.now + 15_000);
  }

  function judge(): void {
    const hubDisk = hub.disk;
    const lineOf = new Map(stations.map((station) => [station.code, station.line]));
    violations.push(
      ...nothingLost(mustExist.keys(), hubDisk),
      ...incrementalEqualsRefolded(hubDisk),
      ...chainsHold(hubDisk, sha256),
      ...feedHolds(hub.feed, sha256),
      ...reviewedAsFromScratch(hub.review.feed, hub.review.raised, sha256),
      ...(hub.forked > 0 ? [`${hub.forked} facts were kept aside as forked`] : []),
    );
    for (const station of stations) {
      const waiting = station.process?.linkStatus().waiting ?? -1;
      if (waiting !== 0) violations.push(`${station.code} still owes ${waiting} facts`);
      violations.push(
        ...incrementalEqualsRefolded(station.disk),
        ...converged(station.disk, hubDisk, station.line, lineOf, gone),
      );
    }
    for (const station of stations) station.crash();
    hub.crash();
  }
}
