// Somebody took data out of the system. Looking at it on the screen is no fact; taking it away is.
import { z } from 'zod';

export const exportedThings = ['TRACE', 'AUDIT'] as const;

export const ExportMade = z.object({
  what: z.enum(exportedThings),
  /** what it was about: a serial number, or the filters of a list */
  subject: z.string().max(400),
  format: z.enum(['JSON', 'CSV', 'PRINT']),
  rows: z.int().min(0),
});
export type ExportMade = z.infer<typeof ExportMade>;

export const exportFacts = {
  'export.made': { stream: 'export', v: 1, by: 'HUB', data: ExportMade, upcast: {} },
} as const;
