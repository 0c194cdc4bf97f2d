// Live is a poke, over a real socket: it says that a position exists, and ends cleanly.
import { deviceHeaders } from '@lineside/core/contracts/sync';
import { stations } from '@lineside/core/testing/smt-line';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run, serial, TestHub } from '../../testing/test-hub.ts';
import { type Browser, webOf } from '../../testing/test-web.ts';
import { silenceLimitMs } from '../sync/contact.ts';

let plant: TestHub;
let app: FastifyInstance;
let admin: Browser;
let url: string;

beforeEach(async () => {
  plant = await TestHub.withPlant();
  ({ app, admin } = await webOf(plant));
  url = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(async () => {
  await app.close();
  await plant.close();
});

/** The positions of a stream, one by one; `undefined` when it has ended. */
function positionsOf(response: Response): () => Promise<number | undefined> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';
  return async () => {
    for (;;) {
      const end = buffer.indexOf('\n\n');
      if (end >= 0) {
        const message = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        return JSON.parse(message.replace(/^data: /, '')).position;
      }
      const chunk = await reader?.read();
      if (chunk === undefined || chunk.done) return undefined;
      buffer += chunk.value;
    }
  };
}

test('[P3] a station is poked at once, at growth, and let go at shutdown', async () => {
  const station = await plant.station(stations.print.code);
  const path = '/api/sync/pokes';
  const time = plant.clock.now();
  const headers = station.key.headers({ device: station.device, method: 'GET', path, body: '', time });
  const response = await fetch(url + path, { headers });
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const next = positionsOf(response);
  const { position } = await plant.hub.head();
  expect(await next()).toBe(position);

  station.trackIn(serial(1), run, 10);
  await station.push();
  expect(await next()).toBe(position + 2);

  await app.close();
  expect(await next()).toBeUndefined();
});

test('[P5] whoever does not sign is not poked', async () => {
  const response = await fetch(`${url}/api/sync/pokes`, { headers: { [deviceHeaders.protocol]: '1' } });
  expect(response.status).toBe(401);
});

test('people hear of growth, and of stations that come and go', async () => {
  expect((await fetch(`${url}/api/events`)).status).toBe(401);
  const station = await plant.station(stations.print.code);
  const next = positionsOf(await fetch(`${url}/api/events`, { headers: { cookie: admin.cookie } }));
  const { position } = await plant.hub.head();
  expect(await next()).toBe(position);

  await station.pull(null);
  expect(await next()).toBe(position);

  plant.clock.advance(silenceLimitMs + 1);
  plant.hub.growth.noticeSilence();
  expect(await next()).toBe(position);

  await plant.command('revokeRun', { run, reason: 'wrong stencil' });
  expect(await next()).toBe(position + 1);
});
