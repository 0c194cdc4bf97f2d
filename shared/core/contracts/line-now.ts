// `GET /api/lines/:line` (exec:read): a line as it is now, station by station.
import { z } from 'zod';
import { EquipmentCondition } from '../domain/equipment/facts.ts';
import { Text } from '../kernel/ids.ts';
import { HeardStation } from './hub-api.ts';
import { RunRow } from './planning.ts';

/** Results of a station in one hour, by its beginning (wall clock, ms). */
const Hour = z.object({
  at: z.int(),
  passed: z.int(),
  failed: z.int(),
  /** mean time of a unit inside, ms; null when none ended */
  cycleMs: z.int().nullable(),
});

export const LineStation = HeardStation.extend({
  equipment: z.object({
    condition: EquipmentCondition,
    reason: z.string(),
    by: z.string().nullable(),
    at: z.int().nullable(),
  }),
  /** serial numbers inside, at most 10, and how many there are */
  inside: z.array(z.object({ sn: z.string(), run: z.string().nullable(), since: z.int().nullable() })),
  insideTotal: z.int(),
  /** units that wait for it, of runs that take units, as its own queue has them */
  queued: z.int(),
  /** of the open runs: units whose first result at a step of this station was a PASS, and all first results */
  firstPassed: z.int(),
  firstResults: z.int(),
  /** the last twelve hours, oldest first, the running one last */
  hours: z.array(Hour),
});
export type LineStation = z.infer<typeof LineStation>;

export const LineNow = z.object({
  line: z.string(),
  name: Text,
  process: z.enum(['SMT', 'DIP']),
  targetPerHour: z.int().nullable(),
  /** units that left the last step in the last sixty minutes */
  outputLastHour: z.int(),
  stations: z.array(LineStation),
  /** open runs of the line, and the twenty of them that come first: those in work, then by urgency */
  runsTotal: z.int(),
  runs: z.array(RunRow),
  now: z.int(),
});
export type LineNow = z.infer<typeof LineNow>;
