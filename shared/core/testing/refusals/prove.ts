// Runs examples of refusals as tests, titled by code, and demands one for every code there is.
import { describe, expect, test } from 'vitest';
import { type ProblemCode, problemText } from '../../i18n/problems.ts';
import type { RefusalExample } from './example.ts';

export function proveRefusals<Code extends ProblemCode>(
  codes: readonly Code[],
  examples: readonly RefusalExample<Code>[],
): void {
  describe('refusals', () => {
    for (const { code, given, when, answer, decision, details } of examples)
      test(`${code}: given ${given}, when ${when}, then ${answer}`, () => {
        const refusal = decision();
        expect(refusal).toEqual({ refused: code, details });
        expect(decision(), '[F3] the same input gives the same output').toEqual(refusal);
        for (const language of ['en', 'zh'] as const)
          expect(problemText({ code, details }, language)).not.toMatch(/[{}—]/);
      });

    test('every refusal there is has an example', () => {
      expect(new Set(examples.map((example) => example.code))).toEqual(new Set(codes));
    });
  });
}
