// [P7] The wire does not change by accident.
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Envelope } from '../kernel/fact.ts';
import { canonicalJson } from '../kernel/state-digest.ts';
import { sha256 } from '../testing/sha256.ts';
import { deviceHeaders, Hello, protocolVersion, sealText, signedRequestText, wireSchemas } from './sync.ts';
import { wireSchemaHash, wireSchemaHashes } from './wire-schema-hash.ts';

/** Hashes of versions that stations in the field may speak. Only ever appended to. */
const published: Readonly<Record<number, string>> = {
  1: '57d24a0ff301e604187a5729c86b9c6a18baeeeaeebdcf1c3f9f2caa2d9cdfa5',
};

function hashOf(schemas: Readonly<Record<string, z.ZodType>>): string {
  const documents = Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema)]);
  return sha256(canonicalJson(Object.fromEntries(documents)));
}

const today = { ...wireSchemas, Envelope };

test('[P7] given the wire schemas, when hashed, then it is the hash of this protocol version; changed, raise protocolVersion and add its hash', () => {
  expect(hashOf(today)).toBe(wireSchemaHash);
});

test('[P7] given published versions, then their hashes are as they were, and every version has its own', () => {
  expect(wireSchemaHashes).toMatchObject(published);
  expect(Object.keys(wireSchemaHashes)).toEqual(
    Array.from({ length: protocolVersion }, (_, i) => String(i + 1)),
  );
  expect(new Set(Object.values(wireSchemaHashes)).size).toBe(protocolVersion);
});

test('[P7] given one field more, another bound or another field name, when hashed, then the hash is another', () => {
  const variants = [
    { ...today, Hello: Hello.extend({ motto: z.string() }) },
    { ...today, Poke: z.object({ position: z.int().min(1) }) },
    { ...today, Poke: z.object({ place: z.int().min(0) }) },
  ];
  for (const variant of variants) expect(hashOf(variant)).not.toBe(wireSchemaHash);
});

test('[P7] given a head and a request, then what a device signs is spelled as it always was', () => {
  expect(sealText({ origin: 'ab', seq: 7, hash: 'cd' })).toBe('lineside-seal-v1\nab\n7\ncd');
  const request = {
    method: 'POST',
    path: '/api/sync/push',
    time: '1760000000000',
    nonce: 'n',
    challenge: '',
    bodySha256: 'ef',
  };
  expect(signedRequestText(request)).toBe(
    'lineside-request-v1\nPOST\n/api/sync/push\n1760000000000\nn\n\nef',
  );
  expect(Object.values(deviceHeaders)).toEqual([
    'x-lineside-device',
    'x-lineside-time',
    'x-lineside-nonce',
    'x-lineside-challenge',
    'x-lineside-protocol',
    'x-lineside-signature',
  ]);
});
