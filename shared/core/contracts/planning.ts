// What planners see: orders, runs with their stages and closeout, units and their serial numbers. Every list is read
// page by page (`after`, `limit`) and holds only lines that the reader may see.
import { z } from 'zod';
import { OrderReceived } from '../domain/order/facts.ts';
import { orderStatuses } from '../domain/order/state.ts';
import { closeoutItems } from '../domain/run/closeout.ts';
import { RunCreated } from '../domain/run/facts.ts';
import { runStatuses } from '../domain/run/state.ts';
import { unitStatuses } from '../domain/unit/state.ts';
import { FactId, OrderNo, RunNo, Text } from '../kernel/ids.ts';
import { PreprintedUnit } from './planning-commands.ts';

/** Rows of a page, how many there are in all, and the `after` of the next page (null after the last). */
function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), total: z.int(), next: z.string().nullable() });
}

const pageQuery = {
  /** the `next` of the page before */
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

// --- orders: GET /api/orders, GET /api/orders/:order, PUT /api/orders/:order (wo:read, wo:receive) ---------------
export const OrderQuery = z.object({
  /** text in number, product or product name */
  q: z.string().max(120).optional(),
  status: z.enum(orderStatuses).optional(),
  line: z.string().max(64).optional(),
  /** wanted by this day or before */
  dueBy: z.iso.date().optional(),
  sort: z.enum(['due', 'priority', 'order', 'updated']).default('due'),
  ...pageQuery,
});
export type OrderQuery = z.input<typeof OrderQuery>;

export const OrderRow = z.object({
  order: z.string(),
  product: z.string(),
  productName: z.string(),
  qty: z.int(),
  status: z.enum(orderStatuses),
  line: z.string().nullable(),
  route: z.string().nullable(),
  due: z.string().nullable(),
  priority: z.int(),
  source: z.string(),
  /** units of its runs: planned in runs, done, scrapped */
  planned: z.int(),
  done: z.int(),
  scrapped: z.int(),
  runs: z.int(),
  updatedAt: z.int(),
});
export type OrderRow = z.infer<typeof OrderRow>;
/** `facets.status`: how many orders the other filters leave in each. */
export const OrderList = pageOf(OrderRow).extend({
  facets: z.object({ status: z.record(z.string(), z.int()) }),
});
export type OrderList = z.infer<typeof OrderList>;

/** `PUT /api/orders/:order` (wo:receive), body `{ command, input }`: the same content again changes nothing. */
export const PutOrder = OrderReceived.omit({ order: true });

/** `POST /api/orders/check` (wo:receive): what an import would do; nothing is written. */
export const CheckOrders = z.strictObject({ rows: z.array(z.unknown()).max(10_000) });
export const CheckedOrders = z.object({
  rows: z.array(
    z.object({
      /** place in what was sent, from 0 */
      row: z.int(),
      order: z.string().nullable(),
      outcome: z.enum(['NEW', 'CHANGED', 'SAME', 'BAD']),
      /** `fault`: TWICE, CODE_TAKEN, a refusal's code, or zod's own sentence */
      faults: z.array(z.object({ field: z.string(), fault: z.string() })),
    }),
  ),
});
export type CheckedOrders = z.infer<typeof CheckedOrders>;

// --- runs: GET /api/runs, GET /api/runs/:run (run:read) ----------------------------------------------------------
export const RunQuery = z.object({
  /** text in run, order, product, route */
  q: z.string().max(120).optional(),
  status: z.enum(runStatuses).optional(),
  /** OPEN: those that have not ended */
  state: z.enum(['OPEN', 'ENDED']).optional(),
  line: z.string().max(64).optional(),
  order: z.string().max(64).optional(),
  /** only runs with failed or held units */
  waiting: z.enum(['true']).optional(),
  sort: z.enum(['updated', 'due', 'priority', 'run']).default('updated'),
  ...pageQuery,
});
export type RunQuery = z.input<typeof RunQuery>;

export const RunRow = z.object({
  run: z.string(),
  order: z.string(),
  line: z.string(),
  product: z.string(),
  productName: z.string(),
  status: z.enum(runStatuses),
  qty: z.int(),
  done: z.int(),
  scrapped: z.int(),
  failed: z.int(),
  onHold: z.int(),
  inStation: z.int(),
  route: z.string(),
  routeVersion: z.int(),
  priority: z.int(),
  due: z.string().nullable(),
  shift: z.string().nullable(),
  startedAt: z.int().nullable(),
  updatedAt: z.int(),
});
export type RunRow = z.infer<typeof RunRow>;
export const RunList = pageOf(RunRow).extend({
  facets: z.object({ status: z.record(z.string(), z.int()), line: z.record(z.string(), z.int()) }),
});
export type RunList = z.infer<typeof RunList>;

/** The flow of a run, in order. The gates of quality stand in it, and nothing stops there yet (NOT_ASKED). */
export const runStages = [
  'CREATED',
  'READINESS',
  'LOADING',
  'FAI',
  'AUTHORIZED',
  'IN_PROGRESS',
  'CLOSEOUT',
  'OQC',
  'COMPLETED',
] as const;
export const RunStage = z.object({
  stage: z.enum(runStages),
  /** NOT_ASKED: nothing is asked here yet */
  state: z.enum(['DONE', 'NOW', 'TO_COME', 'NOT_ASKED', 'SKIPPED']),
  at: z.int().nullable(),
  by: z.string().nullable(),
});
export type RunStage = z.infer<typeof RunStage>;

/** What may be done next with a run, best first; the page offers those that the reader may. */
export const runActions = ['AUTHORIZE', 'REVOKE', 'CANCEL', 'SPLIT', 'CLOSE'] as const;

export const RunStep = z.object({
  stepNo: z.int(),
  name: Text,
  operation: z.string(),
  requiresFAI: z.boolean(),
  specs: z.int(),
  queued: z.int(),
  inside: z.int(),
  passed: z.int(),
  failed: z.int(),
  /** units whose first result at this step was a PASS, and those with any first result */
  firstPassed: z.int(),
  firstResults: z.int(),
});

export const RunDetail = RunRow.extend({
  /** hash of the version that it froze; null in versions compiled before they had one */
  routeHash: z.string().nullable(),
  routeName: Text,
  units: RunCreated.shape.units,
  boards: z.int(),
  parent: z.string().nullable(),
  splits: z.array(z.object({ into: z.string(), qty: z.int() })),
  createdAt: z.int().nullable(),
  createdBy: z.string().nullable(),
  authorizedAt: z.int().nullable(),
  revoked: z.object({ at: z.int(), reason: z.string() }).nullable(),
  ended: z.object({ at: z.int(), by: z.string(), reason: z.string().nullable() }).nullable(),
  stages: z.array(RunStage),
  actions: z.array(z.enum(runActions)),
  steps: z.array(RunStep),
  closeout: z.array(
    z.object({
      item: z.enum(closeoutItems),
      verdict: z.enum(['MET', 'MISSING', 'REASON', 'NOT_ASKED']),
      count: z.int(),
      /** what is in its way, by name, at most 20: serial numbers, stations */
      names: z.array(z.string()),
    }),
  ),
  /** units whose rework is still to be done */
  rework: z.int(),
  now: z.int(),
});
export type RunDetail = z.infer<typeof RunDetail>;

/** `GET /api/runs/:run/units` (run:read), by serial number. */
export const UnitQuery = z.object({
  q: z.string().max(120).optional(),
  status: z.enum(unitStatuses).optional(),
  step: z.coerce.number().int().optional(),
  ...pageQuery,
});
export type UnitQuery = z.input<typeof UnitQuery>;
export const UnitRow = z.object({
  sn: z.string(),
  panel: z.string().nullable(),
  status: z.string(),
  step: z.int().nullable(),
  stepName: Text.nullable(),
  station: z.string().nullable(),
  /** why it is on hold or to be reworked, else empty */
  note: z.string(),
  updatedAt: z.int(),
});
export type UnitRow = z.infer<typeof UnitRow>;
export const UnitList = pageOf(UnitRow).extend({
  facets: z.object({ status: z.record(z.string(), z.int()) }),
});
export type UnitList = z.infer<typeof UnitList>;

/** `GET /api/runs/:run/timeline` (run:read): the facts of the run itself, newest first. */
export const Timeline = z.object({
  entries: z.array(
    z.object({
      fact: FactId,
      type: z.string(),
      at: z.int(),
      by: z.string(),
      byName: z.string().nullable(),
      station: z.string(),
      reason: z.string().nullable(),
      /** what it names: another run, a number of units */
      note: z.string(),
    }),
  ),
});
export type Timeline = z.infer<typeof Timeline>;

/** `POST /api/serials/preview` (run:create): the labels that a rule would print, and which are taken. */
export const PreviewSerials = z.strictObject({
  run: RunNo,
  order: OrderNo,
  qty: z.int().min(1).max(10_000),
  pattern: z.string().trim().min(1).max(80).nullable().default(null),
  from: z.int().min(1).max(999_999_999).default(1),
  boards: z.int().min(1).max(100).default(1),
  listed: z.array(PreprintedUnit).min(1).max(10_000).nullable().default(null),
});
export const SerialPreview = z.object({
  labels: z.int(),
  units: z.int(),
  /** the first three labels with their units, and the last */
  sample: z.array(z.object({ label: z.string(), units: z.array(z.string()) })),
  /** serial numbers of other runs among them, at most 50, and how many there are */
  taken: z.array(z.object({ sn: z.string(), run: z.string().nullable() })),
  takenTotal: z.int(),
  /** listed twice, at most 50 */
  twice: z.array(z.string()),
});
export type SerialPreview = z.infer<typeof SerialPreview>;

/** `GET /api/runs/:run/labels?from=&count=` (run:read): what is printed, label by label, at most 500. */
export const LabelSheet = z.object({
  run: z.string(),
  product: z.string(),
  productName: z.string(),
  labels: z.array(z.object({ label: z.string(), boards: z.int() })),
  total: z.int(),
});
export type LabelSheet = z.infer<typeof LabelSheet>;

/**
 * `GET /api/orders/:order/lines` (run:create or wo:release): which lines can do the order's route, and which steps
 * a line cannot do.
 */
export const OrderLines = z.object({
  route: z.string().nullable(),
  version: z.int().nullable(),
  /** why no route is found, as a code; null when one is */
  problem: z.string().nullable(),
  lines: z.array(
    z.object({
      line: z.string(),
      name: Text,
      missing: z.array(z.object({ stepNo: z.int(), name: Text, operation: z.string() })),
    }),
  ),
});
export type OrderLines = z.infer<typeof OrderLines>;

export const OrderDetail = OrderRow.extend({
  held: z.object({ reason: z.string(), by: z.string(), at: z.int() }).nullable(),
  closed: z.object({ reason: z.string().nullable(), by: z.string(), at: z.int(), done: z.int() }).nullable(),
  runList: z.array(RunRow),
});
export type OrderDetail = z.infer<typeof OrderDetail>;
