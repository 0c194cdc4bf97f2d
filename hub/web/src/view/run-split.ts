// Splitting a run: the number that the new run may have, and what is wrong with what was typed. How many units are not
// begun is only known for sure where it is decided, at the hub.
import type { OrderLines, RunDetail } from '@lineside/core/contracts/planning';
import { RunNo } from '@lineside/core/kernel/ids';

type Parent = Pick<RunDetail, 'run' | 'qty' | 'splits'>;

/** `RUN-0412-2` for the first part split off RUN-0412, then `-3`, past those that were taken. */
export function nextRunNo({ run, splits }: Parent): string {
  const taken = new Set(splits.map(({ into }) => into));
  let n = 2;
  while (taken.has(`${run}-${n}`)) n += 1;
  return `${run}-${n}`;
}

export type QtyFault = 'WHOLE' | 'ALL';

/** At least one unit goes, and at least one stays. */
export function qtyFault(qty: number | null, { qty: all }: Pick<Parent, 'qty'>): QtyFault | null {
  if (qty === null || !Number.isInteger(qty) || qty < 1) return 'WHOLE';
  return qty >= all ? 'ALL' : null;
}

/** The number as the hub takes it; null when it is none, or the run's own. */
export function newRunNo(text: string, { run }: Pick<Parent, 'run'>): RunNo | null {
  const no = RunNo.safeParse(text.trim());
  return no.success && no.data !== run ? no.data : null;
}

/** Steps that a line cannot do; none for a line that is not among the answers. */
export function misfitsOf(lines: OrderLines['lines'], line: string): OrderLines['lines'][number]['missing'] {
  return lines.find((known) => known.line === line)?.missing ?? [];
}
