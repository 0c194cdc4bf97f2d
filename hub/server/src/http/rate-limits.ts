// [P6] How often anybody may ask. Generous, as what is guessed at (passwords, enrolment codes)
// is counted where it is checked (access/sign-in-attempts.ts).

import type { RateLimitOptions } from '@fastify/rate-limit';
import { deviceHeaders } from '@lineside/core/contracts/sync';
import type { FastifyRequest } from 'fastify';
import { HttpProblem } from './problem.ts';

/** The limiter's errors become problems; `seconds` says when to come again. */
const errorResponseBuilder = (_request: FastifyRequest, { ttl }: { ttl: number }) =>
  new HttpProblem('RATE_LIMITED', { seconds: Math.max(1, Math.ceil(ttl / 1000)) });

export const everybody = {
  max: 3_000,
  timeWindow: 10_000,
  errorResponseBuilder,
} satisfies RateLimitOptions;

export const eachDevice = {
  ...everybody,
  max: 1_000,
  keyGenerator: (request: FastifyRequest) => `${request.ip} ${request.headers[deviceHeaders.device]}`,
} satisfies RateLimitOptions;
