// The hub's pages: static files as built, and the start page for every address that the pages route themselves.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { HttpProblem, sendProblem } from './problem.ts';

/** @param folder where the pages lie; nothing is served while nothing is built there */
export async function serveWeb(app: FastifyInstance, folder: string | null): Promise<void> {
  const web = folder !== null && existsSync(join(folder, 'index.html')) ? folder : null;
  if (web !== null)
    await app.register(fastifyStatic, {
      root: web,
      wildcard: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        // built files carry their hash in the name; the page that names them must be asked for each time
        const lasting = path.includes('/assets/');
        reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    const page = (request.method === 'GET' || request.method === 'HEAD') && !/^\/api(\/|$)/.test(path);
    if (web !== null && page) return reply.sendFile('index.html');
    return sendProblem(reply, new HttpProblem('NOT_FOUND', { path: path.slice(0, 200) }));
  });
}
