// Checking a badge or PIN against the hashes that came from the hub: stations let people in with the hub gone.
// PIN: `scrypt$N=16384,r=8,p=1$salt$hash` (base64). Badge: `sha256$hex`, unsalted, so that one look-up finds it.
import { scrypt, timingSafeEqual } from 'node:crypto';
import type { Sha256 } from '@lineside/core/kernel/chain';

const pinFormat = /^scrypt\$N=(\d+),r=(\d+),p=(\d+)\$([A-Za-z0-9+/]+=*)\$([A-Za-z0-9+/]+=*)$/;
/** Bounds what a forged hash could make this machine compute. */
const maxMemoryBytes = 64 * 1024 * 1024;

/** True when the PIN is the one that was hashed; false also for a hash in another format. */
export function pinMatches(pin: string, hash: string): Promise<boolean> {
  const [, n, r, p, salt, expected] = pinFormat.exec(hash) ?? [];
  if (salt === undefined || expected === undefined) return Promise.resolve(false);
  const want = Buffer.from(expected, 'base64');
  const cost = { N: Number(n), r: Number(r), p: Number(p), maxmem: maxMemoryBytes };
  return new Promise((resolve) => {
    scrypt(pin, Buffer.from(salt, 'base64'), want.length, cost, (error, key) =>
      resolve(error === null && timingSafeEqual(key, want)),
    );
  });
}

/** The hash under which a badge's text is known. */
export function badgeHash(badge: string, sha256: Sha256): string {
  return `sha256$${sha256(`lineside.badge:${badge}`)}`;
}
