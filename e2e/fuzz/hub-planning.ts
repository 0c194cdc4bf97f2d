// How orders become runs, and runs end: what planners ask and command, each asked properly.
import { smtRoute, stations } from '@lineside/core/testing/smt-line';
import { run } from '@lineside/hub/testing/test-hub';
import type { FuzzedHub } from './fuzzed-hub.ts';
import { command, type HubEndpoints, read } from './hub-endpoint.ts';

const reason = 'a test';
/** The order of the plant that is fuzzed. */
const known = 'WO-1';

const content = {
  product: '5223029018',
  productName: 'Control board',
  qty: 3,
  route: smtRoute.route,
  source: 'ERP',
};

async function receivedOrder(hub: FuzzedHub): Promise<string> {
  const order = hub.fresh('WO-F');
  await hub.plant.command('receiveOrder', { order, ...content });
  return order;
}

async function releasedOrder(hub: FuzzedHub): Promise<string> {
  const order = await receivedOrder(hub);
  await hub.plant.command('releaseOrder', { order, line: 'SMT-A' });
  return order;
}

/** A run that nobody has authorised yet. */
export async function createdRun(hub: FuzzedHub, units: 'BULK' | 'ON_SCAN' = 'BULK'): Promise<string> {
  const made = hub.fresh('RUN-F');
  await hub.plant.command('createRun', { run: made, order: await releasedOrder(hub), qty: 2, units });
  return made;
}

/** A run that was begun, and of which no unit is in the way of its end. */
async function begunRun(hub: FuzzedHub): Promise<string> {
  const made = await createdRun(hub, 'ON_SCAN');
  await hub.plant.command('authorizeRun', { run: made });
  hub.station.log.write({ stream: `run:${made}`, type: 'run.started', data: { run: made } });
  await hub.station.push();
  return made;
}

export const hubPlanning: HubEndpoints = {
  'GET /api/orders': read({ query: { q: 'WO', status: 'RELEASED', sort: 'priority', limit: '50' } }),
  'GET /api/orders/:order': read({ params: { order: known } }),
  'GET /api/orders/:order/lines': read({ params: { order: known } }),
  'PUT /api/orders/:order': {
    lets: 'PERSON',
    valid: (hub) => ({
      params: { order: hub.fresh('WO-F') },
      body: { command: hub.fresh('command'), input: content },
    }),
  },
  'POST /api/orders/check': read({ body: { rows: [{ order: 'WO-SEEN', ...content }, { order: 1 }] } }),
  'GET /api/runs': read({ query: { state: 'OPEN', waiting: 'true', sort: 'due', limit: '50' } }),
  'GET /api/runs/:run': read({ params: { run } }),
  'GET /api/runs/:run/units': read({ params: { run }, query: { status: 'QUEUED', q: '0001' } }),
  'GET /api/runs/:run/timeline': read({ params: { run } }),
  'GET /api/runs/:run/labels': read({ params: { run }, query: { from: '2', count: '10' } }),
  'POST /api/serials/preview': read({
    body: { run: 'RUN-SEEN', order: known, qty: 4, pattern: 'F{yy}{n:5}', boards: 2 },
  }),
  'GET /api/lines/:line': read({ params: { line: 'SMT-A' } }),

  'POST /api/commands/receiveOrder': command((hub) => ({ order: hub.fresh('WO-F'), ...content })),
  'POST /api/commands/receiveOrders': command((hub) => ({
    orders: [
      { order: hub.fresh('WO-F'), ...content },
      { order: hub.fresh('WO-F'), ...content },
    ],
  })),
  'POST /api/commands/releaseOrder': command(async (hub) => ({
    order: await receivedOrder(hub),
    line: 'SMT-A',
  })),
  'POST /api/commands/holdOrder': command(async (hub) => ({ order: await receivedOrder(hub), reason })),
  'POST /api/commands/resumeOrder': command(async (hub) => {
    const order = await receivedOrder(hub);
    await hub.plant.command('holdOrder', { order, reason });
    return { order, reason };
  }),
  'POST /api/commands/closeOrder': command(async (hub) => ({ order: await receivedOrder(hub), reason })),
  'POST /api/commands/createRun': command(async (hub) => ({
    run: hub.fresh('RUN-F'),
    order: await releasedOrder(hub),
    qty: 2,
    units: 'BULK',
  })),
  'POST /api/commands/splitRun': command(async (hub) => ({
    run: await createdRun(hub),
    into: hub.fresh('RUN-F'),
    qty: 1,
    reason,
  })),
  'POST /api/commands/authorizeRun': command(async (hub) => ({ run: await createdRun(hub) })),
  'POST /api/commands/revokeRun': command(async (hub) => {
    const made = await createdRun(hub);
    await hub.plant.command('authorizeRun', { run: made });
    return { run: made, reason };
  }),
  'POST /api/commands/cancelRun': command(async (hub) => ({ run: await createdRun(hub), reason })),
  'POST /api/commands/closeRun': command(async (hub) => ({ run: await begunRun(hub), reason })),
  'POST /api/commands/setEquipment': command((hub) => ({
    station: stations.spi.code,
    condition: 'DOWN',
    // the same once more would be no news
    reason: hub.fresh('reason'),
  })),
};
