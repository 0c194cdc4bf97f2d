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
