// The ProblemBody of whatever was thrown, as an HTTP answer.
import type { Socket } from 'node:net';
import { malformedRequestAnswer } from '@lineside/core/contracts/malformed-request';
import { statusOf } from '@lineside/core/contracts/problem';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemFault } from '../problem.ts';
import { problemOf } from './problem-of.ts';

export function replyWithProblem(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const body = problemOf(requestFault(error, request) ?? error, request.log, request.url);
  return reply.code(statusOf(body.error.code)).type('application/json').send(body);
}

/** For bytes that never became a request. */
export function answerMalformed(error: Error & { code?: string }, socket: Socket): void {
  if (socket.writable) socket.end(malformedRequestAnswer(error.code ?? 'malformed'));
  else socket.destroy(error);
}

/** What Fastify itself finds wrong with a request. */
function requestFault(error: FastifyError, { routeOptions }: FastifyRequest): ProblemFault | null {
  if (error.statusCode === 413)
    return new ProblemFault('BODY_TOO_LARGE', { limitBytes: routeOptions.bodyLimit ?? 0 });
  if (error.statusCode === 415) return new ProblemFault('UNSUPPORTED_MEDIA_TYPE');
  if (error.statusCode === undefined || error.statusCode >= 500) return null;
  return new ProblemFault('VALIDATION_ERROR', { path: '.', issue: error.message });
}
