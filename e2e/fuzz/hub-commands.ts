// What else people may command at the hub, about users, units, exceptions and devices: each with an input that can be
// carried out.
import type { FuzzedHub } from './fuzzed-hub.ts';
import { heldSalvage, openException, ownedStation, waitingDevice } from './hub-desk.ts';
import { command, type HubEndpoints } from './hub-endpoint.ts';
import { createdRun } from './hub-planning.ts';

const name = { en: 'Fuzz', zh: '模糊' };

const user = (code: string) => ({
  user: code,
  name: code,
  roles: [],
  lines: ['SMT-A'],
  stations: [],
  language: 'en' as const,
  badge: null,
  // a secret takes the hub a while to hash, and that is not what is fuzzed
  pin: null,
  password: null,
});

/** A visit that is there to be set right. */
async function openVisit(hub: FuzzedHub): Promise<{ sn: string; visit: string }> {
  const run = await createdRun(hub);
  const sn = `SN-${run}-0001`;
  const visit = hub.station.trackIn(sn, run, 10);
  await hub.station.push();
  return { sn, visit };
}

export const hubCommands: HubEndpoints = {
  'POST /api/commands/configureSite': command(() => ({ name, provisionalWork: true })),
  'POST /api/commands/configureRole': command((hub) => ({
    code: hub.fresh('role'),
    name,
    permissions: ['exec:read', 'wo:read'],
    scope: 'ASSIGNED_LINES',
  })),
  'POST /api/commands/configureUser': command((hub) => user(hub.fresh('U'))),
  'POST /api/commands/disableUser': command(async (hub) => {
    const code = hub.fresh('U');
    await hub.plant.command('configureUser', user(code));
    return { user: code, reason: 'left' };
  }),
  'POST /api/commands/disposeUnit': command(async (hub) => ({
    sn: `SN-${await createdRun(hub)}-0001`,
    disposition: { action: 'HOLD', reason: 'look at it' },
  })),
  'POST /api/commands/correctVisit': command(async (hub) => ({
    ...(await openVisit(hub)),
    reason: 'scanned by mistake',
    correction: { correction: 'VOID_VISIT' },
  })),
  'POST /api/commands/answerException': command(async (hub) => ({
    exception: await openException(hub),
    answer: 'ACCEPT',
    reason: 'seen',
  })),

  'POST /api/commands/approveDevice': command(async (hub) => ({ device: await waitingDevice(hub) })),
  'POST /api/commands/rejectDevice': command(async (hub) => ({
    device: await waitingDevice(hub),
    reason: 'unknown PC',
  })),
  'POST /api/commands/revokeDevice': command(async (hub) => ({
    device: (await ownedStation(hub)).device,
    reason: 'stolen',
  })),
  'POST /api/commands/acceptSalvage': command(async (hub) => ({
    ...(await heldSalvage(hub)),
    reason: 'ours',
  })),
  'POST /api/commands/discardSalvage': command(async (hub) => ({
    ...(await heldSalvage(hub)),
    reason: 'a test',
  })),
};
