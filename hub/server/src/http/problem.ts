// Bad news over HTTP: whatever goes wrong, the answer is a ProblemBody with its status. What nobody foresaw is a
// 500 with a reference into the log, and never a stack.
import type { Socket } from 'node:net';
import { malformedRequestAnswer } from '@lineside/core/contracts/malformed-request';
import { problemBody, statusOf } from '@lineside/core/contracts/problem';
import type { ProblemCode } from '@lineside/core/i18n/problems';
import type { Details, Refused } from '@lineside/core/kernel/decision';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { type Random, randomHex } from '../clock.ts';

/** Thrown where a request ends: the one error that is meant for the client. */
export class HttpProblem extends Error {
  readonly code: ProblemCode;
  readonly details: Details;

  constructor(code: ProblemCode, details: Details = {}) {
    super(code);
    this.name = 'HttpProblem';
    this.code = code;
    this.details = details;
  }
}

/** The answer, or the end of the request with what refused it. */
export function unlessRefused<Answer extends object>(answer: Answer | Refused<ProblemCode>): Answer {
  if ('refused' in answer) throw new HttpProblem(answer.refused, answer.details);
  return answer;
}

export function sendProblem(reply: FastifyReply, { code, details }: Pick<HttpProblem, 'code' | 'details'>) {
  const wait = details.seconds;
  if (typeof wait === 'number') reply.header('retry-after', String(wait));
  return reply.code(statusOf(code)).send(problemBody(code, details));
}

export function errorHandler(random: Random) {
  return (error: FastifyError | HttpProblem, request: FastifyRequest, reply: FastifyReply) => {
    const problem = error instanceof HttpProblem ? error : foreseen(error, request);
    if (problem !== null) return sendProblem(reply, problem);
    const reference = randomHex(random, 6);
    request.log.error({ reference, err: error }, 'a fault ended a request');
    return sendProblem(reply, { code: 'INTERNAL_FAULT', details: { reference } });
  };
}

/** For bytes that never became a request. */
export function answerMalformed(error: Error & { code?: string }, socket: Socket): void {
  if (socket.writable) socket.end(malformedRequestAnswer(error.code ?? 'malformed'));
  else socket.destroy(error);
}

/** What Fastify itself found wrong with a request. */
function foreseen(
  error: FastifyError,
  request: FastifyRequest,
): Pick<HttpProblem, 'code' | 'details'> | null {
  const isPush = request.routeOptions.url === '/api/sync/push';
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [issue] = error.validation;
    const steps = (issue?.instancePath ?? '').split('/').filter((step) => step !== '');
    const path = [error.validationContext ?? 'body', ...steps].join('.');
    if (isPush && path === 'body.bodies' && issue?.keyword === 'too_big')
      return { code: 'BATCH_TOO_LARGE', details: {} };
    return { code: 'VALIDATION_ERROR', details: { path, issue: issue?.message ?? 'invalid' } };
  }
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE': {
      const details = { limitBytes: request.routeOptions.bodyLimit ?? 0 };
      return { code: isPush ? 'BATCH_TOO_LARGE' : 'BODY_TOO_LARGE', details };
    }
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return { code: 'UNSUPPORTED_MEDIA_TYPE', details: {} };
    default: {
      const malformed = (error.statusCode ?? 500) < 500;
      return malformed
        ? { code: 'VALIDATION_ERROR', details: { path: 'request', issue: error.code ?? 'malformed' } }
        : null;
    }
  }
}
