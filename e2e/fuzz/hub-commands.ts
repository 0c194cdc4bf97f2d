// What people may command at the hub, each with an input that can be carried out.
import { smtRoute } from '@lineside/core/testing/smt-line';
import type { FuzzedHub } from './fuzzed-hub.ts';
import { heldSalvage, openException, ownedStation, waitingDevice } from './hub-desk.ts';
import { command, type HubEndpoints } from './hub-endpoint.ts';

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

const order = (code: string) => ({
  order: code,
  product: '5223029018',
  productName: 'Control board',
  qty: 3,
  route: smtRoute.route,
  source: 'ERP',
});

async function releasedOrder(hub: FuzzedHub): Promise<string> {
  const code = hub.fresh('WO-F');
  await hub.plant.command('receiveOrder', order(code));
  await hub.plant.command('releaseOrder', { order: code, line: 'SMT-A' });
  return code;
}

async function createdRun(hub: FuzzedHub): Promise<string> {
  const run = hub.fresh('RUN-F');
  await hub.plant.command('createRun', { run, order: await releasedOrder(hub), qty: 2, units: 'BULK' });
  return run;
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
  'POST /api/commands/receiveOrder': command((hub) => order(hub.fresh('WO-F'))),
  'POST /api/commands/releaseOrder': command(async (hub) => {
    const code = hub.fresh('WO-F');
    await hub.plant.command('receiveOrder', order(code));
    return { order: code, line: 'SMT-A' };
  }),
  'POST /api/commands/createRun': command(async (hub) => ({
    run: hub.fresh('RUN-F'),
    order: await releasedOrder(hub),
    qty: 2,
    units: 'BULK',
  })),
  'POST /api/commands/authorizeRun': command(async (hub) => ({ run: await createdRun(hub) })),
  'POST /api/commands/revokeRun': command(async (hub) => {
    const run = await createdRun(hub);
    await hub.plant.command('authorizeRun', { run });
    return { run, reason: 'wrong order' };
  }),
  'POST /api/commands/disposeUnit': command(async (hub) => ({
    sn: `SN-${await createdRun(hub)}-0001`,
    disposition: { action: 'HOLD', reason: 'look at it' },
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
