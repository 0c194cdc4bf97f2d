// A sampling rule as last configured.
import type { FactOf } from '../fact-of.ts';
import type { SamplingRuleConfigured, samplingFacts } from './facts.ts';

export type SamplingRuleState = SamplingRuleConfigured | null;
export const initialSamplingRule: SamplingRuleState = null;

export function evolveSamplingRule(
  _state: SamplingRuleState,
  fact: FactOf<typeof samplingFacts>,
): SamplingRuleState {
  return fact.type === 'samplingRule.removed' ? null : fact.data;
}
