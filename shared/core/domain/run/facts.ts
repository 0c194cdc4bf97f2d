// A run is a batch on one line. It freezes the route version that was READY when it was created.
import { z } from 'zod';
import { LineCode, OrderNo, RunNo } from '../../kernel/ids.ts';
import { RouteSnapshot } from '../route/facts.ts';

export const RunCreated = z.object({
  run: RunNo,
  order: OrderNo,
  line: LineCode,
  product: z.string().min(1).max(64),
  productName: z.string().max(200),
  qty: z.int().min(1).max(1_000_000),
  /** the frozen version, whole: whoever holds the run can decide on its units */
  frozen: RouteSnapshot,
  /** BULK: units exist from the start. ON_SCAN: a first scan that fits the pattern makes the unit */
  units: z.enum(['BULK', 'ON_SCAN']),
});
export type RunCreated = z.infer<typeof RunCreated>;

const OfRun = z.object({ run: RunNo });
const OfRunWithReason = OfRun.extend({ reason: z.string().min(1).max(400) });

export const runFacts = {
  'run.created': { stream: 'run', v: 1, by: 'HUB', data: RunCreated, upcast: {} },
  'run.authorized': { stream: 'run', v: 1, by: 'HUB', data: OfRun, upcast: {} },
  'run.revoked': { stream: 'run', v: 1, by: 'HUB', data: OfRunWithReason, upcast: {} },
  'run.started': { stream: 'run', v: 1, by: 'ANYONE', data: OfRun, upcast: {} },
} as const;
