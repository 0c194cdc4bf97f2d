// A person's answer to an exception: the only fact that review itself leads to. It names what was known then, so it
// stands by itself even when later facts make the exception vanish.
import { z } from 'zod';
import { FactId, StationCode } from '../../kernel/ids.ts';
import { ExceptionAnswer, ExceptionKind } from './kinds.ts';

/** First 32 hex digits of a digest over kind and facts: reviewing again never duplicates. */
export const ExceptionId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'ExceptionId'>();
export type ExceptionId = z.infer<typeof ExceptionId>;

const Name = z.string().min(1).max(160);

/** Whom and what an exception is about. */
export const ExceptionSubject = z.object({
  unit: Name.nullable(),
  run: Name.nullable(),
  user: Name.nullable(),
  origin: Name.nullable(),
  station: Name.nullable(),
});
export type ExceptionSubject = z.infer<typeof ExceptionSubject>;

export const ExceptionAnswered = z.object({
  exception: ExceptionId,
  kind: ExceptionKind,
  subject: ExceptionSubject,
  line: Name.nullable(),
  /** every station whose facts it names */
  stations: z.array(StationCode).max(50),
  answer: ExceptionAnswer,
  /** REWORK: the step to begin again at */
  toStep: z.int().min(1).max(99_999).nullable(),
  reason: z.string().trim().min(1).max(400),
  /** the facts the exception named when it was answered, sorted */
  facts: z.array(FactId).min(1).max(50),
});
export type ExceptionAnswered = z.infer<typeof ExceptionAnswered>;

export const reviewFacts = {
  'exception.answered': { stream: 'exception', v: 1, by: 'HUB', data: ExceptionAnswered, upcast: {} },
} as const;
