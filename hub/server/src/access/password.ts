// Hub passwords: argon2id at the cost OWASP asks for. The hashes stay in the hub's private table.
import { type Algorithm, hash, verify } from '@node-rs/argon2';
import type { Random } from '../clock.ts';

const argon2id: Algorithm.Argon2id = 2;
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string, random: Random): Promise<string> {
  return hash(password, { ...cost, salt: random.bytes(16) });
}

export function passwordFits(password: string, hashed: string): Promise<boolean> {
  return verify(hashed, password);
}
