// Sampling rules of the outgoing inspection (OQC): of which finished runs how many units are inspected.
import { z } from 'zod';
import { Code, LineCode, RouteCode, Text } from '../../kernel/ids.ts';
import { Removed } from '../master/removed.ts';
import { ProductCode } from '../product/facts.ts';

export const SamplingRuleConfigured = z.object({
  code: Code,
  name: Text,
  /** the largest goes first; ties by what is named most narrowly, then by code */
  priority: z.int().min(0).max(9_999),
  /** null: any */
  product: ProductCode.nullable(),
  line: LineCode.nullable(),
  route: RouteCode.nullable(),
  /** runs of so many units, both included; null: no bound (ISO 2859-1 tables go by lot size) */
  lotFrom: z.int().min(1).nullable(),
  lotTo: z.int().min(1).nullable(),
  sample: z.discriminatedUnion('by', [
    z.object({ by: z.literal('FIXED'), units: z.int().min(1).max(10_000) }),
    z.object({ by: z.literal('PERCENTAGE'), percent: z.number().positive().max(100) }),
  ]),
  /** so many bad units in the sample are still accepted (Ac) */
  accept: z.int().min(0).max(1_000),
  active: z.boolean(),
});
export type SamplingRuleConfigured = z.infer<typeof SamplingRuleConfigured>;

export const samplingFacts = {
  'samplingRule.configured': {
    stream: 'samplingRule',
    v: 1,
    by: 'HUB',
    data: SamplingRuleConfigured,
    upcast: {},
  },
  'samplingRule.removed': { stream: 'samplingRule', v: 1, by: 'HUB', data: Removed, upcast: {} },
} as const;
