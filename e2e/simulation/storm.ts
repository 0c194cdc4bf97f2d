// What goes wrong during a run: cuts, crashes, restores from old copies, clocks that jump, worse weather. Each is
// drawn from the seed, so a seed is a story.
import type { Cut, Network } from './network.ts';
import type { Chance } from './prng.ts';
import type { Image, SimHub } from './sim-hub.ts';
import type { SimStation } from './sim-station.ts';
import type { World } from './world.ts';

export interface Storm {
  world: World;
  chance: Chance;
  network: Network;
  hub: SimHub;
  stations: readonly SimStation[];
  /** what no disk holds any more after a restore is not asked for */
  restored: (name: string) => void;
}

interface Copies {
  hub: Image[];
  stations: Map<string, Image[]>;
}

/** Draws the next disturbance and lets it happen. */
export function stormOver(storm: Storm): () => Promise<void> {
  const { chance } = storm;
  const copies: Copies = { hub: [], stations: new Map() };
  return async () => {
    const happening = chance.fraction();
    if (happening < 0.28) cut(storm);
    else if (happening < 0.4) weather(storm);
    else if (happening < 0.58) crashStation(storm);
    else if (happening < 0.7) crashHub(storm);
    else if (happening < 0.8) jumpClock(storm);
    else if (happening < 0.92) takeCopies(storm, copies);
    else if (happening < 0.96) restoreStation(storm, copies);
    else await restoreHub(storm, copies);
  };
}

function cut({ chance, network, stations, world }: Storm): void {
  const station = chance.pick(stations);
  const kind = chance.pick<Cut>(['BOTH', 'BOTH', 'REQUESTS', 'ANSWERS', 'NONE']);
  network.cut(station.code, kind);
  world.note(`network of ${station.code}: ${kind === 'NONE' ? 'whole' : `cut (${kind})`}`);
  world.after(chance.between(500, 30_000), () => network.cut(station.code, 'NONE'));
}

function weather({ chance, network, world }: Storm): void {
  network.weather = {
    loss: chance.pick([0, 0.05, 0.3]),
    duplication: chance.pick([0, 0.1, 0.4]),
    delayMinMs: 1,
    delayMaxMs: chance.pick([10, 200, 3_000]),
  };
  world.note(`weather ${JSON.stringify(network.weather)}`);
}

function crashStation({ chance, stations, world }: Storm): void {
  const station = chance.pick(stations);
  station.crash();
  world.note(`${station.code} crashes`);
  world.after(chance.between(10, 8_000), () => station.start());
}

function crashHub({ chance, hub, world }: Storm): void {
  hub.crash();
  world.note('hub crashes');
  world.after(chance.between(10, 8_000), () => hub.start());
}

function jumpClock({ chance, stations, world }: Storm): void {
  const station = chance.pick(stations);
  station.skewMs = chance.pick([0, 0, -3_600_000, 45_000, 240_000, 3_600_000, 86_400_000]);
  world.note(`clock of ${station.code} is off by ${station.skewMs} ms`);
}

function takeCopies({ hub, stations, world, chance }: Storm, copies: Copies): void {
  copies.hub.push(hub.copy());
  const station = chance.pick(stations);
  const image = station.copy();
  if (image !== null)
    copies.stations.set(station.code, [...(copies.stations.get(station.code) ?? []), image]);
  world.note(`copies of hub and ${station.code} are put by`);
}

function restoreStation({ chance, stations, world, restored }: Storm, copies: Copies): void {
  const station = chance.pick(stations);
  const images = copies.stations.get(station.code);
  if (images === undefined) return;
  station.crash();
  station.start(chance.pick(images));
  world.note(`${station.code} is restored from an old copy`);
  restored(station.code);
}

async function restoreHub({ chance, hub, world, restored }: Storm, copies: Copies): Promise<void> {
  if (copies.hub.length === 0) return;
  hub.crash();
  await hub.start(chance.pick(copies.hub));
  world.note('hub is restored from an old copy');
  restored('hub');
}
