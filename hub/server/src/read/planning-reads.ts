// What planners read, each by its name. `seen`: the lines that the reader sees; what is on another is not there.

import type { LineNow } from '@lineside/core/contracts/line-now';
import type {
  CheckedOrders,
  LabelSheet,
  OrderDetail,
  OrderLines,
  OrderList,
  OrderQuery,
  PreviewSerials,
  RunDetail,
  RunList,
  RunQuery,
  SerialPreview,
  Timeline,
  UnitList,
  UnitQuery,
} from '@lineside/core/contracts/planning';
import type { Actor } from '@lineside/core/domain/access/state';
import type { ProblemCode } from '@lineside/core/i18n/problems';
import type { Catalogue } from '@lineside/core/kernel/catalogue';
import type { Refused } from '@lineside/core/kernel/decision';
import type { z } from 'zod';
import type { SeenLines } from '../access/lines-seen.ts';
import type { Clock } from '../clock.ts';
import type { HubStore } from '../store/hub-store.ts';
import { labelSheet } from './label-sheet.ts';
import { lineNow } from './line-now.ts';
import { checkOrders } from './order-check.ts';
import { orderLines } from './order-lines.ts';
import { orderDetail, orderList } from './orders.ts';
import { runTimeline } from './run-timeline.ts';
import { runUnits } from './run-units.ts';
import { runDetail, runList } from './runs.ts';
import { previewSerials } from './serial-preview.ts';
import { plantDay } from './site.ts';

/** Single things are null when there is none such on the lines seen. */
export interface PlanningReads {
  orders(query: z.output<typeof OrderQuery>, seen: SeenLines): Promise<OrderList>;
  order(order: string, seen: SeenLines): Promise<OrderDetail | null>;
  orderLines(order: string, seen: SeenLines): Promise<z.infer<typeof OrderLines> | null>;
  checkOrders(rows: readonly unknown[], actor: Actor): Promise<CheckedOrders>;
  runs(query: z.output<typeof RunQuery>, seen: SeenLines): Promise<RunList>;
  run(run: string, seen: SeenLines): Promise<RunDetail | null>;
  runUnits(run: string, query: z.output<typeof UnitQuery>, seen: SeenLines): Promise<UnitList | null>;
  timeline(run: string, seen: SeenLines): Promise<Timeline | null>;
  labels(
    run: string,
    page: { from: number; count: number },
    seen: SeenLines,
  ): Promise<z.infer<typeof LabelSheet> | null>;
  previewSerials(
    asked: z.output<typeof PreviewSerials>,
    seen: SeenLines,
  ): Promise<SerialPreview | Refused<ProblemCode>>;
  line(line: string, seen: SeenLines): Promise<LineNow | null>;
}

export function planningReads(tools: { store: HubStore; clock: Clock; catalogue: Catalogue }): PlanningReads {
  const { store, clock, catalogue } = tools;
  const today = () => plantDay(store, clock.now());
  return {
    orders: (query, seen) => orderList(store, query, seen),
    order: (order, seen) => orderDetail(store, order, seen),
    orderLines: async (order, seen) => orderLines(store, order, seen, await today()),
    checkOrders: (rows, actor) => checkOrders(store, rows, actor),
    runs: (query, seen) => runList(store, query, seen),
    run: (run, seen) => runDetail(store, run, seen, { now: clock.now(), catalogue }),
    runUnits: (run, query, seen) => runUnits(store, run, query, seen),
    timeline: (run, seen) => runTimeline(store, run, seen, catalogue),
    labels: (run, page, seen) => labelSheet(store, run, page, seen),
    previewSerials: async (asked, seen) => previewSerials(store, asked, seen, await today()),
    line: (line, seen) => lineNow(store, line, seen, clock.now()),
  };
}
