// What people read: overview, trace, search, and news that something can be read again.
import { Health, Overview, SearchAnswer } from '@lineside/core/contracts/hub-api';
import { Trace } from '@lineside/core/contracts/trace';
import type { Permission } from '@lineside/core/domain/access/permission';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { linesSeenBy } from '../access/lines-seen.ts';
import type { Hub } from '../open-hub.ts';
import { answers } from './answers.ts';
import type { Pokes } from './pokes.ts';
import { HttpProblem } from './problem.ts';
import type { SessionGate } from './session-gate.ts';

const Search = z.object({ q: z.string().max(160).default('') });

export function readRoutes(hub: Hub, gate: SessionGate, pokes: Pokes): FastifyPluginAsyncZod {
  const { reads } = hub;
  const seenBy = (request: FastifyRequest, permission: Permission) =>
    linesSeenBy(hub.store, gate.sessionOf(request).actor, permission);
  return async (app) => {
    app.get('/health', { schema: { response: answers(Health) } }, async () => {
      const { position } = await hub.head();
      return { ok: true, software: hub.software, position };
    });

    app.get(
      '/api/overview',
      { onRequest: gate.signedIn('exec:read'), schema: { response: answers(Overview) } },
      async (request) => reads.overview(await seenBy(request, 'exec:read')),
    );

    app.get(
      '/api/trace/:sn',
      {
        onRequest: gate.signedIn('trace:read'),
        schema: { params: z.object({ sn: z.string().max(120) }), response: answers(Trace) },
      },
      async (request) => {
        const { sn } = request.params;
        const trace = await reads.trace(sn, await seenBy(request, 'trace:read'));
        if (trace === null) throw new HttpProblem('UNIT_NOT_FOUND', { sn });
        return trace;
      },
    );

    app.get(
      '/api/search',
      {
        onRequest: gate.signedIn('trace:read'),
        schema: { querystring: Search, response: answers(SearchAnswer) },
      },
      async (request) => reads.search(request.query.q, await seenBy(request, 'trace:read')),
    );

    app.get(
      '/api/events',
      // a stream has no end for a HEAD to come to
      { onRequest: gate.signedIn(), exposeHeadRoute: false, schema: { hide: true } },
      async (_request, reply) => {
        pokes.stream(reply, hub.growth.position, (listener) => hub.growth.onNews(listener));
      },
    );
  };
}
