// [P6] How often anybody may ask. Generous for stations, strict for guessing passwords and codes.

import type { RateLimitOptions } from '@fastify/rate-limit';
import { deviceHeaders } from '@lineside/core/contracts/sync';
import type { FastifyRequest } from 'fastify';
import { HttpProblem } from './problem.ts';

/** errors of the limiter become problems; `seconds` says when to come again */
const refused =
  (code: 'RATE_LIMITED' | 'SIGN_IN_LOCKED') =>
  (_request: FastifyRequest, { ttl }: { ttl: number }) =>
    new HttpProblem(code, { seconds: Math.max(1, Math.ceil(ttl / 1000)) });

export const everybody = {
  max: 3_000,
  timeWindow: 10_000,
  errorResponseBuilder: refused('RATE_LIMITED'),
} satisfies RateLimitOptions;

export const eachDevice = {
  ...everybody,
  max: 1_000,
  keyGenerator: (request: FastifyRequest) => `${request.ip} ${request.headers[deviceHeaders.device]}`,
} satisfies RateLimitOptions;

export const signIns = {
  max: 10,
  timeWindow: 60_000,
  hook: 'preHandler',
  keyGenerator: (request: FastifyRequest) => `${request.ip} ${(request.body as { user?: string }).user}`,
  errorResponseBuilder: refused('SIGN_IN_LOCKED'),
} satisfies RateLimitOptions;

export const enrolments = {
  max: 30,
  timeWindow: 60_000,
  keyGenerator: (request: FastifyRequest) => `enrol ${request.ip}`,
  errorResponseBuilder: refused('RATE_LIMITED'),
} satisfies RateLimitOptions;
