// A cable carries bytes, breaks what it carries when it is cut, and keeps its port for when it is whole again.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Cable } from './cable.ts';
import { until } from './until.ts';

let hub: Server;
let hubPort: number;
let cable: Cable;

beforeEach(async () => {
  hub = createServer((request, response) => {
    if (request.url === '/stream') response.write('data: one\n\n');
    else response.end('hello');
  });
  hub.listen(0, '127.0.0.1');
  await once(hub, 'listening');
  const address = hub.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  hubPort = address.port;
  cable = await Cable.lay(0, () => hubPort);
});

afterEach(async () => {
  await cable.remove();
  hub.closeAllConnections();
  hub.close();
});

async function ask(path = '/'): Promise<string> {
  return await (await fetch(`http://127.0.0.1:${cable.port}${path}`)).text();
}

it('carries requests and answers', async () => {
  expect(await ask()).toBe('hello');
});

it('given an open stream, when it is cut, then the stream breaks and nothing new gets through', async () => {
  const response = await fetch(`http://127.0.0.1:${cable.port}/stream`);
  const broken = response.text().then(
    () => false,
    () => true,
  );
  cable.cut();
  expect(await broken).toBe(true);
  await expect(ask()).rejects.toThrow();
  expect(cable.isCut).toBe(true);
});

it('given a cut, when it is restored, then the same address works again', async () => {
  cable.cut();
  await expect(ask()).rejects.toThrow();
  cable.restore();
  expect(await until('it answers', ask)).toBe('hello');
});

it('given a hub that is down, a request through the cable fails instead of hanging', async () => {
  hubPort = 1;
  await expect(ask()).rejects.toThrow();
});
