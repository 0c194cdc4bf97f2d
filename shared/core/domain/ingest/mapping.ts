// How a machine's message is read: dot paths into its payload, `[*]` where a list gives one reading an entry.
import { z } from 'zod';

/** `board.sn`, `pads[*].height`, `results[0].value`; names are anything but dots and brackets. */
export const IngestPath = z
  .string()
  .min(1)
  .max(200)
  .regex(
    /^[^.[\]]+(?:\[(?:\*|\d{1,4})\])*(?:\.[^.[\]]+(?:\[(?:\*|\d{1,4})\])*)*$/,
    'is no path like board.sn or pads[*].height',
  );
export type IngestPath = z.infer<typeof IngestPath>;

export const IngestMeasurement = z.object({
  path: IngestPath,
  /** code of a data-collection spec bound to the step */
  spec: z.string().min(1).max(64),
  /** the message's number times this is the spec's unit (µm in the file, mm in the spec: 0.001) */
  scale: z.number().default(1),
  /** which of several readings counts for the unit */
  take: z.enum(['FIRST', 'LAST', 'MIN', 'MAX', 'MEAN']).default('LAST'),
});
export type IngestMeasurement = z.infer<typeof IngestMeasurement>;

export const IngestMapping = z.object({
  /** serial number(s) of the boards, or of the carrier that holds them */
  serials: IngestPath,
  carrier: IngestPath.nullable(),
  station: IngestPath.nullable(),
  at: IngestPath.nullable(),
  result: z
    .object({
      path: IngestPath,
      /** the machine's words for a good and for a bad board, compared without regard to case */
      pass: z.array(z.string().min(1).max(40)).min(1).max(20),
      fail: z.array(z.string().min(1).max(40)).min(1).max(20),
    })
    .nullable(),
  measurements: z.array(IngestMeasurement).max(200),
  /** BATCH: take the boards that can be read when others cannot; otherwise all or nothing */
  partial: z.boolean(),
});
export type IngestMapping = z.infer<typeof IngestMapping>;
