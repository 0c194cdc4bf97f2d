// [P6] No command makes a fact that stations would not take: too long a one is refused before it is written.
import type { NewDomainFact } from '@lineside/core/domain/facts';
import { type Refused, refuse } from '@lineside/core/kernel/decision';
import { maxDataLength } from '@lineside/core/kernel/fact';

/** VALIDATION_ERROR for the first fact that is too long; null when all fit. */
export function tooLong(facts: readonly NewDomainFact[]): Refused<'VALIDATION_ERROR'> | null {
  for (const { data } of facts) {
    const { length } = JSON.stringify(data);
    if (length > maxDataLength)
      return refuse('VALIDATION_ERROR', {
        path: 'input',
        issue: `too much in one piece: ${length} characters, ${maxDataLength} are the most`,
      });
  }
  return null;
}
