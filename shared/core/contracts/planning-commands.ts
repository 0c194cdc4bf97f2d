// What planners do to orders, runs and equipment: commands of `POST /api/commands/<name>`. Each names its permission; the
// line that it is about is its scope.
import { z } from 'zod';
import { EquipmentCondition } from '../domain/equipment/facts.ts';
import { OrderReceived, Priority } from '../domain/order/facts.ts';
import { RunCreated } from '../domain/run/facts.ts';
import { LineCode, OrderNo, RouteCode, RunNo, SerialNumber, StationCode } from '../kernel/ids.ts';

const Reason = z.string().trim().min(1).max(400);

/** A label that was printed before, with its panel's when it has one. */
export const PreprintedUnit = z.strictObject({
  sn: SerialNumber,
  panel: z.strictObject({ code: SerialNumber, place: z.int().min(1).max(100) }).nullable(),
});

export const planningCommands = {
  /** wo:receive */
  receiveOrder: OrderReceived,
  /** wo:receive; a chunk of an import, all of it or none */
  receiveOrders: z.strictObject({ orders: z.array(OrderReceived).min(1).max(500) }),
  /** wo:release */
  releaseOrder: z.strictObject({
    order: OrderNo,
    line: LineCode,
    /** the planner's own choice of route; left out, the order's or its product's is found */
    route: RouteCode.nullable().default(null),
  }),
  /** wo:release */
  holdOrder: z.strictObject({ order: OrderNo, reason: Reason }),
  /** wo:release */
  resumeOrder: z.strictObject({ order: OrderNo, reason: Reason }),
  /** wo:close; a reason when fewer are done than ordered (ORDER_SHORT) */
  closeOrder: z.strictObject({ order: OrderNo, reason: Reason.nullable().default(null) }),
  /** run:create */
  createRun: z.strictObject({
    run: RunNo,
    order: OrderNo,
    qty: z.int().min(1).max(10_000),
    units: RunCreated.shape.units,
    /** see serial-rule.ts; null: `SN-{run}-{n:4}` */
    pattern: z.string().trim().min(1).max(80).nullable().default(null),
    from: z.int().min(1).max(999_999_999).default(1),
    /** units under one label: more than one is a panel */
    boards: z.int().min(1).max(100).default(1),
    /** pre-printed labels; `qty` is then their number */
    listed: z.array(PreprintedUnit).min(1).max(10_000).nullable().default(null),
    shift: z.string().trim().min(1).max(40).nullable().default(null),
    /** null: as the order */
    priority: Priority.nullable().default(null),
  }),
  /** run:create */
  splitRun: z.strictObject({
    run: RunNo,
    into: RunNo,
    qty: z.int().min(1).max(10_000),
    /** null: the same line */
    line: LineCode.nullable().default(null),
    reason: Reason,
  }),
  /** run:authorize */
  authorizeRun: z.strictObject({ run: RunNo }),
  /** run:revoke */
  revokeRun: z.strictObject({ run: RunNo, reason: Reason }),
  /** run:create; only a run in PREP in which nothing was done */
  cancelRun: z.strictObject({ run: RunNo, reason: Reason }),
  /** run:close; a reason when the checklist asks for one (RUN_CLOSE_REASON) */
  closeRun: z.strictObject({ run: RunNo, reason: Reason.nullable().default(null) }),
  /** readiness:check */
  setEquipment: z.strictObject({ station: StationCode, condition: EquipmentCondition, reason: Reason }),
} as const;
