// An operation: what is done at a step, on whichever line, and how it is usually carried out.
import { z } from 'zod';
import { Text } from '../../kernel/ids.ts';
import { Removed } from '../master/removed.ts';
import { ExecutionSettings } from '../route/settings.ts';
import { ProcessType, StationType } from '../station/facts.ts';
import { OperationCode } from './code.ts';

export const OperationConfigured = z.object({
  code: OperationCode,
  name: Text,
  /** null: done on lines of any process */
  process: ProcessType.nullable(),
  /** what a new step of it begins with */
  stationType: StationType,
  keyQuality: z.boolean(),
  /** how outside systems call it (ERP process codes), so that their routes find it */
  processCodes: z.array(z.string().min(1).max(64)).max(50),
  /** for every step of it, unless the step itself says otherwise */
  settings: ExecutionSettings,
});
export type OperationConfigured = z.infer<typeof OperationConfigured>;

/** For every step of every route: what goes last in precedence. One for the plant. */
export const ExecutionDefaultsConfigured = z.object({ settings: ExecutionSettings });
export type ExecutionDefaultsConfigured = z.infer<typeof ExecutionDefaultsConfigured>;

/** The key of the one stream of plant-wide execution settings. */
export const plantDefaultsKey = 'PLANT';

export const operationFacts = {
  'operation.configured': { stream: 'operation', v: 1, by: 'HUB', data: OperationConfigured, upcast: {} },
  'operation.removed': { stream: 'operation', v: 1, by: 'HUB', data: Removed, upcast: {} },
  'executionDefaults.configured': {
    stream: 'executionDefaults',
    v: 1,
    by: 'HUB',
    data: ExecutionDefaultsConfigured,
    upcast: {},
  },
} as const;
