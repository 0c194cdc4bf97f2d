// A route as engineers edit it: its steps, and the execution settings beside them. Nothing here reaches a run until
// it is compiled into a version.
import { z } from 'zod';
import { Day } from '../../kernel/day.ts';
import { RouteCode, Text } from '../../kernel/ids.ts';
import { FaiTemplateCode } from '../fai/facts.ts';
import { OperationCode } from '../operation/code.ts';
import { ExecutionSettings } from './settings.ts';

/** ERP: the steps are read-only here. MES: they are ours. The execution settings are ours either way. */
export const RouteSource = z.enum(['ERP', 'MES']);
export type RouteSource = z.infer<typeof RouteSource>;

export const StepKey = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[A-Za-z0-9#._-]+$/);

export const DraftStep = z.object({
  /** names the step through every edit and import; never shown */
  key: StepKey,
  /** an order key (10, 20, 30 …), never an index */
  stepNo: z.int().min(1).max(99_999),
  /** null while nobody said which operation an outside process code means */
  operation: OperationCode.nullable(),
  /** the outside system's code of the process; null for our own steps */
  processCode: z.string().min(1).max(64).nullable(),
  name: Text,
});
export type DraftStep = z.infer<typeof DraftStep>;

/** What an outside system owns of its routes, and engineers of theirs. */
export const RouteDefinition = z.object({
  route: RouteCode,
  name: Text,
  product: z.string().min(1).max(64).nullable(),
  /** first and last day on which orders may take it; null: no bound */
  effectiveFrom: Day.nullable(),
  effectiveTo: Day.nullable(),
  steps: z.array(DraftStep).max(100),
});
export type RouteDefinition = z.infer<typeof RouteDefinition>;

export const RouteDraft = RouteDefinition.extend({
  source: RouteSource,
  /** orders are not given to an inactive one */
  active: z.boolean(),
  faiTemplate: FaiTemplateCode.nullable(),
  /** for every step of this route */
  settings: ExecutionSettings,
  /** for the steps of one operation in this route, by operation */
  operationSettings: z.record(OperationCode, ExecutionSettings),
  /** by step key; those of removed steps stay for the record, and come back with their step */
  stepSettings: z.record(StepKey, ExecutionSettings),
});
export type RouteDraft = z.infer<typeof RouteDraft>;
