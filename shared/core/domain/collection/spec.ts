// Data-collection specs: what is to be measured at a step, in which unit, between which limits.
import { z } from 'zod';
import { Text } from '../../kernel/ids.ts';

export const DataType = z.enum(['NUMBER', 'TEXT', 'BOOLEAN', 'ENUM', 'JSON']);
export type DataType = z.infer<typeof DataType>;

export const DataSpec = z.object({
  code: z.string().min(1).max(64),
  name: Text,
  kind: z.enum(['KEY', 'OBSERVATION']),
  type: DataType,
  /** unit of measure as printed beside the field (UCUM-like text); null for none */
  unit: z.string().max(24).nullable(),
  target: z.number().nullable(),
  /** lower and upper specification limit; beyond them a value is out */
  lsl: z.number().nullable(),
  usl: z.number().nullable(),
  /** inner band; beyond it a value is a warning */
  warnLow: z.number().nullable(),
  warnHigh: z.number().nullable(),
  /** limits themselves are already out */
  limitExclusive: z.boolean(),
  /** choices of an ENUM; the pair PASS and FAIL makes the spec a verdict that forces the result */
  options: z.array(z.object({ code: z.string().min(1).max(40), name: Text })).max(60),
  required: z.boolean(),
  alarm: z.enum(['NONE', 'ALARM_ONLY', 'HOLD']),
  trigger: z.enum(['EACH_UNIT', 'EACH_CARRIER', 'EVENT', 'TIME']),
  method: z.enum(['MANUAL', 'AUTO']),
});
export type DataSpec = z.infer<typeof DataSpec>;

/** A value of any data type; JSON specs carry their document as text. */
export const DataValue = z.union([z.number(), z.string().max(4000), z.boolean()]);
export type DataValue = z.infer<typeof DataValue>;
