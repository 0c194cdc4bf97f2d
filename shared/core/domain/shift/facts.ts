// The handover of a shift at a station: what was in process, how the shift went, and what the next one should know.
import { z } from 'zod';
import { SerialNumber, StationCode } from '../../kernel/ids.ts';

const Serials = z.array(SerialNumber).max(200);
const Ms = z.int().min(0);

export const ShiftHandedOver = z.object({
  station: StationCode,
  /** wall clock of the station, ms */
  from: Ms,
  to: Ms,
  inProcess: Serials,
  held: Serials,
  failed: Serials,
  /** results by hour, each hour by its beginning */
  hours: z.array(z.object({ at: Ms, passed: z.int().min(0), failed: z.int().min(0) })).max(48),
  remarks: z.string().trim().max(4000),
});
export type ShiftHandedOver = z.infer<typeof ShiftHandedOver>;

export const shiftFacts = {
  'shift.handedOver': { stream: 'shift', v: 1, by: 'ANYONE', data: ShiftHandedOver, upcast: {} },
} as const;
