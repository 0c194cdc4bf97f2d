// How much a system may have grown under thousands of requests of which nearly all were refused.
import type { Footprint } from './footprint.ts';

/** For the caches of Node, Fastify and the limiters, which fill once and are bounded. */
const spareHeapBytes = 16 * 2 ** 20;
const heapFactor = 1.25;
/** What one recorded fact may take in the database, with its indices, its views and the answer to its command. */
const bytesARecord = 16 * 1024;
const spareDatabaseBytes = 256 * 1024;

/** @param recorded how many facts were recorded meanwhile. @throws Error when it grew by more than that explains */
export function mayHaveGrown(before: Footprint, after: Footprint, recorded: number): void {
  const heap = before.heapBytes * heapFactor + spareHeapBytes;
  if (after.heapBytes > heap)
    throw new Error(`the heap grew from ${before.heapBytes} to ${after.heapBytes} bytes`);
  const database = before.databaseBytes + recorded * bytesARecord + spareDatabaseBytes;
  if (after.databaseBytes > database)
    throw new Error(
      `the database grew from ${before.databaseBytes} to ${after.databaseBytes} bytes, by ${recorded} facts`,
    );
}
