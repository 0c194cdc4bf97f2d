// Answering an exception: which facts each answer leads to, and everything for which it is refused.
import { describe, expect, test } from 'vitest';
import { LineCode } from '../../kernel/ids.ts';
import { comparePrecedence } from '../../kernel/precedence.ts';
import { runAfter } from '../../testing/past.ts';
import { Scene } from '../../testing/scene.ts';
import { quality, someone, visitor } from '../../testing/smt-line.ts';
import { evolveUnit, initialUnit, type UnitFact } from '../unit/state.ts';
import { type Answer, type Answering, decideAnswer, possibleAnswers } from './answer.ts';
import type { Exception } from './exception.ts';
import { type ExceptionKind, exceptionKinds } from './kinds.ts';
import { obstacleTexts } from './obstacles.ts';
import { evolveException, initialException } from './state.ts';

function twice() {
  const scene = new Scene();
  scene.passed(1, 10, { by: 1 });
  const second = scene.passed(3, 10, { by: 2 });
  return { scene, second };
}

/** The first exception of a scene, and all that an answer must know. */
function context(scene: Scene, given: Partial<Answering> = {}): Answering & { exception: Exception } {
  const [exception] = scene.exceptions();
  if (exception === undefined) throw new Error('nothing is raised');
  const unit = scene.facts
    .filter(({ fact }) => fact.stream.startsWith('unit:'))
    .map(({ fact }) => fact as UnitFact)
    .sort(comparePrecedence)
    .reduce(evolveUnit, initialUnit);
  return { actor: quality, answered: null, unit, run: () => null, ...given, exception };
}

const answer = (given: Partial<Answer> & Pick<Answer, 'answer'>): Answer => ({
  exception: 'a'.repeat(32),
  reason: 'looked at it',
  ...given,
});

/** Types and payloads of what an answer leads to. */
function facts(known: Answering, given: Answer) {
  const decision = decideAnswer(known, given);
  if ('refused' in decision) throw new Error(decision.refused);
  return decision.facts.map(({ type, data }) => ({ type, data }));
}

test('an exception of which only the hub wrote is answered by who has its line', () => {
  const { scene } = twice();
  const known = context(scene);
  const exception = { ...known.exception, stations: [] };
  const ofLine = (line: string) => ({
    ...someone(['quality:disposition'], 'ASSIGNED_LINES'),
    lines: [LineCode.parse(line)],
  });
  const accept = (actor: typeof quality) =>
    decideAnswer({ ...known, actor, exception }, answer({ answer: 'ACCEPT' }));
  expect(accept(quality)).toHaveProperty('facts');
  expect(accept(ofLine('SMT-A'))).toHaveProperty('facts');
  expect(accept(ofLine('DIP-A'))).toHaveProperty('refused', 'FORBIDDEN');
});

describe('an answer', () => {
  test('is one fact on the exception’s own stream that tells what was known then', () => {
    const known = context(twice().scene);
    const { id, kind, subject, line, stations, facts: evidence } = known.exception;
    expect(decideAnswer(known, answer({ answer: 'ACCEPT' }))).toEqual({
      facts: [
        {
          stream: `exception:${id}`,
          type: 'exception.answered',
          data: {
            exception: id,
            kind,
            subject,
            line,
            stations,
            answer: 'ACCEPT',
            toStep: null,
            reason: 'looked at it',
            facts: evidence,
          },
        },
      ],
    });
  });

  test.each([
    [{ answer: 'HOLD' } as const, { action: 'HOLD', reason: 'looked at it' }],
    [{ answer: 'SCRAP' } as const, { action: 'SCRAP', reason: 'looked at it' }],
    [{ answer: 'REWORK', toStep: 10 } as const, { action: 'REWORK', toStep: 10, reason: 'looked at it' }],
  ])('%o disposes of the unit', (given, data) => {
    const [disposed, answered] = facts(context(twice().scene), answer(given));
    expect(disposed).toEqual({ type: 'unit.disposed', data });
    expect(answered).toMatchObject({ type: 'exception.answered', data: given });
  });

  test('CORRECT voids a visit of the exception', () => {
    const { scene, second } = twice();
    const known = context(scene);
    const correction = { correction: 'VOID_VISIT', visit: second.visit } as const;
    expect(facts(known, answer({ answer: 'CORRECT', correction }))[0]).toEqual({
      type: 'unit.corrected',
      data: { ...correction, exception: known.exception.id, reason: 'looked at it' },
    });
  });

  test('CORRECT gives the unit to one of the runs, with that run’s product, line and steps', () => {
    const scene = new Scene();
    scene.in(3, 10, { by: 2, run: 'RUN-0413' });
    const known = context(scene, { run: () => runAfter([], { run: 'RUN-0413', product: 'Q' } as never) });
    const correction = { correction: 'RUN', run: 'RUN-0413' } as const;
    expect(facts(known, answer({ answer: 'CORRECT', correction }))[0]).toMatchObject({
      type: 'unit.corrected',
      data: { run: 'RUN-0413', product: 'Q', line: 'SMT-A', steps: [10, 20, 30, 40, 50] },
    });
  });

  test('given twice, then the first one stands', () => {
    const data = { answer: 'ACCEPT' } as never;
    const first = evolveException(initialException, { data, actor: 'Q1', at: 1 } as never);
    expect(evolveException(first, { data, actor: 'Q2', at: 2 } as never)).toBe(first);
    expect(first.answered).toMatchObject({ by: 'Q1', at: 1 });
  });
});

describe('who may answer', () => {
  const accept = answer({ answer: 'ACCEPT' });
  const assigned = (lines: string[], stations: string[] = []) => ({
    ...someone(['quality:disposition'], stations.length > 0 ? 'ASSIGNED_STATIONS' : 'ASSIGNED_LINES'),
    lines: lines as never,
    stations: stations as never,
  });

  test.each([
    ['nobody without the permission', visitor, false],
    ['somebody for the whole plant', quality, true],
    ['somebody assigned to its line', assigned(['SMT-A']), true],
    ['nobody assigned to another line', assigned(['DIP-A']), false],
    ['somebody assigned to one of its stations', assigned([], ['ST-2']), true],
    ['nobody assigned to other stations', assigned([], ['ST-9']), false],
  ])('%s', (_who, actor, allowed) => {
    const decision = decideAnswer(context(twice().scene, { actor }), accept);
    expect('refused' in decision ? decision.refused : 'allowed').toBe(allowed ? 'allowed' : 'FORBIDDEN');
  });

  test('nobody without the permission learns whether there is such an exception', () => {
    const known = { ...context(twice().scene), actor: visitor, exception: null };
    expect(decideAnswer(known, accept)).toMatchObject({ refused: 'FORBIDDEN' });
  });
});

describe('an answer is refused', () => {
  const refusal = (known: Answering, given: Partial<Answer> & Pick<Answer, 'answer'>) => {
    const decision = decideAnswer(known, answer(given));
    return 'refused' in decision ? decision : null;
  };

  test('when there is no such exception, or no more', () => {
    const known = { ...context(twice().scene), exception: null };
    expect(refusal(known, { answer: 'ACCEPT' })).toMatchObject({ refused: 'EXCEPTION_NOT_FOUND' });
  });

  test('when it is answered already, and by whom', () => {
    const answered = { by: 'Q1', at: 1, answer: 'HOLD' } as never;
    expect(refusal(context(twice().scene, { answered }), { answer: 'ACCEPT' })).toEqual({
      refused: 'EXCEPTION_CLOSED',
      details: { state: 'ANSWERED', by: 'Q1', answer: 'HOLD' },
    });
  });

  test('when facts have cleared it, and by which', () => {
    const { scene, second } = twice();
    const word = scene.voided(9, second.visit);
    expect(refusal(context(scene), { answer: 'ACCEPT' })).toEqual({
      refused: 'EXCEPTION_CLOSED',
      details: { state: 'CLEARED', by: word },
    });
  });

  test.each([
    [{ answer: 'REWORK' } as const, 'input.toStep'],
    [{ answer: 'HOLD', toStep: 10 } as const, 'input.toStep'],
    [{ answer: 'CORRECT' } as const, 'input.correction'],
    [{ answer: 'ACCEPT', correction: { correction: 'RUN', run: 'R' } } as const, 'input.correction'],
  ])('when %o lacks what it needs or brings what it does not', (given, path) => {
    expect(refusal(context(twice().scene), given)).toMatchObject({
      refused: 'VALIDATION_ERROR',
      details: { path },
    });
  });

  const why = (known: Answering, given: Partial<Answer> & Pick<Answer, 'answer'>) => {
    const refused = refusal(known, given);
    expect(refused?.refused).toBe('ANSWER_NOT_POSSIBLE');
    return Object.entries(obstacleTexts).find(([, { en }]) => en === refused?.details.whyEn)?.[0];
  };

  test('when the kind has no such answer', () => {
    const scene = new Scene();
    scene.in(5, 20, { by: 2 }, [10]);
    const correction = { correction: 'VOID_VISIT', visit: scene.facts[0] as never } as const;
    expect(why(context(scene), { answer: 'CORRECT', correction })).toBe('KIND');
    const run = { correction: 'RUN', run: 'RUN-0412' } as const;
    expect(why(context(twice().scene), { answer: 'CORRECT', correction: run })).toBe('KIND');
  });

  test('when it is about no unit, or about a scrapped one', () => {
    const known = context(twice().scene);
    expect(why({ ...known, unit: null }, { answer: 'HOLD' })).toBe('NO_UNIT');
    const scrapped = { ...(known.unit ?? initialUnit), scrapped: true };
    expect(why({ ...known, unit: scrapped }, { answer: 'SCRAP' })).toBe('SCRAPPED');
    expect(refusal({ ...known, unit: scrapped }, { answer: 'ACCEPT' })).toBeNull();
  });

  test('when it sends back a unit that is inside a station, or further than it has been', () => {
    const { scene } = twice();
    expect(why(context(scene), { answer: 'REWORK', toStep: 20 })).toBe('STEP');
    scene.in(9, 20, { by: 3 });
    expect(why(context(scene), { answer: 'REWORK', toStep: 10 })).toBe('INSIDE');
  });

  test('when it voids a visit of something else, or gives the unit to a run that is not in question', () => {
    const { scene } = twice();
    const elsewhere = scene.in(9, 20, { by: 3 });
    const visit = { correction: 'VOID_VISIT', visit: elsewhere } as const;
    expect(why(context(scene), { answer: 'CORRECT', correction: visit })).toBe('VISIT');
    const runs = new Scene();
    runs.in(3, 10, { by: 2, run: 'RUN-0413' });
    const other = { correction: 'RUN', run: 'RUN-9' } as const;
    expect(why(context(runs, { run: () => runAfter([]) }), { answer: 'CORRECT', correction: other })).toBe(
      'RUN',
    );
  });
});

test.each([...exceptionKinds])(
  '%s can always be accepted, and without a unit only that',
  (kind: ExceptionKind) => {
    expect(possibleAnswers({ kind, visits: [], runs: [] }, null)).toEqual(['ACCEPT']);
  },
);
