// The answers of a route for serialising and for OpenAPI: the good one, and problems for everything else.
import { ProblemBody } from '@lineside/core/contracts/problem';
import type { ZodType } from 'zod';

export function answers<Schema extends ZodType>(schema: Schema) {
  return { 200: schema, '4xx': ProblemBody, '5xx': ProblemBody };
}
