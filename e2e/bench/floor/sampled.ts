// How long the hub takes to answer one question after the other, by the same reader.
import { setTimeout as delay } from 'node:timers/promises';
import { Samples } from '../samples.ts';
import type { ReaderClient } from './reader-client.ts';

const asked = 100;
/** between two requests: well below the hub's bound on them */
const pauseMs = 5;

/** A hundred answers, taking the questions in turn. */
export async function sampled(reader: ReaderClient, paths: readonly string[]): Promise<Samples> {
  const samples = new Samples();
  for (let n = 0; samples.count < asked; n++) {
    await samples.time(() => reader.get(paths[n % paths.length] ?? ''));
    await delay(pauseMs);
  }
  return samples;
}
