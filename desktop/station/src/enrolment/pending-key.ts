// [P5] A key that asks to be a station, as it lies on disk until the hub has decided: so that an answer that was lost,
// or a restart, costs no second code.
import { generateKeyPairSync } from 'node:crypto';
import type { EnrolmentTicket } from '@lineside/core/contracts/enrolment-ticket';
import { StationCode } from '@lineside/core/kernel/ids';
import { z } from 'zod';

export const PendingKey = z.object({
  hub: z.url(),
  fingerprint: z.string().nullable(),
  code: z.string().min(1),
  /** raw Ed25519 key, base64 */
  publicKey: z.string().min(1),
  /** what the hub said; null before its first answer */
  said: z
    .object({
      outcome: z.enum(['WAITING', 'REJECTED']),
      device: z.string(),
      station: StationCode,
      checkNumber: z.string(),
      reason: z.string().nullable(),
    })
    .nullable(),
  /** Ed25519, PKCS#8 DER, base64 */
  privateKey: z.string().min(1),
});
export type PendingKey = z.infer<typeof PendingKey>;

/** A new key pair that will ask with this ticket. */
export function newPendingKey({ hub, fingerprint, code }: EnrolmentTicket): PendingKey {
  const pair = generateKeyPairSync('ed25519');
  const raw = Buffer.from(pair.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  return {
    ...{ hub, fingerprint, code, said: null },
    publicKey: raw.toString('base64'),
    privateKey: pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
}
