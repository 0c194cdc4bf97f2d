// What happens to one unit (a serial number): made, in, out, disposed, corrected, moved to another run.
import { z } from 'zod';
import { FactId, LineCode, RunNo, SerialNumber, UserId } from '../../kernel/ids.ts';
import { judgements } from '../collection/judge.ts';
import { DataValue } from '../collection/spec.ts';
import { Defect } from '../defect/defect.ts';

const StepNo = z.int().min(1).max(99_999);

/** The label that is scanned for every board of a panel, and a board's place on it; null for a unit alone. */
const Panel = z.object({ code: SerialNumber, place: z.int().min(1).max(100) });

export const UnitCreated = z.object({
  sn: SerialNumber,
  run: RunNo,
  product: z.string().min(1).max(64),
  /** the line of the run: what a station must hold to know this unit */
  line: LineCode,
  /** step numbers of the frozen version, ascending */
  steps: z.array(StepNo).min(1).max(100),
  panel: Panel.nullable().default(null),
});
export type UnitCreated = z.infer<typeof UnitCreated>;

export const UnitTrackedIn = z.object({
  run: RunNo,
  step: StepNo,
  source: z.enum(['MANUAL', 'AUTO', 'BATCH', 'TEST']),
  /** set when the operator went on without knowing that the steps in `missing` had passed */
  provisional: z
    .object({
      reason: z.string().min(1).max(400),
      missing: z.array(StepNo).min(1).max(100),
      /** who approved it on the spot; null where the site asks for nobody */
      approvedBy: UserId.nullable().default(null),
    })
    .nullable(),
});

export const RecordedValue = z.object({
  spec: z.string().min(1).max(64),
  value: DataValue,
  judgement: z.enum(judgements),
  /** taken over from the board before and left unchanged by the operator */
  carried: z.boolean().optional(),
});
export type RecordedValue = z.infer<typeof RecordedValue>;

export const UnitTrackedOut = z.object({
  run: RunNo,
  step: StepNo,
  /** the track-in that this visit began with */
  visit: FactId,
  result: z.enum(['PASS', 'FAIL']),
  values: z.array(RecordedValue).max(200),
  defects: z.array(Defect).max(50),
  /** specs with alarm action HOLD that were out: the unit goes to hold */
  heldBy: z.array(z.string().max(64)).max(200),
});
export type UnitTrackedOut = z.infer<typeof UnitTrackedOut>;

const Reason = z.string().trim().min(1).max(400);

/** Who asked for it, where somebody with the right decided at another's window; null when nobody else did. */
const requestedBy = UserId.nullable().default(null);

export const UnitDisposed = z.discriminatedUnion('action', [
  z.object({ action: z.literal('REWORK'), toStep: StepNo, reason: Reason, requestedBy }),
  z.object({ action: z.literal('SCRAP'), reason: Reason, requestedBy }),
  z.object({ action: z.literal('HOLD'), reason: Reason, requestedBy }),
  z.object({ action: z.literal('RELEASE'), reason: Reason, requestedBy }),
]);

const Correction = z.object({
  /** the exception that this answers; null for what somebody set right by themselves */
  exception: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .nullable()
    .default(null),
  reason: Reason,
  requestedBy,
});

/** How a visit is set right: it does not count, or it came out so. */
export const VisitCorrection = z.discriminatedUnion('correction', [
  z.strictObject({ correction: z.literal('VOID_VISIT') }),
  z.strictObject({
    correction: z.literal('RESULT'),
    result: z.enum(['PASS', 'FAIL']),
    defects: z.array(Defect).max(50),
  }),
]);

/** What a person set right. The facts corrected stay as they are. */
export const UnitCorrected = z.discriminatedUnion('correction', [
  /** this visit does not count */
  Correction.extend({ correction: z.literal('VOID_VISIT'), visit: FactId }),
  /** this visit came out so, and these were its defects */
  Correction.extend({
    correction: z.literal('RESULT'),
    visit: FactId,
    result: z.enum(['PASS', 'FAIL']),
    defects: z.array(Defect).max(50),
  }),
  /** the unit belongs to this run, of this product and line, with these steps */
  Correction.extend({
    correction: z.literal('RUN'),
    run: RunNo,
    product: z.string().min(1).max(64),
    line: LineCode,
    steps: z.array(StepNo).min(1).max(100),
  }),
]);

/** A unit that nobody has begun goes from one run to another. */
export const UnitMoved = z.object({
  sn: SerialNumber,
  from: RunNo.nullable(),
  run: RunNo,
  product: z.string().min(1).max(64),
  line: LineCode,
  steps: z.array(StepNo).min(1).max(100),
  /** where that run prints it so; left out: as it was */
  panel: Panel.nullable().optional(),
  reason: Reason,
});

export const unitFacts = {
  'unit.created': { stream: 'unit', v: 1, by: 'ANYONE', data: UnitCreated, upcast: {} },
  'unit.trackedIn': { stream: 'unit', v: 1, by: 'ANYONE', data: UnitTrackedIn, upcast: {} },
  'unit.trackedOut': { stream: 'unit', v: 1, by: 'ANYONE', data: UnitTrackedOut, upcast: {} },
  'unit.disposed': { stream: 'unit', v: 1, by: 'ANYONE', data: UnitDisposed, upcast: {} },
  'unit.corrected': { stream: 'unit', v: 1, by: 'ANYONE', data: UnitCorrected, upcast: {} },
  'unit.moved': { stream: 'unit', v: 1, by: 'HUB', data: UnitMoved, upcast: {} },
} as const;
