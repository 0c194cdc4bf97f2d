// What enrolment gave this station: its identity, whom it trusts as its hub, and its private key.
import { createPrivateKey, sign } from 'node:crypto';
import { StationCode } from '@lineside/core/kernel/ids';
import { z } from 'zod';
import type { Signer } from './ports.ts';

export const StationKey = z.object({
  device: z.string().min(1),
  station: StationCode,
  hub: z.url(),
  /** sha-256 of the hub's certificate, hex; null where the system decides whom it trusts, and on plain http */
  fingerprint: z.string().nullable().default(null),
  /** Ed25519, PKCS#8 DER, base64 */
  privateKey: z.string().min(1),
});
export type StationKey = z.infer<typeof StationKey>;

export function signerOf({ privateKey }: Pick<StationKey, 'privateKey'>): Signer {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  return { sign: (text) => sign(null, Buffer.from(text), key).toString('base64') };
}
