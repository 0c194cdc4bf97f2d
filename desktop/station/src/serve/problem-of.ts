// Turns whatever was thrown into a ProblemBody: never a stack, never another form, over whichever transport.
import { randomUUID } from 'node:crypto';
import { type ProblemBody, problemBody } from '@lineside/core/contracts/problem';
import type { LogLines } from '../log-lines.ts';
import { ProblemFault } from '../problem.ts';

/** @param asked what was asked for, for the log */
export function problemOf(error: unknown, log: Pick<LogLines, 'warn' | 'error'>, asked: string): ProblemBody {
  if (error instanceof ProblemFault) {
    log.warn({ code: error.code, details: error.details, asked }, 'refused');
    return problemBody(error.code, error.details);
  }
  const reference = randomUUID().slice(0, 8);
  log.error({ err: error, reference, asked }, 'fault');
  return problemBody('INTERNAL_FAULT', { reference });
}
