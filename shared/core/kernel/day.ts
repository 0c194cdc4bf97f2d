// A day of the calendar, `2025-05-30`, as people plan by it: without a clock and without a zone.
import { z } from 'zod';

export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;
