// [P7] The wire schema of every protocol version as one hash: sha-256 over the JSON schemas of all wire messages
// and of a fact's envelope. A published version's hash never changes; a changed wire is a new version.
import type { Sha256Hex } from '../kernel/ids.ts';
import { protocolVersion } from './sync.ts';

/** By protocol version; one without a hash does not compile. */
export const wireSchemaHashes = {
  1: '57d24a0ff301e604187a5729c86b9c6a18baeeeaeebdcf1c3f9f2caa2d9cdfa5',
} as const satisfies Readonly<Record<number, string>>;

/** The hash of today's version, as the hub says it in its Hello. */
export const wireSchemaHash = wireSchemaHashes[protocolVersion] as Sha256Hex;
