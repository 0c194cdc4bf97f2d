// The loopback window on a station: the bridge verbs, their events and the screens. Built here, listening elsewhere.
import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import { pageHeaders } from '@lineside/core/contracts/page-policy';
import { longestBody } from '@lineside/core/contracts/runtime-port';
import { isBridgeVerb, type StationBridge } from '@lineside/core/contracts/station-bridge';
import fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import { ProblemFault } from '../problem.ts';
import { EventStreams } from './events.ts';
import { checkHost, checkOrigin, checkToken } from './guards.ts';
import { answerMalformed, replyWithProblem } from './problem-reply.ts';

export interface ServerOptions {
  bridge: StationBridge;
  token: string;
  /** folder of the built screens; without one only the bridge is served */
  ui: string | null;
  logger: FastifyServerOptions['logger'];
}

const headers = pageHeaders("'self'");

export function buildServer({ bridge, token, ui, logger }: ServerOptions): FastifyInstance {
  const app = fastify({
    logger: logger ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: longestBody,
    exposeHeadRoutes: false,
    forceCloseConnections: true,
    frameworkErrors: replyWithProblem,
    clientErrorHandler: answerMalformed,
  });
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler(replyWithProblem);
  app.setNotFoundHandler((request) => {
    throw new ProblemFault('NOT_FOUND', { path: request.url.slice(0, 200) });
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    checkHost(request);
    checkOrigin(request);
  });
  app.register(async (guarded) => serveBridge(guarded, bridge, token), { prefix: '/bridge' });
  if (ui !== null && existsSync(ui)) app.register(fastifyStatic, { root: ui });
  return app;
}

function serveBridge(app: FastifyInstance, bridge: StationBridge, token: string): void {
  const events = new EventStreams(bridge);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    checkToken(request, token);
  });
  app.addHook('preClose', async () => events.close());
  app.get('/events', (_request, reply) => events.serve(reply));
  app.post<{ Params: { verb: string } }>('/:verb', async ({ params: { verb }, body, url }) => {
    if (!isBridgeVerb(verb)) throw new ProblemFault('NOT_FOUND', { path: url.slice(0, 200) });
    return bridge.call(verb, body as never);
  });
  app.route({
    method: ['GET', 'PUT', 'PATCH', 'DELETE'],
    url: '/:verb',
    handler: ({ method, url }) => {
      throw new ProblemFault('METHOD_NOT_ALLOWED', { method, path: url.slice(0, 200) });
    },
  });
}
