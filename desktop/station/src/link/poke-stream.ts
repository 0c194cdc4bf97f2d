// The hub's pokes: one stream kept open, so that a poke which comes while nobody waits is not lost.
import type { Stop } from '@lineside/core/contracts/sync';
import { type Device, deviceRequest } from './device-request.ts';

export class PokeStream {
  readonly #device: Device;
  readonly #stop: AbortSignal;
  readonly #openTimeoutMs: number;
  #opening: Promise<void> | null = null;
  #cut = new AbortController();
  #news = false;
  #hear: () => void = () => undefined;

  constructor(device: Device, stop: AbortSignal, openTimeoutMs: number) {
    this.#device = device;
    this.#stop = stop;
    this.#openTimeoutMs = openTimeoutMs;
  }

  /** Resolves at the next poke, when the stream ends, or when `signal` fires. @throws LinkFault when it cannot open */
  async next(signal: Stop): Promise<void> {
    this.#opening ??= this.#open();
    await this.#opening;
    if (!this.#news && !signal.aborted)
      await new Promise<void>((resolve) => {
        this.#hear = resolve;
        signal.addEventListener('abort', resolve);
      });
    this.#news = false;
  }

  /** Ends the stream; the next wait opens another. */
  drop(): void {
    this.#cut.abort();
  }

  async #open(): Promise<void> {
    const cut = new AbortController();
    const late = setTimeout(() => cut.abort(new DOMException('', 'TimeoutError')), this.#openTimeoutMs);
    const signal = AbortSignal.any([this.#stop, cut.signal]);
    this.#cut = cut;
    try {
      const request = { method: 'GET' as const, path: '/api/sync/pokes', body: '', signal };
      this.#listen(await deviceRequest(this.#device, request));
    } catch (error) {
      this.#opening = null;
      throw error;
    } finally {
      clearTimeout(late);
    }
  }

  async #listen({ body }: Response): Promise<void> {
    try {
      const decoder = new TextDecoder();
      for await (const chunk of body ?? [])
        if (decoder.decode(chunk, { stream: true }).includes('data:')) this.#tell();
    } catch {
      // a stream that broke has ended
    }
    this.#opening = null;
    this.#tell();
  }

  #tell(): void {
    this.#news = true;
    this.#hear();
  }
}
