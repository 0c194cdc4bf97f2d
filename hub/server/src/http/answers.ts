// The answers of a route for serialising and for OpenAPI: the good one, and problems for everything else.
import { ProblemBody } from '@lineside/core/contracts/problem';
import { type ZodType, z } from 'zod';

const problems = { '4xx': ProblemBody, '5xx': ProblemBody };

export function answers<Schema extends ZodType>(schema: Schema) {
  return { 200: schema, ...problems };
}

/** Done, and there is nothing to say about it. */
export const nothing = { 204: z.null(), ...problems };
