// Orders as rows of a flat table: what is exported imports as the same orders. A row is only read here; the contract
// judges what it says, so whatever cannot be read is left as it stands.
import type { OrderRow } from '@lineside/core/contracts/planning';
import { csvText } from './csv.ts';
import type { TableForm } from './table-file.ts';

export const orderColumns = [
  'order',
  'product',
  'productName',
  'qty',
  'route',
  'due',
  'priority',
  'source',
] as const;

/** Columns that say how an order stands: they go out, and an import passes them over. */
const standingColumns = ['status', 'line', 'planned', 'done', 'scrapped', 'runs'] as const;

export const orderTable: TableForm = {
  keyColumn: 'order',
  columns: [...orderColumns, ...standingColumns],
  listName: 'orders',
  // as planners and ERP call them
  aliases: {
    ...{ 工单: 'order', 工单号: 'order', woNo: 'order' },
    ...{ 产品: 'product', 产品编码: 'product', productCode: 'product' },
    ...{ 产品名称: 'productName', 数量: 'qty', 计划数量: 'qty', plannedQty: 'qty' },
    ...{ 路由: 'route', 交期: 'due', dueDate: 'due', 优先级: 'priority', 来源: 'source' },
  },
};

export function ordersCsv(rows: readonly OrderRow[]): string {
  const columns = [...orderColumns, ...standingColumns];
  return csvText(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
}

/** Two examples for whoever fills in a file. @param day the day by which the first is wanted */
export function orderTemplateCsv(product: string, day: string): string {
  return csvText(orderColumns, [
    ['WO-EXAMPLE-1', product, '', 400, null, day, 5, 'PLAN'],
    ['WO-EXAMPLE-2', product, '', 1200, null, null, 3, 'PLAN'],
  ]);
}

/** What a row says, to be parsed with OrderReceived. Route, due, priority, source and name may be left out. */
export function orderOfRow(row: Readonly<Record<string, unknown>>): unknown {
  const cell = (column: string) => said(Object.hasOwn(row, column) ? row[column] : undefined);
  return {
    order: cell('order'),
    product: cell('product'),
    productName: cell('productName') ?? '',
    qty: whole(cell('qty')),
    route: cell('route') ?? null,
    due: dayOf(cell('due')) ?? null,
    priority: whole(cell('priority') ?? 5),
    source: cell('source') ?? 'FILE',
  };
}

/** Without space around it; an empty cell says nothing. */
function said(value: unknown): unknown {
  const text = typeof value === 'string' ? value.trim() : value;
  return text === '' || text === null ? undefined : text;
}

/** A point or comma could part thousands or decimals: such a text stays one, and is refused. */
function whole(value: unknown): unknown {
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
}

/** Days as spreadsheets of this floor write them: `2026-05-30`, `2026/5/30`, `30.5.2026`, with a time behind or not. */
function dayOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const [, year, month, day] =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T].*)?$/.exec(value) ?? turned(value) ?? [];
  if (year === undefined || month === undefined || day === undefined) return value;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function turned(value: string) {
  const [whole, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: .*)?$/.exec(value) ?? [];
  return whole === undefined ? null : [whole, year, month, day];
}
