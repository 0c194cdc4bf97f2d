// The plant's defect codes, each with the operations at which it is found.
import { z } from 'zod';
import { Code } from '../../kernel/ids.ts';
import { Removed } from '../master/removed.ts';
import { OperationCode } from '../operation/code.ts';
import { DefectCode } from './defect.ts';

export const DefectCodeConfigured = DefectCode.extend({
  code: Code,
  operations: z.array(OperationCode).max(100),
});
export type DefectCodeConfigured = z.infer<typeof DefectCodeConfigured>;

export const defectFacts = {
  'defectCode.configured': { stream: 'defectCode', v: 1, by: 'HUB', data: DefectCodeConfigured, upcast: {} },
  'defectCode.removed': { stream: 'defectCode', v: 1, by: 'HUB', data: Removed, upcast: {} },
} as const;
