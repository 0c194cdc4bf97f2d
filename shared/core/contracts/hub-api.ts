// What the hub answers to people (session cookie) and to the seed: master data, runs, overview, trace.
// Errors are ProblemBody with a 4xx. Every write is a command: decided, appended, folded like any other.
import { z } from 'zod';
import { Permission } from '../domain/access/permission.ts';
import { RouteProblem } from '../domain/route/facts.ts';
import { SiteConfigured } from '../domain/site/facts.ts';
import { UnitDisposed, VisitCorrection } from '../domain/unit/facts.ts';
import { TimeZone } from '../kernel/day.ts';
import { CommandId, FactId, SerialNumber, StationCode, Text } from '../kernel/ids.ts';
import { deviceCommands } from './devices.ts';
import { masterDataCommands } from './master-data.ts';
import { MakeExport, peopleCommands } from './people.ts';
import { planningCommands } from './planning-commands.ts';
import { AnswerException } from './review.ts';
import { routeCommands } from './routes.ts';

/** Commands of `POST /api/commands/<name>`: body `{ command: CommandId, input }`, answer `CommandAnswer`. */
export const hubCommands = {
  configureSite: SiteConfigured.extend({ timeZone: TimeZone.default('UTC') }),
  ...peopleCommands,
  ...planningCommands,
  /** quality:disposition */
  disposeUnit: z.strictObject({ sn: SerialNumber, disposition: UnitDisposed }),
  /** quality:disposition; a visit recorded wrongly is set right by a fact of its own */
  correctVisit: z.strictObject({
    sn: SerialNumber,
    visit: FactId,
    reason: z.string().trim().min(1).max(400),
    correction: VisitCorrection,
  }),
  /** trace:export */
  makeExport: MakeExport,
  answerException: AnswerException,
  ...masterDataCommands,
  ...routeCommands,
  ...deviceCommands,
} as const;
export type HubCommandName = keyof typeof hubCommands;
export type HubCommandInput<Name extends HubCommandName> = z.input<(typeof hubCommands)[Name]>;

/** Body of every command; `input` is checked by the command's own schema. */
export const CommandBody = z.strictObject({ command: CommandId, input: z.unknown() });

export const CommandAnswer = z.object({
  ok: z.literal(true),
  repeated: z.boolean(),
  /** how many facts it wrote; 0 when the input changed nothing */
  facts: z.int(),
  /** publishRoute and receiveRoute: what is wrong, when INVALID */
  problems: z.array(RouteProblem).optional(),
});

// --- session: POST /api/session, GET /api/session, DELETE /api/session -------------------------------------
export const SignIn = z.strictObject({
  user: z.string().min(1).max(64),
  password: z.string().min(1).max(200),
});
export const HubSession = z.object({
  user: z.string(),
  name: z.string(),
  roles: z.array(Text),
  permissions: z.array(Permission),
  language: z.enum(['en', 'zh']),
  /** somebody else set the password: until it is changed, nothing else is answered (PASSWORD_MUST_CHANGE) */
  mustChangePassword: z.boolean(),
  /** sent back as `x-lineside-csrf` with every write */
  csrf: z.string(),
});
export type HubSession = z.infer<typeof HubSession>;

// --- enrolment: POST /api/enrolment-codes (system:station_manage) ------------------------------------------
export const MakeEnrolmentCode = z.strictObject({
  station: StationCode,
  minutes: z
    .int()
    .min(1)
    .max(24 * 60),
});
export const EnrolmentCode = z.object({
  code: z.string(),
  station: z.string(),
  expiresAt: z.int(),
  /** all a station needs in one line, for a QR code: see `enrolment-ticket.ts` */
  ticket: z.string(),
});

// --- GET /api/overview (exec:read) -------------------------------------------------------------------------
/** A station in its place on a line, and when the hub last heard it: all else said of it is of then. */
export const HeardStation = z.object({
  station: z.string(),
  name: Text,
  operation: z.string(),
  sequence: z.int(),
  /** NEVER: never heard; SILENT: not heard for the silence limit */
  contact: z.enum(['LIVE', 'SILENT', 'NEVER']),
  lastContactAt: z.int().nullable(),
  /** facts the station said it still owed when last heard; a lower bound while it is silent */
  owed: z.int(),
});

export const StationOnLine = HeardStation.extend({
  clockOffsetMs: z.int().nullable(),
  software: z.string().nullable(),
  acknowledgedSeq: z.int(),
  inside: z.int(),
  queued: z.int(),
  /** this shift-independent last 24 h */
  passed24h: z.int(),
  failed24h: z.int(),
  lastFactAt: z.int().nullable(),
});
export type StationOnLine = z.infer<typeof StationOnLine>;

export const Overview = z.object({
  now: z.int(),
  position: z.int(),
  hub: z.object({
    software: z.string(),
    feed: z.string(),
    facts: z.int(),
    unknown: z.int(),
    poison: z.int(),
  }),
  lines: z.array(
    z.object({
      line: z.string(),
      name: Text,
      process: z.enum(['SMT', 'DIP']),
      stations: z.array(StationOnLine),
      /** open runs of the line, and the twenty of them that come first: those in work, then by urgency */
      runsTotal: z.int(),
      runs: z.array(
        z.object({ run: z.string(), product: z.string(), status: z.string(), qty: z.int(), done: z.int() }),
      ),
    }),
  ),
  /** what waits at the review desk: how many, and since when the oldest (wall clock of its latest fact, ms) */
  exceptions: z.object({ open: z.int(), oldestAt: z.int().nullable() }),
  /** waiting for somebody: failed and held units, silent stations, forked origins, poison facts */
  waiting: z.array(
    z.object({
      kind: z.enum(['UNIT_FAILED', 'UNIT_ON_HOLD', 'STATION_SILENT', 'ORIGIN_FORKED', 'FACT_POISON']),
      subject: z.string(),
      at: z.int(),
      note: z.string(),
    }),
  ),
});
export type Overview = z.infer<typeof Overview>;

/** `GET /api/search?q=` (trace:read): what a typed or scanned text may mean, best first. */
export const SearchAnswer = z.object({
  hits: z.array(z.object({ kind: z.enum(['UNIT', 'RUN', 'ORDER']), key: z.string(), note: z.string() })),
});

/** `GET /health`, no session. */
export const Health = z.object({ ok: z.boolean(), software: z.string(), position: z.int() });

/** `GET /api/events` (SSE): `{ position }` whenever the feed grew or a station came or went; then read again. */
export const HubEvent = z.object({ position: z.int() });
