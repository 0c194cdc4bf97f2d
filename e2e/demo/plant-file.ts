// `plant.json` in the demo's folder: where everything is and who may sign in, for tests and people's own scripts.
// It holds development credentials of the demo and nothing else.
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStationAddress } from '../plant/bridge-client.ts';
import { adminUser } from '../plant/people.ts';
import { hubName, type Plant } from '../plant/plant.ts';
import { plantPeople } from '../plant/seed.ts';
import { plantRuns } from '../plant/seed-plan.ts';

/** Written whole and renamed, so that nobody reads half of it. */
export function writePlantFile(plant: Plant): void {
  const nodes = plant.status();
  const hub = nodes.find(({ name }) => name === hubName);
  const people = plantPeople();
  const content = {
    pid: process.pid,
    hub: { url: plant.hubUrl, pid: hub?.pid ?? null, data: join(plant.folder, hubName) },
    stations: nodes
      .filter(({ name, address }) => name !== hubName && address !== '')
      .map(({ name, pid, address, cut }) => ({
        station: name,
        pid,
        /** open this one in a browser */
        address,
        ...readStationAddress(address),
        data: join(plant.folder, name),
        cut,
      })),
    operators: people
      .filter(({ badge }) => badge !== null)
      .map(({ user, role, badge, pin, stations, language }) => ({
        user,
        role,
        badge,
        pin,
        stations,
        language,
      })),
    hubUsers: [
      { user: adminUser.user, role: 'admin', password: adminUser.password },
      ...people
        .filter(({ password }) => password !== null)
        .map(({ user, role, password }) => ({ user, role, password })),
    ],
    runs: plantRuns,
  };
  const path = join(plant.folder, 'plant.json');
  writeFileSync(`${path}.new`, `${JSON.stringify(content, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}
