// Server-sent events: each listener is told the newest position, and only that. A slow one skips what is outdated;
// at shutdown all end cleanly.
import type { FastifyReply } from 'fastify';
import { HttpProblem } from './problem.ts';

const mostListeners = 1_000;

export class Pokes {
  readonly #open = new Set<() => void>();

  /**
   * Turns a reply into a stream of positions.
   * @param subscribe calls back with positions, or to end the stream; returns how to stop it
   */
  stream(
    reply: FastifyReply,
    position: number,
    subscribe: (listener: (position: number) => void, end: () => void) => () => void,
  ): void {
    if (this.#open.size >= mostListeners) throw new HttpProblem('HUB_BUSY', { seconds: 5 });
    const { raw } = reply;
    reply.hijack();
    raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'keep-alive',
    });

    let newest: number | null = null;
    let full = false;
    const send = (next: number) => {
      if (full) newest = next;
      else full = !raw.write(`data: ${JSON.stringify({ position: next })}\n\n`);
    };
    raw.on('drain', () => {
      full = false;
      const skippedTo = newest;
      newest = null;
      if (skippedTo !== null) send(skippedTo);
    });
    const unsubscribe = subscribe(send, () => end());
    const end = () => {
      unsubscribe();
      this.#open.delete(end);
      raw.end();
    };
    this.#open.add(end);
    // a listener that goes away, however it does, is only let go
    raw.on('close', end);
    raw.on('error', end);
    send(position);
  }

  endAll(): void {
    for (const end of this.#open) end();
  }
}
