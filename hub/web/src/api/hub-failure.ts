// Whatever went wrong between this page and the hub, as one kind of error with a sentence for people.
import type { ProblemBody } from '@lineside/core/contracts/problem';
import { hubTexts } from '@lineside/core/i18n/hub-texts';
import { type Problem, problemText } from '@lineside/core/i18n/problems';
import type { Language } from '@lineside/ui/format/fill-text';

/** The hub's own word, or one of two things only this page can know. */
export type FailureCode = Problem['code'] | 'HUB_UNREACHABLE' | 'PAGE_OUTDATED';

export class HubFailure extends Error {
  readonly code: FailureCode;
  readonly problem: Problem | null;

  constructor(code: FailureCode, problem: Problem | null = null) {
    super(code);
    this.name = 'HubFailure';
    this.code = code;
    this.problem = problem;
  }

  /** The hub answered, and said no. */
  static said(body: ProblemBody): HubFailure {
    const { code, details } = body.error;
    return new HubFailure(code, { code, details });
  }
}

/** What is so and what to do next, in one language. */
export function failureSentence(error: unknown, language: Language): string {
  if (!(error instanceof HubFailure)) return hubTexts.pageBroke[language];
  if (error.problem !== null) return problemText(error.problem, language);
  return hubTexts[error.code === 'PAGE_OUTDATED' ? 'pageOutdated' : 'hubUnreachable'][language];
}

/** What the hub says of a thing that was read by its name. */
const notThere: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'MASTER_DATA_NOT_FOUND',
  'ORDER_NOT_FOUND',
  'RUN_NOT_FOUND',
  'UNIT_NOT_FOUND',
  'EXCEPTION_NOT_FOUND',
  'LINE_NOT_FOUND',
]);

/** What was asked for does not exist, or no more. */
export function isNotThere(error: unknown): boolean {
  return error instanceof HubFailure && notThere.has(error.code);
}

/** Trying the same again may help: nobody answered, or the hub asked for patience. */
export function mayPass(error: unknown): boolean {
  return error instanceof HubFailure && ['HUB_UNREACHABLE', 'HUB_BUSY', 'RATE_LIMITED'].includes(error.code);
}
