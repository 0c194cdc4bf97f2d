// Who may talk to the loopback server: this machine, from the station's own page, with its token. Each guard is
// there because a browser on this machine also opens other pages.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { ProblemFault } from '../problem.ts';

/** Against DNS rebinding: the address asked for must be the loopback one. */
export function checkHost(request: FastifyRequest): void {
  if (!ownHosts(request).includes(request.headers.host ?? '')) throw new ProblemFault('HOST_NOT_ALLOWED');
}

/** Against other pages: a request made by a page must come from this server's own. */
export function checkOrigin(request: FastifyRequest): void {
  const { origin } = request.headers;
  if (origin === undefined || ownHosts(request).some((host) => origin === `http://${host}`)) return;
  throw new ProblemFault('ORIGIN_NOT_ALLOWED', { origin: origin.slice(0, 200) });
}

/** Against other users and programs of this machine. Compared in constant time. */
export function checkToken(request: FastifyRequest, token: string): void {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (!timingSafeEqual(digest(given), digest(token))) throw new ProblemFault('TOKEN_INVALID');
}

function ownHosts({ socket }: FastifyRequest): string[] {
  return [`127.0.0.1:${socket.localPort}`, `localhost:${socket.localPort}`];
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
