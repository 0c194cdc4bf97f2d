// An answer while it is being given: for which cases, with what, and whether it is whole. Pure; the hub decides.
import type { AnswerException, ExceptionDetail, ExceptionRow } from '@lineside/core/contracts/review';
import { answersTo, type ExceptionAnswer } from '@lineside/core/domain/review/kinds';

export interface AnswerSheet {
  answer: ExceptionAnswer;
  reason: string;
  /** REWORK */
  toStep: number | null;
  /** CORRECT: the visit that does not count, or the run it belongs to */
  subject: string | null;
}

/** The cases that an answer is for: those selected, else the one looked at. */
export function answeredCases(
  detail: ExceptionDetail,
  picked: readonly ExceptionRow[],
): readonly ExceptionRow[] {
  return picked.length > 0 ? picked : [detail.row];
}

/** What may be answered. Which visit or step is meant differs from case to case, so several share fewer answers. */
export function possibleAnswers(
  detail: ExceptionDetail,
  picked: readonly ExceptionRow[],
): readonly ExceptionAnswer[] {
  const [first] = picked;
  if (first === undefined) return detail.possible;
  if (picked.length === 1 && first.id === detail.row.id) return detail.possible;
  const stepsKnown = first.kind === detail.row.kind && detail.steps.length > 0;
  return answersTo[first.kind].answers.filter(
    (answer) => answer !== 'CORRECT' && (answer !== 'REWORK' || stepsKnown),
  );
}

/** An empty sheet with what can be taken for granted: the earliest step in question, the only visit or run. */
export function openSheet(answer: ExceptionAnswer, detail: ExceptionDetail): AnswerSheet {
  const choices = detail.correction === 'RUN' ? detail.runs : detail.visits.map(({ visit }) => visit);
  return {
    answer,
    reason: '',
    toStep:
      answer === 'REWORK' ? (detail.sides[0]?.facts[0]?.step ?? detail.steps.at(-1)?.stepNo ?? null) : null,
    subject: answer === 'CORRECT' && choices.length === 1 ? (choices[0] ?? null) : null,
  };
}

export function isWhole({ answer, reason, toStep, subject }: AnswerSheet): boolean {
  if (reason.trim() === '') return false;
  if (answer === 'REWORK') return toStep !== null;
  return answer !== 'CORRECT' || subject !== null;
}

/** The command's input for one case. */
export function sheetInput(
  sheet: AnswerSheet,
  exception: string,
  correction: ExceptionDetail['correction'],
): Omit<AnswerException, 'exception'> & { exception: string } {
  const { answer, toStep, subject } = sheet;
  return {
    exception,
    answer,
    reason: sheet.reason.trim(),
    ...(answer === 'REWORK' && toStep !== null ? { toStep } : {}),
    ...(answer === 'CORRECT' && subject !== null ? { correction: corrected(correction, subject) } : {}),
  };
}

function corrected(kind: ExceptionDetail['correction'], subject: string): AnswerException['correction'] {
  // the hub reads both again with its own schemas
  return (
    kind === 'RUN' ? { correction: 'RUN', run: subject } : { correction: 'VOID_VISIT', visit: subject }
  ) as AnswerException['correction'];
}
