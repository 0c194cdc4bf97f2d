// Sync over HTTP: who is let in, with which clock, how much at once; and that whoever is not changes nothing.

import { problemBody } from '@lineside/core/contracts/problem';
import {
  Hello,
  maxRequestBytes,
  PullAnswer,
  PushAnswer,
  protocolVersion,
} from '@lineside/core/contracts/sync';
import { wireSchemaHash } from '@lineside/core/contracts/wire-schema-hash';
import { refuse } from '@lineside/core/kernel/decision';
import { stations } from '@lineside/core/testing/smt-line';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run, serial, TestHub } from '../../testing/test-hub.ts';
import type { TestStation } from '../../testing/test-station.ts';
import { codeOf, signed, webOf } from '../../testing/test-web.ts';
import { buildApp } from '../app.ts';

const minuteMs = 60_000;

let plant: TestHub;
let app: FastifyInstance;
let station: TestStation;

beforeEach(async () => {
  plant = await TestHub.withPlant();
  ({ app } = await webOf(plant));
  station = await plant.station(stations.print.code);
});
afterEach(async () => {
  await app.close();
  await plant.close();
});

const push = (change: Parameters<typeof signed>[2] = {}, time = plant.clock.now()) => {
  const payload = station.log.batch(station.key);
  return app.inject(signed(station, { method: 'POST', url: '/api/sync/push', payload, time }, change));
};

/** The same after as before, whatever `attempt` does. */
async function changingNothing<Result>(attempt: () => Promise<Result>): Promise<Result> {
  const before = await plant.digest();
  const contacts = await plant.hub.store.contacts();
  const result = await attempt();
  expect(await plant.digest()).toBe(before);
  expect(await plant.hub.store.contacts()).toEqual(contacts);
  return result;
}

describe('signed requests', () => {
  test('[P1] push and [P3] pull answer as the contract says', async () => {
    station.trackIn(serial(1), run, 10);
    const pushed = await push();
    expect(pushed.statusCode).toBe(200);
    expect(PushAnswer.parse(pushed.json())).toMatchObject({
      outcome: 'ACKNOWLEDGED',
      acknowledged: { seq: 2 },
    });

    const payload = { cursor: null, except: station.log.origin, checkpoints: [], limit: 500, owed: 0 };
    const request = { method: 'POST', url: '/api/sync/pull', payload, time: plant.clock.now() } as const;
    const pulled = PullAnswer.parse((await app.inject(signed(station, request))).json());
    expect(pulled).toMatchObject({ outcome: 'PAGE', from: { position: 0 } });
    expect(pulled.facts.length).toBeGreaterThan(0);
  });

  test.each([
    ['another body', (request: ReturnType<typeof signed>) => ({ ...request, payload: '{}' })],
    ['another path', (request: ReturnType<typeof signed>) => ({ ...request, url: '/api/sync/push?x=1' })],
    [
      'no signature',
      (request: ReturnType<typeof signed>) => ({ ...request, headers: without(request, 'signature') }),
    ],
    ['no time', (request: ReturnType<typeof signed>) => ({ ...request, headers: without(request, 'time') })],
  ])('[P1] with %s are refused and change nothing', async (_what, forge) => {
    const payload = station.log.batch(station.key);
    const request = { method: 'POST', url: '/api/sync/push', payload, time: plant.clock.now() } as const;
    const response = await changingNothing(() => app.inject(forge(signed(station, request))));
    expect(response.statusCode).toBe(401);
    expect(codeOf(response)).toBe('SIGNATURE_INVALID');
  });

  test('[P5] of an unknown or a revoked device are refused at the next request', async () => {
    expect((await push()).statusCode).toBe(200);
    await plant.command('revokeDevice', { device: station.device, reason: 'stolen' });
    const revoked = await changingNothing(() => push());
    expect([revoked.statusCode, codeOf(revoked)]).toEqual([403, 'DEVICE_REVOKED']);
    const unknown = await changingNothing(() => push({ headers: { 'x-lineside-device': 'a'.repeat(32) } }));
    expect([unknown.statusCode, codeOf(unknown)]).toEqual([401, 'DEVICE_UNKNOWN']);
  });

  test('[P6] come once: a nonce that was used is refused', async () => {
    const nonce = 'nonce-of-one-request';
    expect((await push({ nonce })).statusCode).toBe(200);
    plant.clock.advance(4 * minuteMs);
    const again = await changingNothing(() => push({ nonce }, plant.clock.now() - 4 * minuteMs));
    expect([again.statusCode, codeOf(again)]).toEqual([401, 'NONCE_REUSED']);
  });

  test('[P6] of a wrong clock are challenged, not locked out', async () => {
    const wrong = plant.clock.now() - 60 * minuteMs;
    const challenged = await changingNothing(() => push({}, wrong));
    expect([challenged.statusCode, codeOf(challenged)]).toEqual([401, 'CLOCK_CHALLENGE']);
    const { offsetMs, challenge } = challenged.json().error.details;
    expect(offsetMs).toBe(60 * minuteMs);

    expect((await push({ challenge }, wrong)).statusCode).toBe(200);
    const twice = await changingNothing(() => push({ challenge }, wrong));
    expect(codeOf(twice)).toBe('CLOCK_CHALLENGE');
  });

  test('[P6] a challenge is for one device, and not for long', async () => {
    const wrong = plant.clock.now() + 60 * minuteMs;
    const { challenge } = (await push({}, wrong)).json().error.details;
    const other = await plant.station(stations.spi.code);
    const payload = other.log.batch(other.key);
    const request = { method: 'POST', url: '/api/sync/push', payload, time: wrong } as const;
    expect(codeOf(await app.inject(signed(other, request, { challenge })))).toBe('CLOCK_CHALLENGE');
    plant.clock.advance(2 * minuteMs);
    expect(codeOf(await push({ challenge }, wrong))).toBe('CLOCK_CHALLENGE');
  });

  test('[P7] of another protocol are told which one the hub speaks', async () => {
    const response = await changingNothing(() => push({ headers: { 'x-lineside-protocol': '99' } }));
    expect(response.statusCode).toBe(400);
    expect(response.json()).toEqual(
      problemBody('PROTOCOL_MISMATCH', { station: '99', hub: protocolVersion }),
    );
  });

  test('[P6] too many facts, or too many bytes, are answered with 413', async () => {
    const batch = station.log.batch(station.key);
    const request = { method: 'POST', url: '/api/sync/push', time: plant.clock.now() } as const;
    const tries = [
      { ...batch, bodies: Array.from({ length: 501 }, () => '{}') },
      { ...batch, bodies: Array.from({ length: 5 }, () => 'x'.repeat(250_000)) },
      { ...batch, bodies: ['x'.repeat(maxRequestBytes)] },
    ];
    for (const payload of tries) {
      const response = await changingNothing(() => app.inject(signed(station, { ...request, payload })));
      expect([response.statusCode, codeOf(response)]).toEqual([413, 'BATCH_TOO_LARGE']);
    }
  });

  test('[P6] what is refused for now says when to come again', async () => {
    const desk = { ...plant.hub.desk, push: async () => refuse('HUB_BUSY' as const, { seconds: 1 }) };
    const busy = await buildApp({ ...plant.hub, desk });
    const payload = station.log.batch(station.key);
    const request = { method: 'POST', url: '/api/sync/push', payload, time: plant.clock.now() } as const;
    const response = await busy.inject(signed(station, request));
    expect([response.statusCode, codeOf(response)]).toEqual([503, 'HUB_BUSY']);
    expect(response.headers['retry-after']).toBe('1');
    await busy.close();
  });
});

test('[P7] hello names protocol, schema hash and feed', async () => {
  const hello = Hello.parse((await app.inject('/api/sync/hello')).json());
  expect(hello).toMatchObject({
    protocol: protocolVersion,
    schemaHash: wireSchemaHash,
    feed: (await plant.hub.head()).feed,
    time: plant.clock.now(),
  });
});

function without({ headers }: ReturnType<typeof signed>, name: string) {
  return Object.fromEntries(Object.entries(headers ?? {}).filter(([key]) => key !== `x-lineside-${name}`));
}
