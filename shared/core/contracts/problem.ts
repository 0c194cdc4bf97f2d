// The one form in which hub and station answer bad news over HTTP.
import { z } from 'zod';
import { type Problem, type ProblemCode, problemText, problemTexts } from '../i18n/problems.ts';
import type { Details } from '../kernel/decision.ts';

const codes = Object.keys(problemTexts) as [ProblemCode, ...ProblemCode[]];

export const ProblemBody = z.object({
  error: z.object({
    code: z.enum(codes),
    message: z.object({ en: z.string(), zh: z.string() }),
    details: z.record(
      z.string(),
      z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.number()]))]),
    ),
  }),
});
export type ProblemBody = z.infer<typeof ProblemBody>;

export function problemBody(code: ProblemCode, details: Details = {}): ProblemBody {
  const problem: Problem = { code, details };
  return {
    error: {
      code,
      message: { en: problemText(problem, 'en'), zh: problemText(problem, 'zh') },
      details: details as ProblemBody['error']['details'],
    },
  };
}

/** HTTP status by code where it is not 409 (a refusal: understood, and not possible in this state). */
export const problemStatus: Partial<Record<ProblemCode, number>> = {
  VALIDATION_ERROR: 400,
  BATCH_INVALID: 400,
  CHAIN_BROKEN: 400,
  ENROLMENT_KEY_INVALID: 400,
  PROTOCOL_MISMATCH: 400,
  NOT_SIGNED_IN: 401,
  SESSION_LOCKED: 401,
  BADGE_UNKNOWN: 401,
  PIN_WRONG: 401,
  PASSWORD_WRONG: 401,
  TOKEN_INVALID: 401,
  DEVICE_UNKNOWN: 401,
  SIGNATURE_INVALID: 401,
  CLOCK_CHALLENGE: 401,
  NONCE_REUSED: 401,
  ENROLMENT_CODE_INVALID: 401,
  FORBIDDEN: 403,
  PASSWORD_MUST_CHANGE: 403,
  USER_DISABLED: 403,
  DEVICE_REVOKED: 403,
  DEVICE_NOT_APPROVED: 403,
  ORIGIN_NOT_YOURS: 403,
  ORIGIN_NOT_ALLOWED: 403,
  HOST_NOT_ALLOWED: 403,
  CSRF_REFUSED: 403,
  NOT_FOUND: 404,
  USER_NOT_FOUND: 404,
  ROLE_NOT_FOUND: 404,
  UNIT_NOT_FOUND: 404,
  RUN_NOT_FOUND: 404,
  ORDER_NOT_FOUND: 404,
  LINE_NOT_FOUND: 404,
  STATION_NOT_FOUND: 404,
  DEVICE_NOT_FOUND: 404,
  SALVAGE_NOT_FOUND: 404,
  EXCEPTION_NOT_FOUND: 404,
  MASTER_DATA_NOT_FOUND: 404,
  ROUTE_NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  BODY_TOO_LARGE: 413,
  BATCH_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  SIGN_IN_LOCKED: 429,
  INTERNAL_FAULT: 500,
  HUB_BUSY: 503,
  RUNTIME_GONE: 503,
  DISK_FULL: 507,
};

export function statusOf(code: ProblemCode): number {
  return problemStatus[code] ?? 409;
}
