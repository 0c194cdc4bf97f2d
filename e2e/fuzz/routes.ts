// Every route that an app has, as the app itself registers it, with the schemas that guard it: so the fuzz cannot
// overlook one that somebody adds.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { z } from 'zod';

export interface Route {
  /** `POST /api/session` */
  name: string;
  method: string;
  /** with its parameters, as in `/api/runs/:run` */
  url: string;
  params: z.ZodType | null;
  query: z.ZodType | null;
  body: z.ZodType | null;
}

const Schema = z.instanceof(z.ZodType).nullable().catch(null);
const Registered = z.object({
  method: z.union([z.string().transform((method) => [method]), z.array(z.string())]),
  url: z.string(),
  schema: z
    .object({ params: Schema, querystring: Schema, body: Schema })
    .catch({ params: null, querystring: null, body: null }),
});

/** Fastify says on this channel that an app was made, before anything is registered on it. */
const channel = 'fastify.initialization';

/** @param build makes one app and registers all its routes, at the latest when it is ready */
export async function withRoutes<App extends { ready(): PromiseLike<unknown> }>(
  build: () => Promise<App> | App,
): Promise<{ app: App; routes: Route[] }> {
  const routes: Route[] = [];
  const onRoute = (registered: unknown) => {
    const { method, url, schema } = Registered.parse(registered);
    const { params, querystring: query, body } = schema;
    for (const one of method) routes.push({ name: `${one} ${url}`, method: one, url, params, query, body });
  };
  const onMade = (message: unknown) => {
    const { fastify } = message as {
      fastify: { addHook(name: string, hook: (route: unknown) => void): void };
    };
    fastify.addHook('onRoute', onRoute);
  };
  subscribe(channel, onMade);
  try {
    const app = await build();
    await app.ready();
    return { app, routes };
  } finally {
    unsubscribe(channel, onMade);
  }
}
