// What a station tells of units beyond its own work: where one is, and what a shift hands over.
import { z } from 'zod';
import { DefectCode } from '../domain/defect/defect.ts';
import { EquipmentCondition } from '../domain/equipment/facts.ts';
import { unitStatuses } from '../domain/unit/state.ts';
import { FactId, Text } from '../kernel/ids.ts';
import { NextStep } from './station-cockpit.ts';

/** What is known here of a code: never more than this station's line, and never newer than `asOf`. */
export const LookedUp = z.object({
  code: z.string(),
  /** wall clock of the last word from the hub, ms */
  asOf: z.int().nullable(),
  /** the hub answers and no station of this line is silent */
  complete: z.boolean(),
  /** the unit, or every board of the panel, by place */
  units: z.array(
    z.object({
      sn: z.string(),
      run: z.string().nullable(),
      product: z.string().nullable(),
      panel: z.object({ code: z.string(), place: z.int() }).nullable(),
      status: z.enum(unitStatuses),
      /** the step that it is in, failed at or waits for */
      step: NextStep.nullable(),
      /** station of its open visit */
      station: z.string().nullable(),
      hold: z.object({ reason: z.string(), by: z.string(), at: z.int() }).nullable(),
      rework: z.object({ toStep: z.int(), reason: z.string(), by: z.string(), at: z.int() }).nullable(),
      /** steps that it may be sent back to */
      reworkSteps: z.array(z.object({ stepNo: z.int(), name: Text })),
      /** defects that a FAIL of each step may name are in the frozen version: those of the visits' steps */
      defects: z.array(DefectCode),
      visits: z.array(
        z.object({
          id: FactId,
          step: z.int(),
          stepName: Text.nullable(),
          station: z.string(),
          operator: z.string(),
          inAt: z.int().nullable(),
          outAt: z.int().nullable(),
          result: z.enum(['PASS', 'FAIL']).nullable(),
          voided: z.boolean(),
        }),
      ),
    }),
  ),
});
export type LookedUp = z.infer<typeof LookedUp>;

/** What a shift hands over; the same on the screen, on paper and in the fact. */
export const HandoverSheet = z.object({
  station: z.string(),
  from: z.int(),
  to: z.int(),
  inProcess: z.array(z.object({ sn: z.string(), since: z.int().nullable(), operator: z.string() })),
  held: z.array(z.object({ sn: z.string(), reason: z.string(), by: z.string() })),
  failed: z.array(z.object({ sn: z.string(), step: z.int() })),
  hours: z.array(z.object({ at: z.int(), passed: z.int(), failed: z.int() })),
  queued: z.int(),
  equipment: z.object({ condition: EquipmentCondition, reason: z.string() }),
  /** own facts that the hub has not acknowledged */
  waiting: z.int(),
  remarks: z.string(),
  by: z.string(),
  /** the one before: what it said, by whom */
  previous: z.object({ at: z.int(), by: z.string(), remarks: z.string() }).nullable(),
});
export type HandoverSheet = z.infer<typeof HandoverSheet>;
