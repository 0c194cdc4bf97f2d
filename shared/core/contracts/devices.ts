// What the hub answers to people about the stations' devices: which PC is a station's, which one waits for an
// approval, what a PC that was replaced or closed had delivered, and what was salvaged from it. All of it asks for
// `system:station_manage`.
import { z } from 'zod';
import { DeviceId } from '../domain/device/facts.ts';
import { OriginId, Text } from '../kernel/ids.ts';
import { PushBatch } from './sync.ts';

/**
 * May a station's PC be wiped? HOLDS_ALL: the hub has all it recorded, said just now (`asOf`). OWES: it said that it
 * still held something. UNKNOWN: silent; what it recorded since `asOf` nobody knows. EMPTY: no device at all.
 */
export const WipeVerdict = z.object({
  verdict: z.enum(['HOLDS_ALL', 'OWES', 'UNKNOWN', 'EMPTY']),
  /** facts it last said it owed; a lower bound unless HOLDS_ALL */
  owed: z.int(),
  /** hub wall clock at which it said so, ms; null when it never was heard */
  asOf: z.int().nullable(),
});
export type WipeVerdict = z.infer<typeof WipeVerdict>;

/** A PC's key, as the fold of its stream shows it. */
const DeviceFace = z.object({
  device: z.string(),
  /** shown on the PC's own screen too, so that who approves knows which PC it is */
  checkNumber: z.string(),
  hostname: z.string(),
  software: z.string(),
});

export const StationDevices = z.object({
  station: z.string(),
  name: Text,
  line: z.string(),
  lineName: Text,
  contact: z.enum(['LIVE', 'SILENT', 'NEVER']),
  lastContactAt: z.int().nullable(),
  /** facts it said it owed when last heard */
  owed: z.int(),
  software: z.string().nullable(),
  /** the PC that is this station now */
  device: DeviceFace.extend({ enrolledAt: z.int(), approvedBy: z.string() }).nullable(),
  /** PCs that gave a code and wait for somebody to approve them, newest first */
  waiting: z.array(DeviceFace.extend({ requestedAt: z.int() })),
  wipe: WipeVerdict,
  /** codes that can still be used */
  codes: z.array(z.object({ expiresAt: z.int() })),
  /** PCs that were this station, newest first */
  closed: z.array(
    DeviceFace.extend({
      enrolledAt: z.int(),
      closedAt: z.int(),
      cause: z.enum(['REPLACED', 'REVOKED']),
      reason: z.string(),
      /** who replaced or revoked it */
      by: z.string(),
      /** facts acknowledged in all its logs: valid up to there */
      acknowledged: z.int(),
      /** facts it had said it still owed */
      owedThen: z.int(),
    }),
  ),
  /** what was salvaged from closed PCs and waits for a decision, oldest first */
  salvage: z.array(
    z.object({
      device: z.string(),
      origin: z.string(),
      facts: z.int(),
      /** seq of the first and of the last */
      from: z.int(),
      to: z.int(),
      /** wall clock of the PC at the first and at the last, ms */
      firstAt: z.int(),
      lastAt: z.int(),
      receivedAt: z.int(),
      /** who brought it */
      by: z.string(),
      /** types of fact in it, most frequent first */
      types: z.array(z.object({ type: z.string(), count: z.int() })),
    }),
  ),
});
export type StationDevices = z.infer<typeof StationDevices>;

/** `GET /api/stations` */
export const StationList = z.object({
  now: z.int(),
  hub: z.object({
    /** how this request reached the hub: what a station is to be given */
    url: z.string(),
    /** sha-256 of its certificate, hex; null on plain http */
    fingerprint: z.string().nullable(),
  }),
  /** by line and place along it */
  stations: z.array(StationDevices),
});
export type StationList = z.infer<typeof StationList>;

/** One line of a salvage file: facts of one log of one device, sealed by that device's own key. */
export const SalvageBatch = PushBatch.pick({
  origin: true,
  from: true,
  bodies: true,
  head: true,
  seal: true,
}).extend({ device: DeviceId });
export type SalvageBatch = z.infer<typeof SalvageBatch>;

/** `POST /api/salvage`: body one `SalvageBatch`; lines in the file's order, each as often as one likes. */
export const SalvageReceipt = z.object({
  station: z.string(),
  device: z.string(),
  origin: z.string(),
  /** facts put into quarantine now */
  kept: z.int(),
  /** facts that the hub had already, in its feed or in quarantine */
  had: z.int(),
});
export type SalvageReceipt = z.infer<typeof SalvageReceipt>;

const Reason = z.string().trim().min(1).max(400);

/** Inputs of the commands; part of `hubCommands`. */
export const deviceCommands = {
  approveDevice: z.strictObject({ device: DeviceId }),
  rejectDevice: z.strictObject({ device: DeviceId, reason: Reason }),
  revokeDevice: z.strictObject({ device: DeviceId, reason: Reason }),
  /** takes what is in quarantine into the feed, as if it had been pushed */
  acceptSalvage: z.strictObject({ device: DeviceId, origin: OriginId, reason: Reason }),
  /** keeps the bytes, and says that they do not count */
  discardSalvage: z.strictObject({ device: DeviceId, origin: OriginId, reason: Reason }),
} as const;
