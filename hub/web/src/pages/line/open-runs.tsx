// The open runs of the line with how far each is, those in work first; every one leads to its page.
import type { RunRow } from '@lineside/core/contracts/planning';
import { runsInOrder } from '@lineside/core/domain/run/urgency';
import { EmptyState } from '@lineside/ui/empty-state';
import { createMemo, For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { Lead } from '../../parts/lead.tsx';
import { useRowKeys } from '../../parts/row-keys.ts';
import { TableHead } from '../../parts/table-head.tsx';
import { runsAddress } from '../../view/addresses.ts';
import { columnWords, numericColumns } from '../../view/run-cells.ts';
import type { RunColumn } from '../../view/run-filters.ts';
import { RunCell } from '../runs/run-cell.tsx';

const columns = [
  'run',
  'status',
  'product',
  'order',
  'priority',
  'due',
  'progress',
  'failed',
  'onHold',
] as const satisfies readonly RunColumn[];

const heads = columns.map((column) => {
  const word = columnWords[column];
  return numericColumns.includes(column) ? { figure: word } : word;
});

/** A page of the line shows what is near; the list of runs has them all. */
const mostShown = 12;

export function OpenRuns(props: { runs: readonly RunRow[]; total: number; line: string }) {
  let list: HTMLTableSectionElement | undefined;
  useRowKeys(() => list);
  const shown = createMemo(() => runsInOrder(props.runs).slice(0, mostShown));
  return (
    <section class="sheet min-w-0 overflow-x-auto" aria-labelledby="line-runs-title">
      <h2 id="line-runs-title" class="m-0 px-4 pt-3 pb-2 text-[15px] font-semibold tracking-tight">
        {words('runsTitle')}
      </h2>
      <Show
        when={props.runs.length > 0}
        fallback={<EmptyState title={words('lineWithoutRuns')} testId="line-no-runs" />}
      >
        <table class="bench-table" data-testid="line-runs">
          <caption class="sr-only">{`${words('runsTitle')}. ${words('rowKeys')}`}</caption>
          <TableHead columns={heads} />
          <tbody ref={list}>
            <For each={shown()}>
              {(run) => (
                <tr data-testid={`line-run-${run.run}`}>
                  <For each={columns}>{(column) => <RunCell run={run} column={column} />}</For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <Show when={props.total > mostShown}>
          <p class="m-0 border-t border-line px-4 py-2 text-table">
            <Lead look="lead" href={runsAddress({ line: props.line, state: 'OPEN' })}>
              {words('openRunsMore', { n: props.total - mostShown })}
            </Lead>
          </p>
        </Show>
      </Show>
    </section>
  );
}
