// The review desk over HTTP: what is open, and one exception with its evidence. Answers are commands.
import { ExceptionDetail, ExceptionList, ExceptionQuery } from '@lineside/core/contracts/review';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { linesSeenBy } from '../access/lines-seen.ts';
import type { Hub } from '../open-hub.ts';
import { answers } from './answers.ts';
import { HttpProblem } from './problem.ts';
import type { SessionGate } from './session-gate.ts';

export function reviewRoutes(hub: Hub, gate: SessionGate): FastifyPluginAsyncZod {
  /** Who may trace may look; who disposes must. */
  const points = ['trace:read', 'quality:disposition'] as const;
  const onRequest = gate.signedIn(...points);
  const seenBy = (request: FastifyRequest) =>
    linesSeenBy(hub.store, gate.sessionOf(request).actor, ...points);

  return async (app) => {
    app.get(
      '/api/exceptions',
      {
        onRequest,
        schema: { querystring: ExceptionQuery, response: answers(ExceptionList) },
      },
      async (request) => hub.reads.exceptions(request.query, await seenBy(request)),
    );

    app.get(
      '/api/exceptions/:id',
      {
        onRequest,
        schema: { params: z.object({ id: z.string() }), response: answers(ExceptionDetail) },
      },
      async (request) => {
        const { id } = request.params;
        const detail = await hub.reads.exception(id, await seenBy(request));
        if (detail === null) throw new HttpProblem('EXCEPTION_NOT_FOUND', { exception: id.slice(0, 40) });
        return detail;
      },
    );
  };
}
