// Answering an exception: what a person may answer, and the facts that the answer leads to. A unit's state then
// follows from the facts and the answers alone.
import { type Decision, type Refused, refuse } from '../../kernel/decision.ts';
import { type FactId, type LineCode, RunNo, type StationCode, streamId } from '../../kernel/ids.ts';
import { type Actor, may } from '../access/state.ts';
import type { NewDomainFact } from '../facts.ts';
import type { RunState } from '../run/state.ts';
import { openVisits, type UnitState } from '../unit/state.ts';
import type { Exception, KeptException } from './exception.ts';
import type { ExceptionAnswered } from './facts.ts';
import { answersTo, type ExceptionAnswer } from './kinds.ts';
import { type Obstacle, obstacleTexts } from './obstacles.ts';

export interface Answering {
  actor: Actor;
  /** null when there is no such exception, or no more */
  exception: KeptException | null;
  /** the answer that stands already */
  answered: (ExceptionAnswered & { by: string; at: number }) | null;
  /** the unit it is about, as folded; null when it is about none */
  unit: UnitState | null;
  run(run: string): RunState | null;
}

export interface Answer {
  exception: string;
  answer: ExceptionAnswer;
  reason: string;
  toStep?: number | undefined;
  correction?: { correction: 'VOID_VISIT'; visit: FactId } | { correction: 'RUN'; run: string } | undefined;
}

export type AnswerRefusal =
  | 'FORBIDDEN'
  | 'EXCEPTION_NOT_FOUND'
  | 'EXCEPTION_CLOSED'
  | 'ANSWER_NOT_POSSIBLE'
  | 'VALIDATION_ERROR';

/** @returns `exception.answered` and what the answer does to the unit; or why it is refused. */
export function decideAnswer(context: Answering, command: Answer): Decision<NewDomainFact, AnswerRefusal> {
  const { actor, exception, answered } = context;
  if (exception === null)
    return may(actor, 'quality:disposition')
      ? refuse('EXCEPTION_NOT_FOUND', { exception: command.exception })
      : forbidden(actor);
  if (!reaches(actor, exception)) return forbidden(actor);
  if (answered !== null)
    return refuse('EXCEPTION_CLOSED', { state: 'ANSWERED', by: answered.by, answer: answered.answer });
  if (exception.state !== 'OPEN')
    return refuse('EXCEPTION_CLOSED', { state: 'CLEARED', by: exception.clearedBy.join(', ') });
  const unasked = misplaced(command);
  if (unasked !== null) return unasked;
  const effect = effectOf(context, exception, command);
  if ('refused' in effect) return effect;
  return { facts: [...effect.facts, answeredFact(exception, command)] };
}

/** The answers that the kind allows and the unit's state leaves possible. */
export function possibleAnswers(
  exception: Pick<Exception, 'kind' | 'visits' | 'runs'>,
  unit: UnitState | null,
): readonly ExceptionAnswer[] {
  return answersTo[exception.kind].answers.filter((answer) => obstacle(exception, unit, answer) === null);
}

/** The steps that a unit may be sent back to: those up to the furthest it has been at. */
export function reworkSteps(unit: UnitState): readonly number[] {
  const furthest = Math.max(0, ...unit.visits.map((visit) => visit.step));
  return unit.steps.filter((step) => step <= furthest);
}

/** The visits of an exception that still count. */
export function voidableVisits(exception: Pick<Exception, 'visits'>, unit: UnitState): readonly FactId[] {
  return exception.visits.filter((id) => unit.visits.some((visit) => visit.id === id && !visit.voided));
}

function reaches(actor: Actor, { line, stations }: KeptException): boolean {
  const permission = 'quality:disposition';
  if (line === null) return may(actor, permission);
  if (stations.length === 0) return may(actor, permission, { line: line as LineCode, station: null });
  return stations.some((station) =>
    may(actor, permission, { line: line as LineCode, station: station as StationCode }),
  );
}

function forbidden(actor: Actor) {
  return refuse('FORBIDDEN', { permission: 'quality:disposition', user: actor.name });
}

/** `toStep` belongs to REWORK and `correction` to CORRECT: neither may lack, neither may be elsewhere. */
function misplaced({ answer, toStep, correction }: Answer): Refused<'VALIDATION_ERROR'> | null {
  const wrong = (path: string, given: boolean) =>
    refuse('VALIDATION_ERROR', {
      path: `input.${path}`,
      issue: given ? `is not asked by ${answer}` : 'is missing',
    });
  if ((answer === 'REWORK') !== (toStep !== undefined)) return wrong('toStep', toStep !== undefined);
  if ((answer === 'CORRECT') !== (correction !== undefined))
    return wrong('correction', correction !== undefined);
  return null;
}

function obstacle(
  { kind, visits, runs }: Pick<Exception, 'kind' | 'visits' | 'runs'>,
  unit: UnitState | null,
  answer: ExceptionAnswer,
): Obstacle | null {
  const { answers, correction } = answersTo[kind];
  if (!answers.includes(answer)) return 'KIND';
  if (answer === 'ACCEPT') return null;
  if (unit === null) return 'NO_UNIT';
  if (unit.scrapped) return 'SCRAPPED';
  if (answer === 'REWORK') {
    if (openVisits(unit).length > 0) return 'INSIDE';
    return reworkSteps(unit).length === 0 ? 'STEP' : null;
  }
  if (answer !== 'CORRECT') return null;
  if (correction === 'RUN') return runs.length === 0 ? 'RUN' : null;
  return voidableVisits({ visits }, unit).length === 0 ? 'VISIT' : null;
}

function effectOf(
  { unit, run: runOf }: Answering,
  exception: KeptException,
  { answer, reason, toStep, correction }: Answer,
): { facts: readonly NewDomainFact[] } | Refused<'ANSWER_NOT_POSSIBLE'> {
  const impossible = (why: Obstacle) =>
    refuse('ANSWER_NOT_POSSIBLE', { answer, whyEn: obstacleTexts[why].en, whyZh: obstacleTexts[why].zh });
  const stopped = obstacle(exception, unit, answer);
  if (stopped !== null) return impossible(stopped);
  const { unit: sn } = exception.subject;
  if (answer === 'ACCEPT' || unit === null || sn === null) return { facts: [] };
  const stream = streamId('unit', sn);
  if (answer === 'HOLD' || answer === 'SCRAP')
    return { facts: [{ stream, type: 'unit.disposed', data: { action: answer, reason } }] };
  if (toStep !== undefined)
    return reworkSteps(unit).includes(toStep)
      ? { facts: [{ stream, type: 'unit.disposed', data: { action: 'REWORK', toStep, reason } }] }
      : impossible('STEP');
  const given = { exception: exception.id, reason };
  if (correction?.correction === 'VOID_VISIT') {
    if (answersTo[exception.kind].correction !== 'VOID_VISIT') return impossible('KIND');
    if (!voidableVisits(exception, unit).includes(correction.visit)) return impossible('VISIT');
    return { facts: [{ stream, type: 'unit.corrected', data: { ...correction, ...given } }] };
  }
  if (answersTo[exception.kind].correction !== 'RUN') return impossible('KIND');
  const run =
    correction === undefined || !exception.runs.includes(correction.run) ? null : runOf(correction.run);
  if (run === null || run.created === null) return impossible('RUN');
  const { product, line, frozen } = run.created;
  const steps = frozen.steps.map((step) => step.stepNo);
  const data = {
    correction: 'RUN' as const,
    run: RunNo.parse(run.created.run),
    product,
    line,
    steps,
    ...given,
  };
  return { facts: [{ stream, type: 'unit.corrected', data }] };
}

function answeredFact(exception: KeptException, { answer, reason, toStep }: Answer): NewDomainFact {
  const { id, kind, subject, line, stations, facts } = exception;
  return {
    stream: streamId('exception', id),
    type: 'exception.answered',
    data: {
      exception: id,
      kind,
      subject,
      line,
      stations: stations as StationCode[],
      answer,
      toStep: toStep ?? null,
      reason,
      facts: [...facts],
    },
  };
}
