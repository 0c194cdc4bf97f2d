// The hub's HTTP side, built here and listened to elsewhere, so that tests inject.
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifySwagger from '@fastify/swagger';
import fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { auditRoutes } from './http/audit-routes.ts';
import { commandRoutes } from './http/command-routes.ts';
import { deviceRoutes } from './http/device-routes.ts';
import { acceptJsonOnly } from './http/json-body.ts';
import { masterRoutes } from './http/master-routes.ts';
import { otherMethods } from './http/other-methods.ts';
import { peopleRoutes } from './http/people-routes.ts';
import { planningRoutes } from './http/planning-routes.ts';
import { Pokes } from './http/pokes.ts';
import { answerMalformed, errorHandler } from './http/problem.ts';
import { everybody } from './http/rate-limits.ts';
import { readRoutes } from './http/read-routes.ts';
import { reviewRoutes } from './http/review-routes.ts';
import { routeRoutes } from './http/route-routes.ts';
import { SessionGate } from './http/session-gate.ts';
import { sessionRoutes } from './http/session-routes.ts';
import { syncRoutes } from './http/sync-routes.ts';
import { serveWeb } from './http/web.ts';
import type { Hub } from './open-hub.ts';
import { type Certificate, fingerprintOf } from './self-signed.ts';

export interface AppOptions {
  /** folder of the built pages; null serves none */
  web?: string | null;
  /** certificate and key, PEM; null means plain HTTP (loopback only) */
  tls?: Certificate | null;
  /** address that stations are given; null means as the administrator found it */
  url?: string | null;
  logger?: FastifyServerOptions['logger'];
}

/** [P6] most bytes of a body that is neither sync nor a command */
const smallBodyBytes = 256 * 1024;
/** [P6] longest that a request may take to arrive */
const slowestRequestMs = 60_000;
/** what is being answered when the hub closes has so long; a connection that asks nothing does not hold it open */
const farewellMs = 5_000;
/** a serial number of 120 characters, each as escaped as can be */
const longestParam = 120 * 12;

/** Never listens; closing it ends every stream and leaves the hub open. */
export async function buildApp(hub: Hub, options: AppOptions = {}): Promise<FastifyInstance> {
  const { web = null, tls = null, url = null, logger = false } = options;
  const fingerprint = tls === null ? null : fingerprintOf(tls.cert);
  const app = fastify({
    logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: smallBodyBytes,
    requestTimeout: slowestRequestMs,
    routerOptions: { maxParamLength: longestParam },
    frameworkErrors: errorHandler(hub.random),
    clientErrorHandler: answerMalformed,
    ...(tls === null ? {} : { https: tls }),
  }) as FastifyInstance;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(errorHandler(hub.random));
  acceptJsonOnly(app);

  await app.register(fastifyHelmet, helmetFor(tls !== null));
  await app.register(fastifyCookie);
  await app.register(fastifyRateLimit, everybody);
  await app.register(fastifySwagger, {
    openapi: { info: { title: 'Lineside hub', version: hub.software } },
    transform: jsonSchemaTransform,
  });

  const pokes = new Pokes();
  app.addHook('preClose', async () => {
    pokes.endAll();
    setTimeout(() => app.server.closeAllConnections(), farewellMs).unref();
  });
  const gate = new SessionGate(hub.people, tls !== null);
  gate.prepare(app);
  const refuseOthers = otherMethods(app);
  await app.register(sessionRoutes(hub, gate));
  await app.register(peopleRoutes(hub, gate));
  await app.register(auditRoutes(hub, gate));
  await app.register(commandRoutes(hub, gate));
  await app.register(deviceRoutes(hub, gate, { url, fingerprint }));
  await app.register(readRoutes(hub, gate, pokes));
  await app.register(planningRoutes(hub, gate));
  await app.register(reviewRoutes(hub, gate));
  await app.register(masterRoutes(hub, gate));
  await app.register(routeRoutes(hub, gate));
  await app.register(syncRoutes(hub, pokes));
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await app.register(refuseOthers);
  await serveWeb(app, web);
  return app;
}

/** Nothing from elsewhere, nothing inline; upgrades and HSTS only where there is TLS. */
function helmetFor(tls: boolean) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        manifestSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        ...(tls ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: tls,
  };
}
