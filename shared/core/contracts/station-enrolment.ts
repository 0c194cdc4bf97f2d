// [P5] What a station says of itself: how far its enrolment is, and whether its PC may be wiped. Part of the bridge.
import { z } from 'zod';

/** [P5] How far this PC is from being a station of its hub; null once it is one. */
export const Enrolment = z.object({
  /** NONE: nothing asked yet. WAITING: for an approval at the hub. REVOKED: the hub takes nothing more from it */
  state: z.enum(['NONE', 'WAITING', 'REJECTED', 'REVOKED']),
  /** the station's code, once it is known */
  station: z.string().nullable(),
  hub: z.string().nullable(),
  /** while WAITING: to be compared with what the hub shows */
  checkNumber: z.string().nullable(),
  /** why it was rejected or revoked, as far as the hub said */
  reason: z.string().nullable(),
  /** why the hub could not be asked the last time, as a problem's code; it is asked again by itself */
  trouble: z.string().nullable(),
});
export type Enrolment = z.infer<typeof Enrolment>;

/** May this PC be wiped? Known exactly, as nothing waits only when the hub has said so of every fact. */
export const WipeReport = z.object({
  safe: z.boolean(),
  /** own facts that the hub has not acknowledged; null when they cannot be counted */
  waiting: z.int().nullable(),
  /** UNREADABLE: the database is broken, so nobody can say */
  because: z.enum(['NOTHING_WAITS', 'FACTS_WAIT', 'UNREADABLE']),
});
export type WipeReport = z.infer<typeof WipeReport>;

/** What somebody at the PC gives it to enrol with. */
export const EnrolInput = z.union([
  /** as scanned or pasted */
  z.strictObject({ ticket: z.string().min(1).max(600) }),
  /** as typed; the fingerprint only where the hub's certificate is its own */
  z.strictObject({
    hub: z.string().min(1).max(300),
    code: z.string().min(8).max(80),
    fingerprint: z.string().max(120).nullable(),
  }),
]);
export type EnrolInput = z.infer<typeof EnrolInput>;
