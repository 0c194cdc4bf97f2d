// A case is told, drawn and answered from its facts alone.
import type { EvidenceFact } from '@lineside/core/contracts/review';
import { exceptionKinds } from '@lineside/core/domain/review/kinds';
import { describe, expect, test } from 'vitest';
import { isWhole, openSheet, possibleAnswers, sheetInput } from './answer-sheet.ts';
import { caseAxis } from './case-axis.ts';
import { caseTelling } from './case-telling.ts';
import { nextCase, readReviewView, reviewQueryText, writeReviewView } from './review-filters.ts';
import { caseDetail, evidence, evidenceSide, exceptionRow } from './testing/case.ts';
import { roomyLabels, timeScale } from './time-scale.ts';

const minute = 60_000;
const a = evidence('a', { at: 0, arrivedAt: 12 * minute, didNotKnow: ['b'] });
const b = evidence('b', {
  at: minute,
  arrivedAt: 12 * minute + 40,
  station: 'AOI-02',
  actor: 'P02',
  actorName: null,
  didNotKnow: ['a'],
});
const twice = caseDetail({ sides: [evidenceSide('A', [a]), evidenceSide('B', [b])] });

describe('telling a case', () => {
  test('given two visits that could not know of each other, then both sides are named and that is said', () => {
    const told = caseTelling(twice, 'en');
    expect(told).toContain('SN-1 went through step 50 AOI twice: at AOI-01 inspection by Li Wei');
    expect(told).toContain('at AOI-02 inspection by P02');
    expect(told).toContain('Neither could know of the other.');
    expect(caseTelling(twice, 'zh')).toContain('双方当时都无从得知对方。');
  });

  test('given a second that had seen the first, then it is said of the second alone', () => {
    const knowing: EvidenceFact = { ...b, knew: ['a'], didNotKnow: [] };
    const told = caseTelling(
      caseDetail({ sides: [evidenceSide('A', [a]), evidenceSide('B', [knowing])] }),
      'en',
    );
    expect(told).toContain('AOI-02 inspection already knew of the first.');
  });

  test('given work after a revoke that the station had not heard of, then who revoked it is named', () => {
    const revoked = evidence('r', {
      type: 'run.revoked',
      station: 'HUB',
      actor: 'planner',
      actorName: 'Planner',
      step: null,
    });
    const worked = { ...a, didNotKnow: ['r'] };
    const row = exceptionRow({ kind: 'WORK_AFTER_REVOKE' });
    const told = caseTelling(
      caseDetail({ row, sides: [evidenceSide('A', [worked])], context: [revoked] }),
      'en',
    );
    expect(told).toContain('after Planner had revoked run RUN-1');
    expect(told).toContain('AOI-01 inspection had not heard of it.');
  });

  test('given work in a run that had ended, then who closed or cancelled it is named, each in its words', () => {
    const ended = (type: string, at = 0) => {
      const decided = { type, at, station: 'HUB', actor: 'planner', actorName: 'Planner', step: null };
      const worked = { ...a, didNotKnow: ['r'] };
      const sides = [evidenceSide('A', [evidence('r', decided)]), evidenceSide('B', [worked])];
      return caseTelling(caseDetail({ row: exceptionRow({ kind: 'WORK_AFTER_END' }), sides }), 'en');
    };
    expect(ended('run.closed')).toMatch(/^Li Wei worked on SN-1 .*after Planner had closed run RUN-1/);
    expect(ended('run.closed')).toContain('AOI-01 inspection had not heard of it.');
    expect(ended('run.cancelled')).toContain('in run RUN-1, which Planner cancelled as not begun');
    const unread = ended('run.closed', 60 * minute);
    expect(unread).toMatch(/before Planner closed run RUN-1, .*; the hub heard of it only afterwards\./);
    expect(unread).not.toContain('had not heard of it');
  });

  test('given two decisions about one failure, one of them the hub’s, then both are told as what they were', () => {
    const decided = (fact: string, station: string, ...said: [string, string][]) =>
      evidence(fact, {
        ...{ type: 'unit.disposed', station, step: null },
        summary: said.map(([name, value]) => ({ name, value })),
      });
    const sides = [
      evidenceSide('A', [decided('x', 'AOI-01', ['action', 'REWORK'], ['toStep', '50'])]),
      evidenceSide('B', [decided('y', 'HUB', ['action', 'SCRAP'])]),
    ];
    const detail = caseDetail({ row: exceptionRow({ kind: 'DISPOSED_TWICE' }), sides });
    const told = caseTelling(detail, 'en');
    expect(told).toContain('"rework from step 50 AOI" (AOI-01 inspection');
    expect(told).toContain('"scrap" (Hub');
    expect(told).toContain('Neither could know of the other.');
    expect(caseTelling(detail, 'zh')).toMatch(/“返修，从工序 50 .*起”/);
  });

  test('given a board that went ahead of its step before, then who went ahead is told first, and when that passed', () => {
    const began = evidence('p', { station: 'SPI-01', step: 20, at: 0 });
    const passed = evidence('q', {
      station: 'SPI-01',
      step: 20,
      at: 9 * minute,
      type: 'unit.trackedOut',
      result: 'PASS',
    });
    const row = exceptionRow({ kind: 'STEP_BEFORE_PREDECESSOR' });
    const told = caseTelling(
      caseDetail({ row, sides: [evidenceSide('A', [began, passed]), evidenceSide('B', [b])] }),
      'en',
    );
    expect(told).toMatch(
      /^P02 took SN-1 in for step 50 AOI at AOI-02 inspection, .*before step 20 had passed/,
    );
  });

  test('given provisional work, then the steps not known and the reason are told, a long reason as far as it goes', () => {
    const said = (value: string) =>
      caseTelling(
        caseDetail({
          row: exceptionRow({ kind: 'WORK_PROVISIONAL' }),
          sides: [evidenceSide('A', [{ ...a, summary: [{ name: 'provisional', value }] }])],
        }),
        'en',
      );
    const whole = said('{"reason":"leader said \\"go on\\"","missing":[10,20]}');
    expect(whole).toContain('whether step 10, 20 had passed.');
    expect(whole).toContain('leader said "go on"');
    expect(said('{"reason":"a very long re')).toContain(
      'whether the steps before had passed. The reason given: "a very long re".',
    );
  });

  test('given every kind and little evidence, then something whole is said in both languages', () => {
    for (const kind of exceptionKinds)
      for (const language of ['en', 'zh'] as const) {
        const told = caseTelling(
          caseDetail({ row: exceptionRow({ kind }), sides: [evidenceSide('A', [a])] }),
          language,
        );
        expect(told.length, `${kind} ${language}`).toBeGreaterThan(20);
        expect(told).not.toMatch(/[{}]/);
      }
  });
});

describe('drawing a case', () => {
  test('given two sides, then a lane each and the hub below, marks in order, and a line to each fact not known', () => {
    const axis = caseAxis(twice, 800);
    expect(axis.lanes.map(({ kind }) => kind)).toEqual(['SIDE', 'SIDE', 'HUB']);
    const [first, second] = axis.marks;
    expect(first?.x).toBeLessThan(second?.x ?? 0);
    expect(axis.unseen.map(({ by, fact }) => `${by}→${fact}`)).toEqual(['a→b', 'b→a']);
    expect(axis.arrivals).toHaveLength(2);
  });

  test('given facts that reached the hub much later, then the stretch between is shown as out of touch', () => {
    const axis = caseAxis(twice, 800);
    expect(axis.silences).toHaveLength(2);
    for (const { left, right } of axis.silences) expect(right).toBeGreaterThan(left);
    const prompt = caseDetail({ sides: [evidenceSide('A', [{ ...a, arrivedAt: 30 }])] });
    expect(caseAxis(prompt, 800).silences).toEqual([]);
  });

  test('given the hub’s own fact and another station’s, then they stand on the hub’s lane and elsewhere', () => {
    const revoked = evidence('r', { type: 'run.revoked', station: 'HUB' });
    const other = evidence('o', { station: 'SPI-01' });
    const axis = caseAxis(caseDetail({ sides: [evidenceSide('A', [a])], context: [revoked, other] }), 800);
    const y = (kind: string) => axis.lanes.find((lane) => lane.kind === kind)?.y;
    expect(axis.marks.find(({ fact }) => fact.fact === 'r')?.y).toBe(y('HUB'));
    expect(axis.marks.find(({ fact }) => fact.fact === 'o')?.y).toBe(y('ELSEWHERE'));
    expect(axis.arrivals.map(({ fact }) => fact)).toEqual(['a', 'o']);
  });

  test('given seconds beside hours, then all are told apart, and what was shortened is said', () => {
    const hour = 60 * minute;
    const scale = timeScale([0, 2000, 8 * hour], 800, 20);
    expect(scale.x(2000) - scale.x(0)).toBeGreaterThan(60);
    expect(scale.x(8 * hour)).toBe(780);
    expect(scale.gaps.map(({ shortened }) => shortened)).toEqual([false, true]);
    expect(timeScale([5], 800, 20).x(5)).toBe(400);
    expect(timeScale([], 800, 20).x(5)).toBe(400);
  });

  test('given labels too near to each other, then the less important is left out', () => {
    expect(roomyLabels([{ x: 100 }, { x: 130 }, { x: 200 }], 64)).toEqual([{ x: 100 }, { x: 200 }]);
  });
});

describe('answering a case', () => {
  test('given a reason alone, then ACCEPT is whole, REWORK wants a step and CORRECT a visit', () => {
    const sheet = openSheet('ACCEPT', twice);
    expect(isWhole(sheet)).toBe(false);
    expect(isWhole({ ...sheet, reason: 'looked at' })).toBe(true);
    expect(openSheet('REWORK', twice).toStep).toBe(50);
    const correct = { ...openSheet('CORRECT', twice), reason: 'twice' };
    expect(isWhole(correct)).toBe(false);
    expect(sheetInput({ ...correct, subject: 'a:1' }, 'e1', 'VOID_VISIT')).toEqual({
      exception: 'e1',
      answer: 'CORRECT',
      reason: 'twice',
      correction: { correction: 'VOID_VISIT', visit: 'a:1' },
    });
  });

  test('given one case, then what the hub allows; given several, then nothing that differs from case to case', () => {
    const rows = [exceptionRow({ id: '1' }), exceptionRow({ id: '2' })];
    expect(possibleAnswers(twice, [])).toEqual(twice.possible);
    expect(possibleAnswers(twice, rows)).toEqual(['ACCEPT', 'HOLD', 'REWORK', 'SCRAP']);
    expect(possibleAnswers({ ...twice, steps: [] }, rows)).toEqual(['ACCEPT', 'HOLD', 'SCRAP']);
  });

  test('given an answer, then the next one down comes, at the end the last one left', () => {
    expect(nextCase(['1', '2', '3'], new Set(['1']))).toBe('2');
    expect(nextCase(['1', '2', '3'], new Set(['3']))).toBe('2');
    expect(nextCase(['1'], new Set(['1']))).toBe('');
  });

  test('given an address, then it reads back as written, and open is what it means without a state', () => {
    const view = readReviewView({
      state: 'answered',
      kind: 'CLOCK_WRONG',
      line: 'SMT-A',
      q: 'SN',
      case: 'e1',
      as: 'table',
    });
    expect(readReviewView(writeReviewView(view))).toEqual(view);
    expect(readReviewView({ state: 'x', kind: 'y' })).toMatchObject({ state: 'OPEN', kind: null });
    expect(reviewQueryText(view)).toBe('state=ANSWERED&kind=CLOCK_WRONG&line=SMT-A&q=SN');
  });
});
