// Everything that the hub can be asked, and how one asks it properly.
import type { Endpoint } from './fuzz-endpoint.ts';
import type { FuzzedHub } from './fuzzed-hub.ts';
import { hubCommands } from './hub-commands.ts';
import { hubDevices } from './hub-devices.ts';
import type { HubEndpoints } from './hub-endpoint.ts';
import { hubMasterCommands, hubMasterReads } from './hub-master.ts';
import { hubPeople } from './hub-people.ts';
import { hubPlanning } from './hub-planning.ts';
import { hubReads } from './hub-reads.ts';
import type { Route } from './routes.ts';

export const hubEndpoints: HubEndpoints = {
  ...hubReads,
  ...hubPeople,
  ...hubPlanning,
  ...hubMasterReads,
  ...hubCommands,
  ...hubDevices,
  // last: they make the plant larger, and all else slower
  ...hubMasterCommands,
};

/** The endpoint behind a route of this hub; undefined where the table has no line for it. */
export function hubEndpoint(hub: FuzzedHub, route: Route): Endpoint | undefined {
  const entry = hubEndpoints[route.name];
  if (entry === undefined) return undefined;
  const { lets, streams = false, valid, crafted = () => [] } = entry;
  return {
    route,
    streams,
    valid: () => valid(hub),
    crafted: (seed) => crafted(hub, seed),
    credentials: ({ method, path, body }) => {
      const { admin, station, plant } = hub;
      if (lets === 'ANYBODY') return {};
      if (lets === 'PERSON') return { cookie: admin.cookie, 'x-lineside-csrf': admin.csrf };
      const signed = { method, path, body: body?.toString() ?? '', time: plant.clock.now() };
      return station.key.headers({ device: station.device, ...signed });
    },
  };
}
