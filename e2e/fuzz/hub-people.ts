// Who may do what at the hub, and who did what: what people may ask and command about it, each asked properly.
import { adminPassword } from '@lineside/hub/testing/test-web';
import type { FuzzedHub } from './fuzzed-hub.ts';
import { command, type HubEndpoints, read } from './hub-endpoint.ts';
import { lockedForMs } from './hub-reads.ts';

const name = { en: 'Fuzz', zh: '模糊' };
const reason = 'a test';

async function newUser(hub: FuzzedHub): Promise<string> {
  const user = hub.fresh('U');
  await hub.plant.command('configureUser', {
    ...{ user, name: user, roles: [], lines: [], stations: [], language: 'en' },
    // a secret takes the hub a while to hash, and that is not what is fuzzed
    ...{ badge: null, pin: null, password: null },
  });
  return user;
}

async function newRole(hub: FuzzedHub): Promise<string> {
  const code = hub.fresh('role');
  await hub.plant.command('configureRole', { code, name, permissions: [], scope: 'ALL' });
  return code;
}

async function lastFact({ plant }: FuzzedHub): Promise<string> {
  const { position } = await plant.hub.head();
  const find = plant.database.prepare<[number], string>(
    "SELECT origin || ':' || seq FROM fact WHERE position = ?",
  );
  return find.pluck().get(position) as unknown as string;
}

export const hubPeople: HubEndpoints = {
  'GET /api/users': read(),
  'GET /api/roles': read(),
  'GET /api/user-sessions': read(),
  'GET /api/user-sessions/own': read(),
  'GET /api/site': read(),
  'DELETE /api/user-sessions/:id': {
    lets: 'PERSON',
    valid: async (hub) => {
      await hub.signInAgain();
      const [latest] = await hub.plant.hub.people.sessions();
      return { params: { id: latest?.id ?? '' } };
    },
  },
  'PUT /api/session/password': {
    lets: 'PERSON',
    valid: async (hub) => {
      hub.plant.clock.advance(lockedForMs);
      await hub.signInAgain();
      return { body: { present: adminPassword, fresh: hub.fresh('a good long secret') } };
    },
  },
  'GET /api/audit': read({ query: { area: 'PEOPLE', limit: '50' } }),
  'GET /api/audit/export': read({ query: { type: 'user.configured' } }),
  'GET /api/audit/:fact': {
    lets: 'PERSON',
    valid: async (hub) => ({ params: { fact: await lastFact(hub) } }),
  },

  'POST /api/commands/removeRole': command(async (hub) => ({ role: await newRole(hub) })),
  'POST /api/commands/enableUser': command(async (hub) => {
    const user = await newUser(hub);
    await hub.plant.command('disableUser', { user, reason });
    return { user, reason };
  }),
  'POST /api/commands/signOutUser': command(async (hub) => ({ user: await newUser(hub), reason })),
  'POST /api/commands/makeExport': command(() => ({
    ...{ what: 'TRACE', subject: 'SN-1', format: 'JSON', rows: 1 },
  })),
};
