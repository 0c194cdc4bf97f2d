// A trace as it is taken out of the system: the whole answer as JSON, or one row a value (or a visit without any) as CSV.
import type { Trace, TraceVisit } from '@lineside/core/contracts/trace';
import { exactTime } from '@lineside/ui/format/time-format';
import { type Cell, csvText } from './csv.ts';

export const exportFormats = ['PRINT', 'CSV', 'JSON'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The product's own field names, the same in every language. */
const head = [
  ...['sn', 'order', 'run', 'line', 'product', 'route', 'routeVersion'],
  ...[
    'step',
    'stepEn',
    'stepZh',
    'station',
    'operator',
    'source',
    'in',
    'out',
    'result',
    'voided',
    'defects',
  ],
  ...['spec', 'specEn', 'specZh', 'value', 'unit', 'lsl', 'usl', 'judgement'],
];

/** @returns the file and how many rows of data it has */
export function traceCsv(trace: Trace): { text: string; rows: number } {
  const { sn, order, run, line, product, route } = trace;
  const unit: Cell[] = [sn, order, run, line, product, route?.code ?? null, route?.version ?? null];
  const rows = trace.visits.flatMap((visit) =>
    valueCells(visit).map((value): Cell[] => [...unit, ...visitCells(visit), ...value]),
  );
  return { text: csvText(head, rows), rows: rows.length };
}

function visitCells(visit: TraceVisit): Cell[] {
  const time = (at: number | undefined) => (at === undefined ? null : exactTime(at));
  return [
    ...[visit.step, visit.stepName?.en ?? null, visit.stepName?.zh ?? null, visit.station, visit.operator],
    ...[visit.source, time(visit.in?.at), time(visit.out?.at), visit.result, visit.voided?.reason ?? null],
    visit.defects.map(({ code, location }) => [code, location].filter(Boolean).join('@')).join(' '),
  ];
}

function valueCells({ values }: TraceVisit): Cell[][] {
  const none: Cell[] = [null, null, null, null, null, null, null, null];
  if (values.length === 0) return [none];
  return values.map(({ code, value, judgement, spec }) => [
    ...[code, spec?.name.en ?? null, spec?.name.zh ?? null],
    typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value),
    ...[spec?.unit ?? null, spec?.lsl ?? null, spec?.usl ?? null, judgement],
  ]);
}
