// The plant's data-collection specs: what may be bound to steps of their operation.
import { z } from 'zod';
import { Code } from '../../kernel/ids.ts';
import { Removed } from '../master/removed.ts';
import { OperationCode } from '../operation/code.ts';
import { DataSpec } from './spec.ts';

export const DataSpecConfigured = DataSpec.extend({
  code: Code,
  /** the operation at whose steps it may be collected */
  operation: OperationCode,
  /** an inactive one stays in what is frozen and may not be bound anew */
  active: z.boolean(),
});
export type DataSpecConfigured = z.infer<typeof DataSpecConfigured>;

export const collectionFacts = {
  'dataSpec.configured': { stream: 'dataSpec', v: 1, by: 'HUB', data: DataSpecConfigured, upcast: {} },
  'dataSpec.removed': { stream: 'dataSpec', v: 1, by: 'HUB', data: Removed, upcast: {} },
} as const;
