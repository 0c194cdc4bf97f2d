// The link over real HTTP: signed as the hub checks it, patient for four seconds, exact about what went wrong.
import { generateKeyPairSync, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { problemBody } from '@lineside/core/contracts/problem';
import { deviceHeaders, LinkFault, type PullRequest, signedRequestText } from '@lineside/core/contracts/sync';
import { OriginId, StationCode } from '@lineside/core/kernel/ids';
import { expect, onTestFinished, test } from 'vitest';
import { HubFake } from '../../test/hub-fake.ts';
import { countingRandom, sha256 } from '../../test/tools.ts';
import { signerOf } from '../station-key.ts';
import { httpLink } from './http-link.ts';
import { hubFetch } from './hub-fetch.ts';

const clock = { now: () => 1_750_000_000_000 };
const keys = generateKeyPairSync('ed25519');
const request: PullRequest = {
  cursor: null,
  except: OriginId.parse('ab'.repeat(16)),
  checkpoints: [],
  owed: 0,
  limit: 500,
};

type Answers = (request: IncomingMessage, body: string, response: ServerResponse) => void;

async function linkTo(answers: Answers) {
  const server = createServer(async (incoming, response) => {
    let body = '';
    for await (const chunk of incoming) body += chunk;
    answers(incoming, body, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = new AbortController();
  onTestFinished(() => {
    stop.abort();
    server.closeAllConnections();
    server.close();
  });
  const privateKey = keys.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  const key = { device: 'd'.repeat(32), station: StationCode.parse('S'), privateKey };
  const hub = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const device = {
    ...key,
    hub,
    fetch: hubFetch(null),
    signer: signerOf(key),
    clock,
    random: countingRandom(),
    sha256,
  };
  return { link: httpLink(device, stop.signal), server, stop };
}

function json(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

function isSigned({ method = '', url = '', headers }: IncomingMessage, body: string): boolean {
  const header = (name: string) => String(headers[name] ?? '');
  const text = signedRequestText({
    method,
    path: url,
    time: header(deviceHeaders.time),
    nonce: header(deviceHeaders.nonce),
    challenge: header(deviceHeaders.challenge),
    bodySha256: sha256(body),
  });
  const signature = Buffer.from(header(deviceHeaders.signature), 'base64');
  return verify(null, Buffer.from(text), keys.publicKey, signature);
}

test('every request is signed over its method, path, time, nonce and body', async () => {
  const hub = new HubFake(clock);
  const nonces = new Set<unknown>();
  const { link } = await linkTo((incoming, body, response) => {
    nonces.add(incoming.headers[deviceHeaders.nonce]);
    if (!isSigned(incoming, body)) return json(response, 401, problemBody('SIGNATURE_INVALID'));
    return json(response, 200, hub.page(request));
  });
  expect(await link.pull(request)).toEqual(hub.page(request));
  await link.pull(request);
  expect(nonces.size).toBe(2);
});

test('[P6] a hub that doubts our clock is answered once with its challenge', async () => {
  const hub = new HubFake(clock);
  const challenges: string[] = [];
  const { link } = await linkTo((incoming, body, response) => {
    const challenge = String(incoming.headers[deviceHeaders.challenge] ?? '');
    challenges.push(challenge);
    if (challenge === 'prove-it' && isSigned(incoming, body)) return json(response, 200, hub.page(request));
    return json(response, 401, problemBody('CLOCK_CHALLENGE', { offsetMs: 9e6, challenge: 'prove-it' }));
  });
  await link.pull(request);
  expect(challenges).toEqual(['', 'prove-it']);
});

test('a challenge that is asked for again and again is a refusal', async () => {
  const { link } = await linkTo((_incoming, _body, response) =>
    json(response, 401, problemBody('CLOCK_CHALLENGE', { offsetMs: 9e6, challenge: 'again' })),
  );
  await expect(link.pull(request)).rejects.toMatchObject({ kind: 'REFUSED', code: 'CLOCK_CHALLENGE' });
});

const answered: [string, number, unknown, Record<string, string>, Partial<LinkFault>][] = [
  ['413', 413, problemBody('BATCH_TOO_LARGE'), {}, { kind: 'TOO_LARGE', code: 'BATCH_TOO_LARGE' }],
  ['429', 429, problemBody('RATE_LIMITED'), { 'retry-after': '3' }, { kind: 'BUSY', retryAfterMs: 3_000 }],
  ['503', 503, problemBody('HUB_BUSY'), {}, { kind: 'BUSY', code: 'HUB_BUSY', retryAfterMs: null }],
  ['401', 401, problemBody('DEVICE_REVOKED'), {}, { kind: 'REFUSED', code: 'DEVICE_REVOKED' }],
  ['400', 400, problemBody('BATCH_INVALID'), {}, { kind: 'REFUSED', code: 'BATCH_INVALID' }],
  ['500', 500, problemBody('INTERNAL_FAULT'), {}, { kind: 'UNREACHABLE', code: 'INTERNAL_FAULT' }],
  ['a proxy', 502, '<html>', {}, { kind: 'UNREACHABLE', code: 'HTTP_502' }],
  ['an answer off the contract', 200, { outcome: 'YES' }, {}, { kind: 'REFUSED', code: 'PROTOCOL_MISMATCH' }],
];

test.each(answered)('%s becomes the fault that it is', async (_name, status, body, headers, fault) => {
  const { link } = await linkTo((_incoming, _body, response) => json(response, status, body, headers));
  const caught = await link.pull(request).catch((error: unknown) => error);
  expect(caught).toBeInstanceOf(LinkFault);
  expect(caught).toMatchObject(fault);
});

test('a hub that is not there, or cuts off in the middle, is unreachable', async () => {
  const { link, server } = await linkTo((_incoming, _body, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('{"outcome":');
    response.destroy();
  });
  await expect(link.pull(request)).rejects.toMatchObject({ kind: 'UNREACHABLE', code: 'HUB_UNREACHABLE' });
  server.closeAllConnections();
  server.close();
  await expect(link.pull(request)).rejects.toMatchObject({ kind: 'UNREACHABLE', code: 'HUB_UNREACHABLE' });
});

test('pokes: one stream, a poke between two waits is kept, the end of the stream is told', async () => {
  let opened = 0;
  let hub: ServerResponse | undefined;
  const { link } = await linkTo((_incoming, _body, response) => {
    opened += 1;
    hub = response;
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('data: {"position":1}\n\n');
  });
  const never = new AbortController();
  await link.poked(never.signal);
  const second = link.poked(never.signal);
  hub?.write(': alive\n\n');
  hub?.write('data: {"position":2}\n\n');
  await second;
  expect(opened).toBe(1);
  const third = link.poked(never.signal);
  hub?.end();
  await third;
  await link.poked(never.signal);
  expect(opened).toBe(2);

  const given = new AbortController();
  const waiting = link.poked(given.signal);
  given.abort();
  await waiting;
});

test('pokes that cannot be opened are a fault', async () => {
  const { link } = await linkTo((_incoming, _body, response) =>
    json(response, 401, problemBody('DEVICE_UNKNOWN')),
  );
  await expect(link.poked(new AbortController().signal)).rejects.toMatchObject({ code: 'DEVICE_UNKNOWN' });
});
