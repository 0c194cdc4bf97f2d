// A path that exists answers 405 to the methods it does not have, and names those that it has.
import type { FastifyInstance, HTTPMethods } from 'fastify';
import { HttpProblem } from './problem.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const satisfies readonly HTTPMethods[];

/** Notes every route added from here on. @returns a plugin that, registered last, answers for the rest */
export function otherMethods(app: FastifyInstance) {
  const paths = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const has = paths.get(url) ?? new Set();
    paths.set(url, has);
    for (const one of [method].flat()) has.add(one);
  });
  return async (last: FastifyInstance): Promise<void> => {
    for (const [url, has] of [...paths]) {
      if (!url.startsWith('/api/')) continue;
      const allowed = [...has].join(', ');
      last.route({
        method: methods.filter((method) => !has.has(method)),
        url,
        schema: { hide: true },
        // before the body is looked at: whatever it is, it is not wanted
        onRequest: async ({ method }, reply) => {
          reply.header('allow', allowed);
          throw new HttpProblem('METHOD_NOT_ALLOWED', { method, path: url });
        },
        handler: async () => undefined,
      });
    }
  };
}
