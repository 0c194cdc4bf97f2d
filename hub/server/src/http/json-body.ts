// [P6] Bodies are JSON, not too deep, of whole characters, and kept as they came: a device's signature covers those
// very bytes.
import { nestsDeeper } from '@lineside/core/kernel/fact';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpProblem } from './problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** the body's bytes as they came; null when there were none */
    rawBody: Uint8Array | null;
  }
}

const deepestBody = 32;

export function acceptJsonOnly(app: FastifyInstance): void {
  app.decorateRequest('rawBody', null);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      if (body.length === 0) return null;
      request.rawBody = body;
      const json = parse(body);
      if (nestsDeeper(json, deepestBody))
        throw new HttpProblem('VALIDATION_ERROR', { path: 'body', issue: `deeper than ${deepestBody}` });
      if (!isWellFormed(json))
        throw new HttpProblem('VALIDATION_ERROR', { path: 'body', issue: 'holds half a character' });
      return json;
    },
  );
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    throw new HttpProblem('VALIDATION_ERROR', { path: 'body', issue: 'is no JSON' });
  }
}

/** Half a surrogate pair, which only an escape can say, is another text once a database has kept it. */
function isWellFormed(json: unknown): boolean {
  if (typeof json === 'string') return json.isWellFormed();
  if (Array.isArray(json)) return json.every(isWellFormed);
  if (typeof json !== 'object' || json === null) return true;
  return Object.entries(json).every(([name, value]) => name.isWellFormed() && isWellFormed(value));
}
