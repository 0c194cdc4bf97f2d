// Defect codes as frozen with a step (IPC-A-610 wording where it has one), and a defect as an operator records it.
import { z } from 'zod';
import { Text } from '../../kernel/ids.ts';

export const DefectCode = z.object({
  code: z.string().min(1).max(64),
  name: Text,
  severity: z.enum(['CRITICAL', 'MAJOR', 'MINOR']),
});
export type DefectCode = z.infer<typeof DefectCode>;

export const Defect = z.object({
  code: z.string().min(1).max(64),
  /** reference designator or place on the board, e.g. `U5` */
  location: z.string().trim().max(80),
  remark: z.string().trim().max(400),
});
export type Defect = z.infer<typeof Defect>;
