// A run is a batch on one line. It freezes the route version that was READY when it was created.
import { z } from 'zod';
import { Day } from '../../kernel/day.ts';
import { LineCode, OrderNo, RunNo } from '../../kernel/ids.ts';
import { Priority } from '../order/facts.ts';
import { RouteSnapshot } from '../route/facts.ts';
import { SerialRule } from './serial-rule.ts';

export const RunCreated = z.object({
  run: RunNo,
  order: OrderNo,
  line: LineCode,
  product: z.string().min(1).max(64),
  productName: z.string().max(200),
  /** units, also where several are on a panel */
  qty: z.int().min(1).max(1_000_000),
  /** the frozen version, whole: whoever holds the run can decide on its units */
  frozen: RouteSnapshot,
  /** BULK: units exist from the start. ON_SCAN: a first scan that fits the rule makes the unit */
  units: z.enum(['BULK', 'ON_SCAN']),
  /** how its labels are numbered; null: `SN-<run>-0001` */
  serials: SerialRule.nullable().default(null),
  /** units under one label: more than one is a panel, scanned once for all its boards */
  boards: z.int().min(1).max(100).default(1),
  priority: Priority.default(5),
  due: Day.nullable().default(null),
  /** the shift that it is planned for, in the plant's own words */
  shift: z.string().trim().min(1).max(40).nullable().default(null),
  /** the run that it was split from */
  parent: RunNo.nullable().default(null),
});
export type RunCreated = z.infer<typeof RunCreated>;

const OfRun = z.object({ run: RunNo });
const Reason = z.string().min(1).max(400);
const OfRunWithReason = OfRun.extend({ reason: Reason });

export const RunClosed = OfRun.extend({
  done: z.int().min(0),
  scrapped: z.int().min(0),
  /** why it was closed although a condition that allows it was not met; null when all were */
  reason: Reason.nullable(),
});

/** Part of its units went to a run of their own. */
export const RunSplit = OfRun.extend({ into: RunNo, qty: z.int().min(1).max(1_000_000) });

export const runFacts = {
  'run.created': { stream: 'run', v: 1, by: 'HUB', data: RunCreated, upcast: {} },
  'run.authorized': { stream: 'run', v: 1, by: 'HUB', data: OfRun, upcast: {} },
  'run.revoked': { stream: 'run', v: 1, by: 'HUB', data: OfRunWithReason, upcast: {} },
  'run.started': { stream: 'run', v: 1, by: 'ANYONE', data: OfRun, upcast: {} },
  'run.split': { stream: 'run', v: 1, by: 'HUB', data: RunSplit, upcast: {} },
  'run.cancelled': { stream: 'run', v: 1, by: 'HUB', data: OfRunWithReason, upcast: {} },
  'run.closed': { stream: 'run', v: 1, by: 'HUB', data: RunClosed, upcast: {} },
} as const;
