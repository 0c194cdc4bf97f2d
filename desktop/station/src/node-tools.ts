// Clock, chance, hash, waiting and name of a Node process: what every process that runs a station is composed with.
import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { Sha256Hex } from '@lineside/core/kernel/ids';
import type { Tools } from './run-station.ts';

export const nodeTools: Pick<Tools, 'clock' | 'random' | 'sha256' | 'pause' | 'hostname'> = {
  clock: { now: () => Date.now() },
  hostname: hostname().slice(0, 80) || 'unnamed',
  random: { bytes: (count) => randomBytes(count), fraction: () => Math.random() },
  sha256: (text) => createHash('sha256').update(text).digest('hex') as Sha256Hex,
  pause: async (delayMs, stop) => {
    const cut = new AbortController();
    const abort = () => cut.abort();
    if (stop.aborted) return;
    stop.addEventListener('abort', abort);
    await delay(delayMs, undefined, { signal: cut.signal }).catch(() => undefined);
    stop.removeEventListener('abort', abort);
  },
};
