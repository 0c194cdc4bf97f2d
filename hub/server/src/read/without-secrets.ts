// Hashes of badges, PINs and passwords never leave the hub for people: whoever reads sees only that there is one.
import type { Json } from '@lineside/core/domain/change/changes';

/** What is shown in place of a hash. */
export const secretIsSet = 'SET';

/** As `secret-hash.ts` and argon2 write them. */
const hashed = /^(?:sha256\$[0-9a-f]{64}|scrypt\$[^$]*\$[^$]+\$[^$]+|\$argon2)/;

export function withoutSecrets(json: Json): Json {
  if (typeof json === 'string') return hashed.test(json) ? secretIsSet : json;
  if (json === null || typeof json !== 'object') return json;
  if (Array.isArray(json)) return json.map(withoutSecrets);
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, withoutSecrets(value)]));
}
