// The columns of the runs list as text and number: one table for the head, the rows and the export.
import type { RunRow } from '@lineside/core/contracts/planning';
import type { HubTextKey } from '@lineside/core/i18n/hub-texts';
import { exactTime } from '@lineside/ui/format/time-format';
import type { Cell } from './csv.ts';
import type { RunColumn } from './run-filters.ts';

export const columnWords: Record<RunColumn, HubTextKey> = {
  run: 'run',
  status: 'status',
  product: 'product',
  order: 'order',
  line: 'line',
  priority: 'priority',
  due: 'due',
  shift: 'shift',
  progress: 'progress',
  failed: 'failed',
  onHold: 'onHold',
  inStation: 'inStation',
  route: 'routeAndVersion',
  startedAt: 'startedAt',
  updatedAt: 'lastTouched',
};

export const numericColumns: readonly RunColumn[] = ['failed', 'onHold', 'inStation'];

/** One cell as it is exported; progress, product and route are several columns there. */
export function exportCells(run: RunRow, column: RunColumn): Cell[] {
  switch (column) {
    case 'progress':
      return [run.done, run.scrapped, run.qty];
    case 'product':
      return [run.product, run.productName];
    case 'route':
      return [run.route, run.routeVersion];
    case 'startedAt':
    case 'updatedAt': {
      const at = run[column];
      return [at === null ? null : exactTime(at)];
    }
    default:
      return [run[column]];
  }
}

/** The heads of `exportCells`: the product's own field names, the same in every language. */
export function exportHeads(column: RunColumn): string[] {
  switch (column) {
    case 'progress':
      return ['done', 'scrapped', 'qty'];
    case 'product':
      return ['product', 'productName'];
    case 'route':
      return ['route', 'routeVersion'];
    default:
      return [column];
  }
}
