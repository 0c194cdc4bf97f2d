// Turns whatever was thrown into a ProblemBody: never a stack, never another form.
import { randomUUID } from 'node:crypto';
import { type ProblemBody, problemBody, statusOf } from '@lineside/core/contracts/problem';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemFault } from '../problem.ts';

export function replyWithProblem(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { status, body } = problemOf(error, request);
  return reply.code(status).type('application/json').send(body);
}

function problemOf(error: FastifyError, request: FastifyRequest): { status: number; body: ProblemBody } {
  const known = error instanceof ProblemFault ? error : requestFault(error, request);
  if (known !== null) {
    request.log.warn({ code: known.code, details: known.details, url: request.url }, 'refused');
    return { status: statusOf(known.code), body: problemBody(known.code, known.details) };
  }
  const reference = randomUUID().slice(0, 8);
  request.log.error({ err: error, reference, url: request.url }, 'fault');
  return { status: 500, body: problemBody('INTERNAL_FAULT', { reference }) };
}

/** What Fastify itself finds wrong with a request. */
function requestFault(error: FastifyError, { routeOptions }: FastifyRequest): ProblemFault | null {
  if (error.statusCode === 413)
    return new ProblemFault('BODY_TOO_LARGE', { limitBytes: routeOptions.bodyLimit ?? 0 });
  if (error.statusCode === 415) return new ProblemFault('UNSUPPORTED_MEDIA_TYPE');
  if (error.statusCode === undefined || error.statusCode >= 500) return null;
  return new ProblemFault('VALIDATION_ERROR', { path: '.', issue: error.message });
}
