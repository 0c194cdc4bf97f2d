// The bridge between the operator screens and the station runtime: one table of verbs, carried by loopback HTTP
// (`POST /bridge/<verb>`, JSON in, JSON out) in a browser and by a message port in the desktop shell.
// A refusal is an answer with `ok: false`; it is not an HTTP error. Bad input is (ProblemBody, 4xx).
import { z } from 'zod';
import { Permission } from '../domain/access/permission.ts';
import { judgements } from '../domain/collection/judge.ts';
import { DataSpec, DataValue } from '../domain/collection/spec.ts';
import { Defect, DefectCode } from '../domain/defect/defect.ts';
import { CommandId, SerialNumber, Text } from '../kernel/ids.ts';
import { ProblemBody } from './problem.ts';
import { EnrolInput, Enrolment, WipeReport } from './station-enrolment.ts';

export const Language = z.enum(['en', 'zh']);

/** Proof of a sign-in, unguessable; sent with every later call of that window. */
export const SessionToken = z.string().min(20).max(100);

const Refusal = z.object({ ok: z.literal(false), ...ProblemBody.shape });

/** Wraps the answer of a verb that may be refused. */
function orRefused<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), ...shape }), Refusal]);
}

export const SignedIn = z.object({
  session: SessionToken,
  user: z.string(),
  name: z.string(),
  roles: z.array(Text),
  permissions: z.array(Permission),
  language: Language,
});
export type SignedIn = z.infer<typeof SignedIn>;

/** What the screen may show before anybody signed in. */
export const StationFace = z.object({
  station: z
    .object({ code: z.string(), name: Text, line: z.string(), lineName: Text, operation: z.string() })
    .nullable(),
  /** users who have worked here or are assigned here, for the name tiles (have a PIN, not disabled) */
  users: z.array(z.object({ user: z.string(), name: z.string(), language: Language })),
  software: z.string(),
  enrolment: Enrolment.nullable(),
  /** set when a broken database was set aside at the start: where it lies, and how many facts were salvaged */
  setAside: z
    .object({ path: z.string(), at: z.int(), salvaged: z.int(), lostAfterSeq: z.int().nullable() })
    .nullable(),
});
export type StationFace = z.infer<typeof StationFace>;

export const LinkStatus = z.object({
  state: z.enum(['ONLINE', 'OFFLINE', 'NEVER']),
  /** since when in this state, station wall clock ms */
  since: z.int().nullable(),
  /** own facts the hub has not acknowledged */
  waiting: z.int(),
  oldestWaitingAt: z.int().nullable(),
  lastContactAt: z.int().nullable(),
  /** hub clock minus station clock, ms */
  clockOffsetMs: z.int().nullable(),
  /** last problem the hub or the network gave, as code */
  trouble: z.string().nullable(),
});
export type LinkStatus = z.infer<typeof LinkStatus>;

export const FormField = z.object({
  spec: DataSpec,
  /** value of the unit before at this station in this run, for specs that are not collected unit by unit */
  previous: DataValue.nullable(),
});

export const UnitHere = z.object({
  sn: z.string(),
  run: z.string(),
  step: z.object({ stepNo: z.int(), name: Text }),
  next: z.object({ stepNo: z.int(), name: Text }).nullable(),
  inAt: z.int(),
  operator: z.string(),
  provisional: z.object({ reason: z.string(), missing: z.array(z.int()) }).nullable(),
  form: z.array(FormField),
  /** most used at this station first */
  defects: z.array(DefectCode),
});
export type UnitHere = z.infer<typeof UnitHere>;

export const QueuedUnit = z.object({
  sn: z.string(),
  run: z.string(),
  /** when the step before passed, ms; null for a unit that has not begun */
  readyAt: z.int().nullable(),
  previousStep: Text.nullable(),
  /** an earlier step is not known to have passed */
  gap: z.boolean(),
});
export type QueuedUnit = z.infer<typeof QueuedUnit>;

export const LastResult = z.object({
  sn: z.string(),
  at: z.int(),
  result: z.enum(['PASS', 'FAIL']),
  held: z.boolean(),
  defects: z.array(z.object({ code: z.string(), name: Text, location: z.string() })),
  operator: z.string(),
  /** the hub has acknowledged it */
  acknowledged: z.boolean(),
});

export const RunHere = z.object({
  run: z.string(),
  order: z.string(),
  product: z.string(),
  productName: z.string(),
  status: z.enum(['PREP', 'AUTHORIZED', 'IN_PROGRESS']),
  route: z.string(),
  routeVersion: z.int(),
  qty: z.int(),
  /** units that passed this station's step, as known here */
  passedHere: z.int(),
  failedHere: z.int(),
  done: z.int(),
});

/** Everything the cockpit shows, read in one go. */
export const Cockpit = z.object({
  face: StationFace,
  link: LinkStatus,
  runs: z.array(RunHere),
  inStation: z.array(UnitHere),
  queue: z.object({ total: z.int(), first: z.array(QueuedUnit) }),
  lastResults: z.array(LastResult),
  /** true when going on without a known upstream PASS is allowed by the site */
  provisionalWork: z.boolean(),
  /** station wall clock, ms */
  now: z.int(),
});
export type Cockpit = z.infer<typeof Cockpit>;

export const SyncReport = z.object({
  link: LinkStatus,
  wipe: WipeReport,
  station: z.string(),
  device: z.string().nullable(),
  hub: z.string().nullable(),
  software: z.string(),
  origins: z.array(
    z.object({
      origin: z.string(),
      openedAt: z.int(),
      head: z.int(),
      acknowledged: z.int(),
      forked: z.boolean(),
    }),
  ),
  cursor: z.object({ feed: z.string(), position: z.int() }).nullable(),
  facts: z.object({ total: z.int(), unknown: z.int(), poison: z.int() }),
  /** what waits, by type */
  waitingByType: z.array(z.object({ type: z.string(), count: z.int() })),
  neighbours: z.array(
    z.object({
      station: z.string(),
      lastContactAt: z.int().nullable(),
      owed: z.int(),
      reachable: z.boolean(),
    }),
  ),
  databaseBytes: z.int(),
});
export type SyncReport = z.infer<typeof SyncReport>;

/** When and where a confirmed command was written. */
export const Confirmation = z.object({
  /** true when this command id had been confirmed before and nothing new was written */
  repeated: z.boolean(),
  at: z.int(),
  facts: z.array(z.string()),
});

export const bridgeVerbs = {
  /** for the sign-in screen; needs no session */
  face: { input: z.strictObject({}), output: StationFace },
  link: { input: z.strictObject({}), output: LinkStatus },
  /** only while this PC is no station or was revoked; needs no session */
  enrol: {
    input: EnrolInput,
    output: orRefused({ enrolment: Enrolment.nullable() }),
  },
  signInByBadge: {
    input: z.strictObject({ badge: z.string().min(1).max(120) }),
    output: orRefused({ signedIn: SignedIn }),
  },
  signInByPin: {
    input: z.strictObject({ user: z.string().min(1).max(64), pin: z.string().min(1).max(12) }),
    output: orRefused({ signedIn: SignedIn }),
  },
  signOut: { input: z.strictObject({ session: SessionToken }), output: z.object({ ok: z.literal(true) }) },
  /** the choice follows the user: it is a fact */
  chooseLanguage: {
    input: z.strictObject({ session: SessionToken, command: CommandId, language: Language }),
    output: orRefused({ confirmation: Confirmation }),
  },
  cockpit: { input: z.strictObject({ session: SessionToken }), output: orRefused({ cockpit: Cockpit }) },
  syncReport: { input: z.strictObject({ session: SessionToken }), output: orRefused({ report: SyncReport }) },
  trackIn: {
    input: z.strictObject({
      session: SessionToken,
      command: CommandId,
      sn: SerialNumber,
      provisionalReason: z.string().max(400).nullable(),
    }),
    output: orRefused({ confirmation: Confirmation, unit: UnitHere }),
  },
  trackOut: {
    input: z.strictObject({
      session: SessionToken,
      command: CommandId,
      sn: SerialNumber,
      result: z.enum(['PASS', 'FAIL']),
      values: z
        .array(
          z.strictObject({
            spec: z.string().min(1).max(64),
            value: DataValue,
            carried: z.boolean().optional(),
          }),
        )
        .max(200),
      defects: z.array(Defect.strict()).max(50),
    }),
    output: orRefused({
      confirmation: Confirmation,
      sn: z.string(),
      result: z.enum(['PASS', 'FAIL']),
      /** the unit went to hold because of these specs */
      heldBy: z.array(z.string()),
      judgements: z.array(z.object({ spec: z.string(), judgement: z.enum(judgements) })),
      next: z.object({ stepNo: z.int(), name: Text }).nullable(),
    }),
  },
} as const;

export type BridgeVerb = keyof typeof bridgeVerbs;

export function isBridgeVerb(name: string): name is BridgeVerb {
  return Object.hasOwn(bridgeVerbs, name);
}

export type BridgeInput<Verb extends BridgeVerb> = z.input<(typeof bridgeVerbs)[Verb]['input']>;
export type BridgeOutput<Verb extends BridgeVerb> = z.output<(typeof bridgeVerbs)[Verb]['output']>;

/** What a window sees of its station, over whichever transport. */
export interface StationBridge {
  call<Verb extends BridgeVerb>(verb: Verb, input: BridgeInput<Verb>): Promise<BridgeOutput<Verb>>;
  /** Calls back when something shown may have changed, and when the runtime goes away or comes back. */
  watch(onChange: (event: BridgeEvent) => void): () => void;
}

/** `GET /bridge/events` (SSE, one JSON per message): read again what you show. */
export const BridgeEvent = z.object({ event: z.enum(['CHANGED', 'RUNTIME_GONE', 'RUNTIME_BACK']) });
export type BridgeEvent = z.infer<typeof BridgeEvent>;
