// Sync over HTTP: hello and enrol are public, everything else is signed by a device.
import {
  EnrolAnswer,
  EnrolRequest,
  Hello,
  maxRequestBytes,
  PullAnswer,
  PullRequest,
  PushAnswer,
  PushBatch,
  protocolVersion,
} from '@lineside/core/contracts/sync';
import { wireSchemaHash } from '@lineside/core/contracts/wire-schema-hash';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { SignInAttempts } from '../access/sign-in-attempts.ts';
import type { Hub } from '../open-hub.ts';
import type { Device } from '../store/devices.ts';
import { DeviceAuth } from '../sync/device-auth.ts';
import { answers } from './answers.ts';
import type { Pokes } from './pokes.ts';
import { HttpProblem, unlessRefused } from './problem.ts';
import { eachDevice } from './rate-limits.ts';

declare module 'fastify' {
  interface FastifyRequest {
    device: Device | null;
  }
}

export const hubName = 'lineside';

export function syncRoutes(hub: Hub, pokes: Pokes): FastifyPluginAsyncZod {
  const auth = new DeviceAuth(hub);
  const guesses = new SignInAttempts(hub.clock);

  async function bySignature(request: FastifyRequest): Promise<void> {
    const { method, url, headers, rawBody } = request;
    request.device = unlessRefused(await auth.admit({ method, path: url, headers, body: rawBody }));
  }
  const signed = { preValidation: bySignature, config: { rateLimit: eachDevice } };

  return async (app) => {
    app.decorateRequest('device', null);

    app.get('/api/sync/hello', { schema: { response: answers(Hello) } }, async () => ({
      protocol: protocolVersion,
      schemaHash: wireSchemaHash,
      hub: hubName,
      software: hub.software,
      feed: (await hub.head()).feed,
      time: hub.clock.now(),
    }));

    app.post(
      '/api/sync/enrol',
      {
        schema: { body: EnrolRequest, response: answers(EnrolAnswer) },
      },
      async ({ body, ip }) => {
        const waitMs = guesses.waitMs(ip, 'enrol');
        if (waitMs > 0) throw new HttpProblem('RATE_LIMITED', { seconds: Math.ceil(waitMs / 1000) });
        const standing = await hub.enrolment.enrol(body);
        if ('refused' in standing) guesses.failed(ip, 'enrol');
        const { outcome, requested, reason } = unlessRefused(standing);
        const { device, station, checkNumber } = requested;
        const { feed } = await hub.head();
        return { outcome, device, station, checkNumber, reason, hub: hubName, feed };
      },
    );

    app.post(
      '/api/sync/push',
      { ...signed, bodyLimit: maxRequestBytes, schema: { body: PushBatch, response: answers(PushAnswer) } },
      async (request) => unlessRefused(await hub.desk.push(idOf(request), request.body)),
    );

    app.post(
      '/api/sync/pull',
      { ...signed, bodyLimit: maxRequestBytes, schema: { body: PullRequest, response: answers(PullAnswer) } },
      async (request) => unlessRefused(await hub.desk.pull(idOf(request), request.body)),
    );

    const stream = { ...signed, exposeHeadRoute: false, schema: { hide: true } };
    app.get('/api/sync/pokes', stream, async (request, reply) => {
      const own = idOf(request);
      pokes.stream(reply, hub.growth.position, (listener, end) => {
        const unsubscribe = hub.desk.onGrowth(listener);
        const unwatch = hub.growth.onClosed((device) => device === own && end());
        return () => {
          unsubscribe();
          unwatch();
        };
      });
    });
  };
}

function idOf({ device }: FastifyRequest): string {
  if (device === null) throw new HttpProblem('SIGNATURE_INVALID');
  return device.device;
}
