// What a station runtime is given by whoever composes it, because it may not reach for it itself.
import type { Stop } from '@lineside/core/contracts/sync';
import type { StationCode } from '@lineside/core/kernel/ids';

export interface Clock {
  /** wall clock, ms since 1970 */
  now(): number;
}

export interface Random {
  bytes(count: number): Uint8Array;
  /** in [0, 1), for jitter only */
  fraction(): number;
}

export interface Signer {
  /** Ed25519 signature of a text's UTF-8 bytes with the device's private key, base64 */
  sign(text: string): string;
}

/** Who this station is, as its enrolment said. */
export interface Identity {
  device: string;
  station: StationCode;
  /** where the hub is */
  hub: string;
}

/** Resolves after `delayMs`, or as soon as `stop` fires. Never rejects. */
export type Pause = (delayMs: number, stop: Stop) => Promise<void>;
