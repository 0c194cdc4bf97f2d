// Time and chance, passed in: only the composition root reads the real ones.

export interface Clock {
  /** wall clock, ms since 1970 */
  now(): number;
}

export interface Random {
  /** unguessable bytes */
  bytes(length: number): Uint8Array;
}

/** Random bytes as lower-case hex, two digits each. */
export function randomHex(random: Random, bytes: number): string {
  return Buffer.from(random.bytes(bytes)).toString('hex');
}

/** The calendar day of a moment (ms) at the plant: UTC's, since a site says nothing of its time zone. */
export function dayAt(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
