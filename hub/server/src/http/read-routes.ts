// What people read: overview, runs, trace, search, and news that something can be read again.
import { Health, Overview, RunDetail, RunList, SearchAnswer } from '@lineside/core/contracts/hub-api';
import { Trace } from '@lineside/core/contracts/trace';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Hub } from '../open-hub.ts';
import { answers } from './answers.ts';
import type { Pokes } from './pokes.ts';
import { HttpProblem } from './problem.ts';
import type { SessionGate } from './session-gate.ts';

const UnitFilter = z.object({ status: z.string().max(40).optional(), q: z.string().max(120).optional() });
const Search = z.object({ q: z.string().max(160).default('') });

export function readRoutes(hub: Hub, gate: SessionGate, pokes: Pokes): FastifyPluginAsyncZod {
  const { reads } = hub;
  return async (app) => {
    app.get('/health', { schema: { response: answers(Health) } }, async () => {
      const { position } = await hub.head();
      return { ok: true, software: hub.software, position };
    });

    app.get(
      '/api/overview',
      { onRequest: gate.signedIn('exec:read'), schema: { response: answers(Overview) } },
      () => reads.overview(),
    );

    app.get(
      '/api/runs',
      { onRequest: gate.signedIn('run:read'), schema: { response: answers(RunList) } },
      () => reads.runs(),
    );

    app.get(
      '/api/runs/:run',
      {
        onRequest: gate.signedIn('run:read'),
        schema: {
          params: z.object({ run: z.string().max(64) }),
          querystring: UnitFilter,
          response: answers(RunDetail),
        },
      },
      async ({ params: { run }, query }) => {
        const filter = { status: query.status || null, q: query.q || null };
        const detail = await reads.run(run, filter);
        if (detail === null) throw new HttpProblem('RUN_NOT_FOUND', { run });
        return detail;
      },
    );

    app.get(
      '/api/trace/:sn',
      {
        onRequest: gate.signedIn('trace:read'),
        schema: { params: z.object({ sn: z.string().max(120) }), response: answers(Trace) },
      },
      async ({ params: { sn } }) => {
        const trace = await reads.trace(sn);
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
      ({ query }) => reads.search(query.q),
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
