// What people read at the hub, how they come in, and how they ask properly.
import { run, serial } from '@lineside/hub/testing/test-hub';
import { adminPassword } from '@lineside/hub/testing/test-web';
import { openException } from './hub-desk.ts';
import { type HubEndpoints, read } from './hub-endpoint.ts';

/** Whoever was locked out for what the fuzz tried may come back after it. */
export const lockedForMs = 61_000;

export const hubReads: HubEndpoints = {
  'GET /health': read({}, 'ANYBODY'),
  'GET /api/openapi.json': read({}, 'ANYBODY'),

  'POST /api/session': {
    lets: 'ANYBODY',
    valid: ({ plant }) => {
      // whoever was locked out for what the fuzz tried may come back
      plant.clock.advance(lockedForMs);
      return { body: { user: 'admin', password: adminPassword } };
    },
  },
  'GET /api/session': read(),
  'DELETE /api/session': {
    lets: 'PERSON',
    valid: async (hub) => {
      await hub.signInAgain();
      return {};
    },
  },

  'GET /api/overview': read(),
  'GET /api/stations': read(),
  'GET /api/trace/:sn': read({ params: { sn: serial(1) } }),
  'GET /api/search': read({ query: { q: run } }),
  'GET /api/exceptions': read({ query: { state: 'OPEN', limit: '50' } }),
  'GET /api/exceptions/:id': {
    lets: 'PERSON',
    valid: async (hub) => ({ params: { id: await openException(hub) } }),
  },
  'GET /api/events': { lets: 'PERSON', streams: true, valid: () => ({}) },
};
