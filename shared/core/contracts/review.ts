// The review desk as the hub answers it: what contradicts, who knew what when, and what may be answered.
// `POST /api/commands/answerException` answers; permission quality:disposition, within the person's scope.
import { z } from 'zod';
import { ExceptionId } from '../domain/review/facts.ts';
import { ExceptionAnswer, ExceptionKind, ExceptionState } from '../domain/review/kinds.ts';
import { FactId, RunNo, Text } from '../kernel/ids.ts';
import { Completeness } from './trace.ts';

/** What CORRECT asks for: this visit does not count, or the unit belongs to this run. */
export const ExceptionCorrection = z.discriminatedUnion('correction', [
  z.strictObject({ correction: z.literal('VOID_VISIT'), visit: FactId }),
  z.strictObject({ correction: z.literal('RUN'), run: RunNo }),
]);
export type ExceptionCorrection = z.infer<typeof ExceptionCorrection>;

/** Input of the command `answerException`; `toStep` belongs to REWORK alone, `correction` to CORRECT alone. */
export const AnswerException = z.strictObject({
  exception: ExceptionId,
  answer: ExceptionAnswer,
  reason: z.string().trim().min(1).max(400),
  toStep: z.int().min(1).max(99_999).optional(),
  correction: ExceptionCorrection.optional(),
});
export type AnswerException = z.infer<typeof AnswerException>;

/** What a person answered. */
export const GivenAnswer = z.object({
  answer: ExceptionAnswer,
  reason: z.string(),
  toStep: z.int().nullable(),
  by: z.string(),
  byName: z.string().nullable(),
  /** hub wall clock, ms */
  at: z.int(),
});
export type GivenAnswer = z.infer<typeof GivenAnswer>;

export const ExceptionRow = z.object({
  id: z.string(),
  kind: ExceptionKind,
  state: ExceptionState,
  /** wall clock of the origin at the latest fact it names, ms */
  at: z.int(),
  /** hub wall clock when the last of the facts it names arrived, ms */
  arrivedAt: z.int(),
  line: z.string().nullable(),
  /** every station whose facts it names, sorted */
  stations: z.array(z.string()),
  unit: z.string().nullable(),
  run: z.string().nullable(),
  user: z.string().nullable(),
  origin: z.string().nullable(),
  /** OPEN, of a kind that facts can close, and a station of its line is silent or owes facts */
  mayClear: z.boolean(),
  answer: GivenAnswer.nullable(),
});
export type ExceptionRow = z.infer<typeof ExceptionRow>;

/** Query of `GET /api/exceptions`; everything left out means all. */
export const ExceptionQuery = z.object({
  state: ExceptionState.optional(),
  kind: ExceptionKind.optional(),
  line: z.string().max(64).optional(),
  /** text in the serial number, run, user, origin or station */
  q: z.string().max(120).optional(),
  /** `next` of the page before */
  after: z.string().max(120).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ExceptionQuery = z.input<typeof ExceptionQuery>;

/** `GET /api/exceptions` (trace:read or quality:disposition): open ones first, oldest first; then closed, newest first. */
export const ExceptionList = z.object({
  now: z.int(),
  /** every fact up to here is reviewed; the feed ends at `position` */
  reviewedTo: z.int(),
  position: z.int(),
  /** of every line that the reader sees, whatever the query; kinds without an open one are there with 0 */
  counts: z.array(z.object({ kind: ExceptionKind, open: z.int() })),
  open: z.int(),
  exceptions: z.array(ExceptionRow),
  next: z.string().nullable(),
});
export type ExceptionList = z.infer<typeof ExceptionList>;

/** A fact with who knew what: knowledge is by feed position, so exact. */
export const EvidenceFact = z.object({
  fact: z.string(),
  type: z.string(),
  /** wall clock of the origin, ms */
  at: z.int(),
  /** hub wall clock, ms */
  arrivedAt: z.int(),
  /** feed position; null for the other side of a fork, which is never fed */
  position: z.int().nullable(),
  hlc: z.string(),
  actor: z.string(),
  actorName: z.string().nullable(),
  station: z.string(),
  step: z.int().nullable(),
  result: z.enum(['PASS', 'FAIL']).nullable(),
  /** what it says, in brief: at most 16 entries of at most 200 characters */
  summary: z.array(z.object({ name: z.string(), value: z.string() })),
  /** the feed position that its origin had applied; null if that was not of this feed, or of none */
  seenPosition: z.int().nullable(),
  /** facts of the other sides that its origin had seen, and those it had not */
  knew: z.array(z.string()),
  didNotKnow: z.array(z.string()),
});
export type EvidenceFact = z.infer<typeof EvidenceFact>;

export const EvidenceSide = z.object({
  /** A, B, C … in precedence order */
  side: z.string(),
  station: z.string(),
  stationName: Text.nullable(),
  operator: z.string(),
  operatorName: z.string().nullable(),
  origin: z.string(),
  facts: z.array(EvidenceFact),
});
export type EvidenceSide = z.infer<typeof EvidenceSide>;

/** `GET /api/exceptions/:id` (trace:read or quality:disposition; 404 EXCEPTION_NOT_FOUND). */
export const ExceptionDetail = z.object({
  row: ExceptionRow,
  now: z.int(),
  /** the time that sides and context span, ms, by the origins' clocks */
  axis: z.object({ from: z.int(), to: z.int() }),
  sides: z.array(EvidenceSide),
  /** other facts of the unit, and what was decided of its run or the person; precedence order, at most 100 */
  context: z.array(EvidenceFact),
  /** facts that closed it, when CLEARED */
  clearedBy: z.array(z.string()),
  /** exceptions that it was raised as when it closed: a provisional visit that came before its predecessor */
  raisedAs: z.array(z.string()),
  /** answers that are possible now; none once it is closed */
  possible: z.array(ExceptionAnswer),
  /** which correction CORRECT means here */
  correction: z.enum(['VOID_VISIT', 'RUN']).nullable(),
  /** REWORK: the steps it may go back to */
  steps: z.array(z.object({ stepNo: z.int(), name: Text })),
  /** VOID_VISIT: the visits that may be voided */
  visits: z.array(
    z.object({
      visit: z.string(),
      step: z.int(),
      station: z.string(),
      operator: z.string(),
      result: z.enum(['PASS', 'FAIL']).nullable(),
      at: z.int(),
    }),
  ),
  /** RUN: the runs it may belong to */
  runs: z.array(z.string()),
  /** CLOCK_WRONG: by how much the clock is off, ms; positive when it is ahead */
  clockOffsetMs: z.int().nullable(),
  /** FACT_POISON: why it cannot be read */
  issue: z.string().nullable(),
  completeness: Completeness,
});
export type ExceptionDetail = z.infer<typeof ExceptionDetail>;
