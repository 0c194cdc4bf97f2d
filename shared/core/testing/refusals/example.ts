// One refusal, told: what is so, what somebody tries, and what the guard answers.
import type { Details, Refused } from '../../kernel/decision.ts';

export interface RefusalExample<Code extends string> {
  code: Code;
  given: string;
  when: string;
  answer: string;
  decision: () => Refused<Code> | { facts: readonly unknown[] };
  details: Details;
}
