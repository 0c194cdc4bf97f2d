// The hub over HTTP: one request a call, four seconds of patience, every answer checked against the contract.
import { type HubLink, LinkFault, PullAnswer, PushAnswer } from '@lineside/core/contracts/sync';
import type { ZodType } from 'zod';
import { type Device, deviceRequest, unreachable } from './device-request.ts';
import { PokeStream } from './poke-stream.ts';

const answerTimeoutMs = 4_000;

/** @param stop ends whatever is still open */
export function httpLink(device: Device, stop: AbortSignal): HubLink {
  const pokes = new PokeStream(device, stop, answerTimeoutMs);
  const post = async <Answer>(path: string, message: unknown, schema: ZodType<Answer>): Promise<Answer> => {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(answerTimeoutMs)]);
    const request = { method: 'POST' as const, path, body: JSON.stringify(message), signal };
    try {
      const answer = await deviceRequest(device, request);
      const parsed = schema.safeParse(await answer.json());
      if (parsed.success) return parsed.data;
    } catch (error) {
      const fault = error instanceof LinkFault ? error : unreachable(error);
      // a stream from before the line broke may hang silently for ever
      if (fault.kind === 'UNREACHABLE') pokes.drop();
      throw fault;
    }
    throw new LinkFault('REFUSED', 'PROTOCOL_MISMATCH');
  };
  return {
    push: (batch) => post('/api/sync/push', batch, PushAnswer),
    pull: (request) => post('/api/sync/pull', request, PullAnswer),
    poked: (signal) => pokes.next(signal),
  };
}
