// What state a station's equipment is in. Set by hand for now, so it always says who and why; a machine's own word will
// come as the same fact with another source.
import { z } from 'zod';
import { StationCode, UserId } from '../../kernel/ids.ts';

export const EquipmentCondition = z.enum(['RUNNING', 'DOWN', 'MAINTENANCE']);
export type EquipmentCondition = z.infer<typeof EquipmentCondition>;

export const EquipmentStateSet = z.object({
  station: StationCode,
  condition: EquipmentCondition,
  reason: z.string().trim().min(1).max(400),
  source: z.enum(['MANUAL']),
  /** who asked for it, where somebody with the right decided at another's window */
  requestedBy: UserId.nullable().default(null),
});

export const equipmentFacts = {
  'equipment.stateSet': { stream: 'equipment', v: 1, by: 'ANYONE', data: EquipmentStateSet, upcast: {} },
} as const;
