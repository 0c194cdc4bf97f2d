// `GET /bridge/events`: says "read again" to every open window.
import type { BridgeEvent, StationBridge } from '@lineside/core/contracts/station-bridge';
import type { FastifyReply } from 'fastify';
import { gathered } from './gathered.ts';

const keepAliveMs = 15_000;

export class EventStreams {
  readonly #bridge: StationBridge;
  readonly #open = new Set<FastifyReply['raw']>();

  constructor(bridge: StationBridge) {
    this.#bridge = bridge;
  }

  /** Streams until the window goes away. Its first message says that something may have been missed. */
  serve(reply: FastifyReply): void {
    const { raw } = reply;
    reply.hijack();
    raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
    });
    this.#open.add(raw);
    const changed = `data: ${JSON.stringify({ event: 'CHANGED' } satisfies BridgeEvent)}\n\n`;
    const news = gathered(() => raw.write(changed));
    raw.write(changed);
    const unwatch = this.#bridge.watch(news.note);
    const alive = setInterval(() => raw.write(': alive\n\n'), keepAliveMs);
    raw.on('close', () => {
      unwatch();
      clearInterval(alive);
      news.stop();
      this.#open.delete(raw);
    });
  }

  close(): void {
    for (const raw of this.#open) raw.end();
  }
}
