// The bridge between the operator screens and the station runtime: one table of verbs, carried by loopback HTTP
// (`POST /bridge/<verb>`, JSON in, JSON out) in a browser and by a message port in the desktop shell.
// A refusal is an answer with `ok: false`; it is not an HTTP error. Bad input is (ProblemBody, 4xx).
import { z } from 'zod';
import { judgements } from '../domain/collection/judge.ts';
import { DataValue } from '../domain/collection/spec.ts';
import { Defect } from '../domain/defect/defect.ts';
import { EquipmentCondition } from '../domain/equipment/facts.ts';
import { UnitDisposed, VisitCorrection } from '../domain/unit/facts.ts';
import { CommandId, FactId, SerialNumber } from '../kernel/ids.ts';
import { ProblemBody } from './problem.ts';
import {
  Cockpit,
  Language,
  LinkStatus,
  NextStep,
  SessionToken,
  SignedIn,
  StationFace,
  UnitHere,
} from './station-cockpit.ts';
import { EnrolInput, Enrolment } from './station-enrolment.ts';
import { HandoverSheet, LookedUp } from './station-look-up.ts';
import { SyncReport } from './station-report.ts';

/** Who approves on the spot, without the operator signing out; null when nobody is asked. */
export const Approval = z
  .union([
    z.strictObject({ badge: z.string().min(1).max(120) }),
    z.strictObject({ user: z.string().min(1).max(64), pin: z.string().min(1).max(12) }),
  ])
  .nullable()
  .default(null);

const Refusal = z.object({ ok: z.literal(false), ...ProblemBody.shape });

/** Wraps the answer of a verb that may be refused. */
function orRefused<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), ...shape }), Refusal]);
}

/** When and where a confirmed command was written. */
export const Confirmation = z.object({
  /** true when this command id had been confirmed before and nothing new was written */
  repeated: z.boolean(),
  at: z.int(),
  facts: z.array(z.string()),
});

const TrackOutInput = z.strictObject({
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
      /** of a unit, or of a panel: then every board of it goes in that can */
      sn: SerialNumber,
      provisionalReason: z.string().max(400).nullable(),
      approval: Approval,
    }),
    output: orRefused({
      confirmation: Confirmation,
      /** the unit, or the first board of the panel */
      unit: UnitHere,
      /** every board that went in; the unit alone when it was no panel */
      boards: z.array(UnitHere),
      /** boards of the panel that stayed out, and why */
      left: z.array(z.object({ sn: z.string(), code: z.string() })),
    }),
  },
  trackOut: {
    input: TrackOutInput.extend({ session: SessionToken, command: CommandId }),
    output: orRefused({
      confirmation: Confirmation,
      sn: z.string(),
      result: z.enum(['PASS', 'FAIL']),
      /** the unit went to hold because of these specs */
      heldBy: z.array(z.string()),
      judgements: z.array(z.object({ spec: z.string(), judgement: z.enum(judgements) })),
      next: NextStep.nullable(),
    }),
  },
  /** every board of a panel that is in this station, each with its own result; all or none */
  trackOutPanel: {
    input: z.strictObject({
      session: SessionToken,
      command: CommandId,
      panel: SerialNumber,
      boards: z.array(TrackOutInput).min(1).max(100),
    }),
    output: orRefused({
      confirmation: Confirmation,
      boards: z.array(
        z.object({
          sn: z.string(),
          result: z.enum(['PASS', 'FAIL']),
          heldBy: z.array(z.string()),
          next: NextStep.nullable(),
        }),
      ),
    }),
  },
  /** where a unit or panel is and what became of it, as known here */
  lookUp: {
    input: z.strictObject({ session: SessionToken, code: z.string().trim().min(1).max(120) }),
    output: orRefused({ found: LookedUp }),
  },
  /** quality:disposition, own or of who approves on the spot */
  dispose: {
    input: z.strictObject({
      session: SessionToken,
      command: CommandId,
      sn: SerialNumber,
      disposition: UnitDisposed,
      approval: Approval,
    }),
    output: orRefused({ confirmation: Confirmation, sn: z.string() }),
  },
  /** quality:disposition, own or of who approves on the spot */
  correctVisit: {
    input: z.strictObject({
      session: SessionToken,
      command: CommandId,
      sn: SerialNumber,
      visit: FactId,
      reason: z.string().trim().min(1).max(400),
      correction: VisitCorrection,
      approval: Approval,
    }),
    output: orRefused({ confirmation: Confirmation, sn: z.string() }),
  },
  /** readiness:check, own or of who approves on the spot; of this station */
  setEquipment: {
    input: z.strictObject({
      session: SessionToken,
      command: CommandId,
      condition: EquipmentCondition,
      reason: z.string().trim().min(1).max(400),
      approval: Approval,
    }),
    output: orRefused({ confirmation: Confirmation }),
  },
  /** the sheet of a span at this station; `from` null: since the last handover, or twelve hours */
  handover: {
    input: z.strictObject({ session: SessionToken, from: z.int().min(0).nullable() }),
    output: orRefused({ sheet: HandoverSheet }),
  },
  /** keeps the sheet with remarks for the next shift */
  handOver: {
    input: z.strictObject({
      session: SessionToken,
      command: CommandId,
      from: z.int().min(0),
      remarks: z.string().trim().max(4000),
    }),
    output: orRefused({ confirmation: Confirmation, sheet: HandoverSheet }),
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
