// Bad news in the two forms a caller can get: a refusal is an answer, a fault is thrown and becomes an HTTP error.
import { type ProblemBody, problemBody } from '@lineside/core/contracts/problem';
import type { ProblemCode } from '@lineside/core/i18n/problems';
import type { Details } from '@lineside/core/kernel/decision';

export type Refusal = { ok: false } & ProblemBody;

export function refusal(code: ProblemCode, details: Details = {}): Refusal {
  return { ok: false, ...problemBody(code, details) };
}

/** A call that could not be answered at all: bad input, a full disk. */
export class ProblemFault extends Error {
  readonly code: ProblemCode;
  readonly details: Details;

  constructor(code: ProblemCode, details: Details = {}) {
    super(code);
    this.name = 'ProblemFault';
    this.code = code;
    this.details = details;
  }
}
