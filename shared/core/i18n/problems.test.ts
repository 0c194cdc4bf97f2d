// Every problem is said in both languages, with the same details in the same sentence.
import { describe, expect, test } from 'vitest';
import { orderRefusals } from '../domain/order/decide.ts';
import { routeEditRefusals } from '../domain/route/edit.ts';
import { routeProblemCodes } from '../domain/route/facts.ts';
import { publishRefusals } from '../domain/route/publish.ts';
import { resolveRefusals } from '../domain/route/resolve.ts';
import { runRefusals } from '../domain/run/refusals.ts';
import { unitRefusals } from '../domain/unit/refusals.ts';
import { accessRefusals } from './access-problems.ts';
import { routeProblemText, routeProblemTexts, specFaultTexts } from './master-problems.ts';
import { type ProblemCode, problemText, problemTexts } from './problems.ts';

const codes = Object.keys(problemTexts) as ProblemCode[];
const placeholders = (text: string) => new Set(text.match(/\{\w+\}/g) ?? []);

describe('problem texts', () => {
  test.each(codes)('given %s, then en and zh each say it, as sentences, with the same details', (code) => {
    const { en, zh } = problemTexts[code];
    expect(en).toMatch(/^[A-Z"{].*\.$/);
    expect(zh).toMatch(/。$/);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
    expect(placeholders(zh)).toEqual(placeholders(en));
  });

  test('given every refusal that a decision may give, then it has a text', () => {
    const routes = [...routeEditRefusals, ...publishRefusals, ...resolveRefusals];
    const plant = ['STATION_NOT_FOUND', 'LINE_NOT_FOUND'] as const;
    for (const code of [
      ...unitRefusals,
      ...runRefusals,
      ...orderRefusals,
      ...accessRefusals,
      ...routes,
      ...plant,
    ])
      expect(codes).toContain(code);
  });

  test('given two codes, then they do not say the same', () => {
    const sentences = codes.map((code) => problemTexts[code].en);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

describe('problemText', () => {
  test('given a detail for each language, then each sentence takes its own', () => {
    const problem = {
      code: 'STATION_MISMATCH',
      details: { step: 40, belongsToEn: 'Reflow', belongsToZh: '回流焊' },
    } as const;
    expect(problemText(problem, 'en')).toContain('Reflow (step 40)');
    expect(problemText(problem, 'zh')).toContain('回流焊（工序 40）');
  });

  test('given names besides codes, then the sentence takes the names, parted as the language does', () => {
    const details = { specs: ['A', 'B'], specsEn: ['Peak', 'Time'], specsZh: ['峰值', '时间'] };
    expect(problemText({ code: 'REQUIRED_DATA_MISSING', details }, 'en')).toContain('Peak, Time');
    expect(problemText({ code: 'REQUIRED_DATA_MISSING', details }, 'zh')).toContain('峰值、时间');
  });

  test('given a point that somebody lacks, then its name; one that nobody here knows, then its code', () => {
    const lacking = (permission: string) => ({ code: 'APPROVAL_NEEDED' as const, details: { permission } });
    expect(problemText(lacking('quality:disposition'), 'en')).toContain('(Decide on failed units)');
    expect(problemText(lacking('quality:disposition'), 'zh')).toContain('（缺陷处置）');
    expect(problemText(lacking('robot:teach'), 'en')).toContain('(robot:teach)');
  });

  test('given a list, then its parts; a zero, then the zero; nothing, then a dash and never a brace', () => {
    expect(problemText({ code: 'REQUIRED_DATA_MISSING', details: { specs: ['A', 'B'] } }, 'en')).toContain(
      'A, B',
    );
    expect(problemText({ code: 'PIN_WRONG', details: { left: 0 } }, 'en')).toContain('0 tries');
    expect(problemText({ code: 'PIN_WRONG', details: {} }, 'en')).toBe('Wrong PIN. — tries left.');
    expect(problemText({ code: 'REWORK_STEP_INVALID', details: { failedStep: null } }, 'zh')).toContain('—');
  });

  test('given a detail that looks like a placeholder, then it is shown as it is', () => {
    expect(problemText({ code: 'UNIT_NOT_FOUND', details: { sn: '{sn} $& $1' } }, 'en')).toContain(
      '{sn} $& $1',
    );
  });
});

describe('what is the matter with a route or a spec', () => {
  const texts = { ...routeProblemTexts, ...specFaultTexts };

  test.each(Object.entries(texts))(
    'given %s, then en and zh each say it, with the same details',
    (_code, text) => {
      expect(text.en).toMatch(/^[A-Z“].*\.$/);
      expect(text.zh).toMatch(/。$/);
      expect(placeholders(text.zh)).toEqual(placeholders(text.en));
    },
  );

  test('given a problem of each kind without details, then a sentence with dashes and never a brace', () => {
    for (const code of routeProblemCodes)
      for (const language of ['en', 'zh'] as const)
        expect(routeProblemText({ stepNo: 10, field: 'x', code, details: {} }, language)).not.toMatch(/[{}]/);
  });

  test('given a step with no place, then that nobody says where; one with places, then these', () => {
    const unresolved = (place: string[]) =>
      routeProblemText(
        {
          stepNo: 10,
          field: 'place',
          code: 'STEP_STATION_UNRESOLVED',
          details: { stationType: 'AUTO', place },
        },
        'en',
      );
    expect(unresolved([])).toContain('nobody says where it is done.');
    expect(unresolved(['A', 'B'])).toContain('its place: A, B.');
  });
});
