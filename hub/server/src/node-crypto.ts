// Hashes and signatures of Node: sha-256 over UTF-8, Ed25519 with raw keys. Deterministic, so no part of the world.
import { createHash, createPublicKey, hash, type KeyObject, verify } from 'node:crypto';
import type { Sha256Hex } from '@lineside/core/kernel/ids';

export function sha256(text: string): Sha256Hex {
  return hash('sha256', text, 'hex') as Sha256Hex;
}

/** sha-256 of bytes as they came. */
export function sha256Bytes(bytes: Uint8Array): Sha256Hex {
  return createHash('sha256').update(bytes).digest('hex') as Sha256Hex;
}

/** True when an Ed25519 signature (base64) over a text is of this raw public key (base64). */
export function verifySeal(publicKey: string, text: string, signature: string): boolean {
  const key = ed25519Key(publicKey);
  return key !== null && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
}

/** True when a text is a raw Ed25519 public key in base64. */
export function isEd25519Key(publicKey: string): boolean {
  return ed25519Key(publicKey) !== null;
}

function ed25519Key(publicKey: string): KeyObject | null {
  const raw = Buffer.from(publicKey, 'base64');
  if (raw.length !== 32 || raw.toString('base64') !== publicKey) return null;
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') };
    return createPublicKey({ key: jwk, format: 'jwk' });
  } catch {
    return null;
  }
}
