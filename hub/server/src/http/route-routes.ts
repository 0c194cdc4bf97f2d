// Routes over HTTP: the list, one with its versions, what a draft would become, and which one an order would take.
import {
  CompareQuery,
  PreviewRoute,
  ResolvedRoute,
  ResolveQuery,
  RouteComparison,
  RouteDetail,
  RouteList,
  RoutePreview,
  RouteQuery,
  RouteVersion,
} from '@lineside/core/contracts/routes';
import { maxRequestBytes } from '@lineside/core/contracts/sync';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Hub } from '../open-hub.ts';
import { answers } from './answers.ts';
import { HttpProblem } from './problem.ts';
import type { SessionGate } from './session-gate.ts';

const OneRoute = z.object({ route: z.string().max(64) });
const OneVersion = OneRoute.extend({ version: z.coerce.number().int().min(1) });

export function routeRoutes(hub: Hub, gate: SessionGate): FastifyPluginAsyncZod {
  const { reads } = hub;
  const onRequest = gate.signedIn('route:read');

  return async (app) => {
    app.get(
      '/api/routes',
      { onRequest, schema: { querystring: RouteQuery, response: answers(RouteList) } },
      ({ query }) => reads.routes(query),
    );

    app.get(
      '/api/routes/resolve',
      {
        onRequest: gate.signedIn('wo:read', 'route:read'),
        schema: { querystring: ResolveQuery, response: answers(ResolvedRoute) },
      },
      ({ query }) => reads.resolveRoute(query),
    );

    app.post(
      '/api/routes/preview',
      {
        onRequest,
        bodyLimit: maxRequestBytes,
        schema: { body: PreviewRoute, response: answers(RoutePreview) },
      },
      ({ body }) => reads.previewRoute(body.draft),
    );

    app.get(
      '/api/routes/:route',
      { onRequest, schema: { params: OneRoute, response: answers(RouteDetail) } },
      async ({ params: { route } }) => (await reads.route(route)) ?? notThere(route),
    );

    app.get(
      '/api/routes/:route/versions/:version',
      { onRequest, schema: { params: OneVersion, response: answers(RouteVersion) } },
      async ({ params: { route, version } }) =>
        (await reads.routeVersion(route, version)) ?? notThere(`${route} v${version}`),
    );

    app.get(
      '/api/routes/:route/compare',
      {
        onRequest,
        schema: { params: OneRoute, querystring: CompareQuery, response: answers(RouteComparison) },
      },
      async ({ params: { route }, query: { from, to } }) =>
        (await reads.compareVersions(route, from, to)) ?? notThere(`${route} v${from}, v${to}`),
    );
  };
}

function notThere(key: string): never {
  throw new HttpProblem('MASTER_DATA_NOT_FOUND', { kind: 'routeDraft', key });
}
