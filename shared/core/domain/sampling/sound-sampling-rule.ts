// A sampling rule as it may be saved: it has a name, and bounds that do not cross, between which no lot would be.
import { Name } from '../master/name.ts';
import { SamplingRuleConfigured } from './facts.ts';

export const SoundSamplingRule = SamplingRuleConfigured.extend({ name: Name }).superRefine(
  ({ lotFrom, lotTo }, context) => {
    if (lotFrom !== null && lotTo !== null && lotTo < lotFrom)
      context.addIssue({ code: 'custom', path: ['lotTo'], message: 'LIMITS_CROSS' });
  },
);
