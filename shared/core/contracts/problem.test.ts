// Bad news has one form, two languages and an HTTP status of its own kind.
import { describe, expect, test } from 'vitest';
import { type ProblemCode, problemTexts } from '../i18n/problems.ts';
import { ProblemBody, problemBody, problemStatus, statusOf } from './problem.ts';

const codes = Object.keys(problemTexts) as ProblemCode[];

describe('problemBody', () => {
  test.each(codes)('given %s, when told, then the body is well-formed and its status an error', (code) => {
    expect(ProblemBody.safeParse(problemBody(code)).success).toBe(true);
    expect(statusOf(code)).toBeGreaterThanOrEqual(400);
    expect(statusOf(code)).toBeLessThan(600);
  });

  test('given details, when told, then both sentences carry them and a screen may read them too', () => {
    const { error } = problemBody('STATION_MISMATCH', {
      step: 40,
      belongsToEn: 'Reflow',
      belongsToZh: '回流焊',
    });
    expect(error.message.en).toBe('This board belongs to Reflow (step 40). Take it there.');
    expect(error.message.zh).toBe('此板应去回流焊（工序 40）。');
    expect(error.details).toMatchObject({ step: 40 });
  });
});

test('given a refusal without a status of its own, then 409: understood, and not possible in this state', () => {
  expect(statusOf('UNIT_ON_HOLD')).toBe(409);
  expect(Object.values(problemStatus)).not.toContain(409);
});
