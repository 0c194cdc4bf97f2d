// How PIN and badge become the hashes that stations check with the hub gone: `algorithm$parameters$salt$hash`.
import { scrypt, timingSafeEqual } from 'node:crypto';
import type { Sha256 } from '@lineside/core/kernel/chain';
import type { Random } from '../clock.ts';

const cost = { N: 16_384, r: 8, p: 1 };
const keyBytes = 32;

/** `scrypt$N=16384,r=8,p=1$<salt>$<hash>`, both base64. */
export async function hashPin(pin: string, random: Random): Promise<string> {
  const salt = Buffer.from(random.bytes(16));
  const key = await derive(pin, salt, keyBytes);
  const parameters = `N=${cost.N},r=${cost.r},p=${cost.p}`;
  return ['scrypt', parameters, salt.toString('base64'), key.toString('base64')].join('$');
}

/** True when a PIN is the one a hash was made of. */
export async function pinFits(pin: string, hash: string): Promise<boolean> {
  const [algorithm, , salt = '', key = ''] = hash.split('$');
  const expected = Buffer.from(key, 'base64');
  if (algorithm !== 'scrypt' || expected.length === 0) return false;
  return timingSafeEqual(await derive(pin, Buffer.from(salt, 'base64'), expected.length), expected);
}

/** `sha256$<hex>`: a badge's text is long and unguessable, and must be found by its hash. */
export function hashBadge(badge: string, sha256: Sha256): string {
  return `sha256$${sha256(`lineside.badge:${badge}`)}`;
}

function derive(secret: string, salt: Buffer, bytes: number): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  scrypt(secret, salt, bytes, cost, (error, key) => (error === null ? resolve(key) : reject(error)));
  return promise;
}
