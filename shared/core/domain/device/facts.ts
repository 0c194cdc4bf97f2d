// [P5] A device is one key of one station: asked for with a one-time code, approved or rejected by a person, closed
// when another takes its place or somebody revokes it. Written by the hub alone; never reopened.
import { z } from 'zod';
import { OriginId, Sha256Hex, StationCode } from '../../kernel/ids.ts';

export const DeviceId = z.string().regex(/^[0-9a-f]{32}$/);

export const DeviceRequested = z.object({
  device: DeviceId,
  station: StationCode,
  /** raw Ed25519 key, base64 */
  publicKey: z.string().max(60),
  software: z.string().min(1).max(80),
  hostname: z.string().min(1).max(80),
  /** first digits of the key's hash, as shown on both screens */
  checkNumber: z.string().max(20),
});
export type DeviceRequested = z.infer<typeof DeviceRequested>;

export const DeviceApproved = z.object({ device: DeviceId });
export const DeviceRejected = z.object({ device: DeviceId, reason: z.string().max(400) });

export const DeviceClosed = z.object({
  device: DeviceId,
  cause: z.enum(['REPLACED', 'REVOKED']),
  reason: z.string().max(400),
  /** valid up to here: what the hub had acknowledged of each of its origins */
  heads: z.array(z.object({ origin: OriginId, seq: z.int().min(0), hash: Sha256Hex })),
  /** facts it last said it still owed, and when it said so (hub wall clock, ms) */
  owed: z.int().min(0),
  asOf: z.int().nullable(),
});
export type DeviceClosed = z.infer<typeof DeviceClosed>;

/** What became of facts that a closed device still held. */
export const SalvageDecided = z.object({
  device: DeviceId,
  origin: OriginId,
  /** seq of the last fact decided about */
  upTo: z.int().min(1),
  facts: z.int().min(1),
  reason: z.string().min(1).max(400),
});
export type SalvageDecided = z.infer<typeof SalvageDecided>;

export const deviceFacts = {
  'device.requested': { stream: 'device', v: 1, by: 'HUB', data: DeviceRequested, upcast: {} },
  'device.approved': { stream: 'device', v: 1, by: 'HUB', data: DeviceApproved, upcast: {} },
  'device.rejected': { stream: 'device', v: 1, by: 'HUB', data: DeviceRejected, upcast: {} },
  'device.closed': { stream: 'device', v: 1, by: 'HUB', data: DeviceClosed, upcast: {} },
  'device.salvageAccepted': { stream: 'device', v: 1, by: 'HUB', data: SalvageDecided, upcast: {} },
  'device.salvageDiscarded': { stream: 'device', v: 1, by: 'HUB', data: SalvageDecided, upcast: {} },
} as const;
