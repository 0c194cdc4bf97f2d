// Whatever went wrong between this page and the hub, as one kind of error with a sentence for people.
import type { ProblemBody } from '@lineside/core/contracts/problem';
import { hubTexts } from '@lineside/core/i18n/hub-texts';
import { type Problem, problemText } from '@lineside/core/i18n/problems';
import type { Language } from '@lineside/ui/format/fill-text';

const ownTexts = {
  HUB_UNREACHABLE: hubTexts.hubUnreachable,
  HUB_NOT_ANSWERING: hubTexts.hubNotAnswering,
  PAGE_OUTDATED: hubTexts.pageOutdated,
};
/** What only this page can know. */
type OwnCode = keyof typeof ownTexts;

/** The hub's own word, or the page's. */
export type FailureCode = Problem['code'] | OwnCode;

export class HubFailure extends Error {
  readonly why: OwnCode | Problem;

  constructor(why: OwnCode | Problem) {
    super(typeof why === 'string' ? why : why.code);
    this.name = 'HubFailure';
    this.why = why;
  }

  /** The hub answered, and said no. */
  static said({ error: { code, details } }: ProblemBody): HubFailure {
    return new HubFailure({ code, details });
  }

  get code(): FailureCode {
    return typeof this.why === 'string' ? this.why : this.why.code;
  }

  /** What the hub said; null where it did not answer. */
  get problem(): Problem | null {
    return typeof this.why === 'string' ? null : this.why;
  }
}

/** What is so and what to do next, in one language. */
export function failureSentence(error: unknown, language: Language): string {
  if (!(error instanceof HubFailure)) return hubTexts.pageBroke[language];
  const { why } = error;
  return typeof why === 'string' ? ownTexts[why][language] : problemText(why, language);
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
  const passing = ['HUB_UNREACHABLE', 'HUB_NOT_ANSWERING', 'HUB_BUSY', 'RATE_LIMITED'];
  return error instanceof HubFailure && passing.includes(error.code);
}
