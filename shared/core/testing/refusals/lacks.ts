// Somebody without a point who tries all the same: the commonest of all refusals, told in one way.
import type { RefusalExample } from './example.ts';

/** @param line the line that the point was asked for; left out where none was */
export function lacks<Code extends string>(
  permission: string,
  when: string,
  decision: RefusalExample<Code | 'FORBIDDEN'>['decision'],
  line?: string,
): RefusalExample<Code | 'FORBIDDEN'> {
  return {
    code: 'FORBIDDEN',
    given: `somebody without ${permission}`,
    when,
    answer: 'they are told which point they lack',
    decision,
    details: { permission, user: 'P03', ...(line === undefined ? {} : { line }) },
  };
}
