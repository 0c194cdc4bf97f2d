// What review may raise, and what a person may answer to it. Closed lists; the tables that use them do not compile
// with a hole in them.
import { z } from 'zod';

export const exceptionKinds = [
  'STEP_DONE_TWICE',
  'STEP_BEFORE_PREDECESSOR',
  'WORK_PROVISIONAL',
  'WORK_AFTER_REVOKE',
  'WORK_AFTER_END',
  'DISPOSED_TWICE',
  'SERIAL_IN_TWO_RUNS',
  'USER_ACTED_AFTER_DISABLED',
  'CLOCK_WRONG',
  'FACT_POISON',
  'ORIGIN_FORKED',
] as const;
export const ExceptionKind = z.enum(exceptionKinds);
export type ExceptionKind = z.infer<typeof ExceptionKind>;

/** OPEN waits for a person; CLEARED was closed by later facts; ANSWERED by a person. */
export const ExceptionState = z.enum(['OPEN', 'CLEARED', 'ANSWERED']);
export type ExceptionState = z.infer<typeof ExceptionState>;

export const ExceptionAnswer = z.enum(['ACCEPT', 'HOLD', 'REWORK', 'SCRAP', 'CORRECT']);
export type ExceptionAnswer = z.infer<typeof ExceptionAnswer>;

/** What CORRECT means for a kind: this visit does not count, or the unit belongs to this run. */
export type CorrectionKind = 'VOID_VISIT' | 'RUN';

/** The answers that a kind allows; those that act on a unit need one. */
export const answersTo: Readonly<
  Record<ExceptionKind, { answers: readonly ExceptionAnswer[]; correction: CorrectionKind | null }>
> = {
  STEP_DONE_TWICE: { answers: ['ACCEPT', 'HOLD', 'REWORK', 'SCRAP', 'CORRECT'], correction: 'VOID_VISIT' },
  STEP_BEFORE_PREDECESSOR: {
    answers: ['ACCEPT', 'HOLD', 'REWORK', 'SCRAP', 'CORRECT'],
    correction: 'VOID_VISIT',
  },
  WORK_PROVISIONAL: { answers: ['ACCEPT', 'HOLD', 'REWORK', 'SCRAP'], correction: null },
  WORK_AFTER_REVOKE: { answers: ['ACCEPT', 'HOLD', 'REWORK', 'SCRAP', 'CORRECT'], correction: 'VOID_VISIT' },
  WORK_AFTER_END: { answers: ['ACCEPT', 'HOLD', 'REWORK', 'SCRAP', 'CORRECT'], correction: 'VOID_VISIT' },
  DISPOSED_TWICE: { answers: ['ACCEPT', 'HOLD', 'REWORK', 'SCRAP'], correction: null },
  SERIAL_IN_TWO_RUNS: { answers: ['ACCEPT', 'HOLD', 'SCRAP', 'CORRECT'], correction: 'RUN' },
  USER_ACTED_AFTER_DISABLED: {
    answers: ['ACCEPT', 'HOLD', 'REWORK', 'SCRAP', 'CORRECT'],
    correction: 'VOID_VISIT',
  },
  CLOCK_WRONG: { answers: ['ACCEPT'], correction: null },
  FACT_POISON: { answers: ['ACCEPT', 'HOLD', 'SCRAP'], correction: null },
  ORIGIN_FORKED: { answers: ['ACCEPT'], correction: null },
};
