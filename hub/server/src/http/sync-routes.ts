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
import { StationCode } from '@lineside/core/kernel/ids';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Hub } from '../open-hub.ts';
import type { Device } from '../store/devices.ts';
import { DeviceAuth } from '../sync/device-auth.ts';
import { answers } from './answers.ts';
import type { Pokes } from './pokes.ts';
import { HttpProblem, unlessRefused } from './problem.ts';
import { eachDevice, enrolments } from './rate-limits.ts';

declare module 'fastify' {
  interface FastifyRequest {
    device: Device | null;
  }
}

export const hubName = 'lineside';

export function syncRoutes(hub: Hub, pokes: Pokes): FastifyPluginAsyncZod {
  const auth = new DeviceAuth(hub);

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
        config: { rateLimit: enrolments },
      },
      async ({ body }) => {
        const { code, ...key } = body;
        const { device, station } = unlessRefused(await hub.enrolment.enrol(code, key));
        return {
          device,
          station: StationCode.parse(station),
          hub: hubName,
          feed: (await hub.head()).feed,
        };
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

    app.get('/api/sync/pokes', { ...signed, schema: { hide: true } }, async (_request, reply) => {
      pokes.stream(reply, hub.growth.position, (listener) => hub.desk.onGrowth(listener));
    });
  };
}

function idOf({ device }: FastifyRequest): string {
  if (device === null) throw new HttpProblem('SIGNATURE_INVALID');
  return device.device;
}
