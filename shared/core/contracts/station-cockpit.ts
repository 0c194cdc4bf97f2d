// What a window of a station shows: who may sign in, how the link is, and the cockpit, read in one go.
import { z } from 'zod';
import { Permission } from '../domain/access/permission.ts';
import { DataSpec, DataValue } from '../domain/collection/spec.ts';
import { DefectCode } from '../domain/defect/defect.ts';
import { EquipmentCondition } from '../domain/equipment/facts.ts';
import { Text } from '../kernel/ids.ts';
import { Enrolment } from './station-enrolment.ts';

export const Language = z.enum(['en', 'zh']);

/** Proof of a sign-in, unguessable; sent with every later call of that window. */
export const SessionToken = z.string().min(20).max(100);

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

/** Where a unit goes from here: a step, and the stations of this line that do it. */
export const NextStep = z.object({
  stepNo: z.int(),
  name: Text,
  stations: z.array(z.object({ code: z.string(), name: Text })),
});

export const UnitHere = z.object({
  sn: z.string(),
  run: z.string(),
  /** the panel that it is a board of: boards of one panel are answered together */
  panel: z.object({ code: z.string(), place: z.int() }).nullable(),
  step: z.object({ stepNo: z.int(), name: Text }),
  next: NextStep.nullable(),
  /** why it came back to this step; null when it is no rework */
  rework: z.object({ reason: z.string(), by: z.string() }).nullable(),
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
  panel: z.string().nullable(),
  rework: z.boolean(),
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
  priority: z.int(),
  due: z.string().nullable(),
  shift: z.string().nullable(),
  /** units that wait for this station */
  queued: z.int(),
  route: z.string(),
  routeVersion: z.int(),
  qty: z.int(),
  /** units that passed this station's step, as known here */
  passedHere: z.int(),
  failedHere: z.int(),
  done: z.int(),
});

/** What somebody else may be asked to approve on the spot. */
export const approvalPoints = ['readiness:check', 'quality:disposition'] as const satisfies Permission[];

/** Everything the cockpit shows, read in one go. */
export const Cockpit = z.object({
  face: StationFace,
  link: LinkStatus,
  /** open runs of the line, the one to work on first: by priority, then by the day they are due, then the oldest */
  runs: z.array(RunHere),
  /** the run to work on here now, and the one after it; it follows by itself when a run has nothing left for here */
  current: z.string().nullable(),
  following: z.string().nullable(),
  /** of this station */
  equipment: z.object({
    condition: EquipmentCondition,
    reason: z.string(),
    by: z.string().nullable(),
    at: z.int().nullable(),
  }),
  /** units sent back to a step that is done here, oldest first, at most 20 */
  rework: z.array(
    z.object({
      sn: z.string(),
      toStep: z.int(),
      stepName: Text,
      reason: z.string(),
      by: z.string(),
      at: z.int(),
    }),
  ),
  /** who may approve what on the spot, of those who have a PIN, by name */
  approvers: z.array(
    z.object({ user: z.string(), name: z.string(), points: z.array(z.enum(approvalPoints)) }),
  ),
  inStation: z.array(UnitHere),
  queue: z.object({ total: z.int(), first: z.array(QueuedUnit) }),
  lastResults: z.array(LastResult),
  /** true when going on without a known upstream PASS is allowed by the site */
  provisionalWork: z.boolean(),
  /** minutes without a scan or touch after which the window locks; 0: never */
  lockAfterMinutes: z.int(),
  /** station wall clock, ms */
  now: z.int(),
});
export type Cockpit = z.infer<typeof Cockpit>;
