// The feeder tables in a list: sticky head that sorts, one link per row, what differs from the bill of materials.
import { Button } from '@lineside/ui/button';
import { EmptyState } from '@lineside/ui/empty-state';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { Lead } from '../../parts/lead.tsx';
import { useRowKeys } from '../../parts/row-keys.ts';
import { SortHeader } from '../../parts/sort-header.tsx';
import { addressOf } from '../../view/addresses.ts';
import {
  type FeederColumn,
  type FeederListRow,
  type FeederListView,
  feederColumns,
  feederFigures,
} from '../../view/feeder-list.ts';

interface FeederTablesTableProps {
  all: number;
  shown: readonly FeederListRow[];
  view: FeederListView;
  onView: (change: Partial<FeederListView>) => void;
}

const columnWords = {
  product: 'fieldProduct',
  boardSide: 'fieldBoardSide',
  line: 'fieldLine',
  program: 'fieldProgram',
  slots: 'fieldSlots',
  parts: 'feedersParts',
  differences: 'feedersDifferences',
  changedAt: 'changedColumn',
} as const;

export function FeederTablesTable(props: FeederTablesTableProps) {
  let list: HTMLTableSectionElement | undefined;
  useRowKeys(() => list);
  const sort = (column: FeederColumn) => {
    const { sort } = props.view;
    const isFigure = column === 'changedAt' || feederFigures.includes(column);
    props.onView({ sort: { column, descending: sort.column === column ? !sort.descending : isFigure } });
  };
  const order = (column: FeederColumn) =>
    props.view.sort.column !== column ? null : props.view.sort.descending ? 'descending' : 'ascending';
  return (
    <section class="sheet min-h-0 flex-1 overflow-auto" aria-label={words('navFeederTables')} tabindex="0">
      <Show when={props.shown.length > 0} fallback={<NoTables {...props} />}>
        <table class="bench-table" data-testid="feeders-table">
          <caption class="sr-only">{`${words('navFeederTables')}. ${words('rowKeys')}`}</caption>
          <thead>
            <tr>
              <For each={feederColumns}>
                {(column) => (
                  <SortHeader
                    label={words(columnWords[column])}
                    order={order(column)}
                    onSort={() => sort(column)}
                    numeric={feederFigures.includes(column)}
                    testId={`feeders-sort-${column}`}
                  />
                )}
              </For>
            </tr>
          </thead>
          <tbody ref={list}>
            <For each={props.shown}>{(row) => <Row row={row} />}</For>
          </tbody>
        </table>
      </Show>
    </section>
  );
}

function Row(props: { row: FeederListRow }) {
  return (
    <tr data-testid={`feeder-row-${props.row.code}`}>
      <td class="w-full max-w-0">
        <span class="flex min-w-0 items-baseline gap-2">
          <Lead
            look="row"
            href={addressOf('feederTable', props.row.code)}
            data-row-link
            class="shrink-0 font-code font-semibold"
          >
            {props.row.product}
          </Lead>
          <Show when={props.row.productName}>
            {(name) => (
              <span class="truncate text-ink-soft" title={say(name())}>
                {say(name())}
              </span>
            )}
          </Show>
        </span>
      </td>
      <td>
        <Show
          when={props.row.boardSide}
          fallback={<span class="text-ink-faint">{words('feederOneSide')}</span>}
        >
          {(side) => <>{words(`choice${side()}`)}</>}
        </Show>
      </td>
      <td class="font-code">{props.row.line}</td>
      <td class="max-w-64 truncate" title={props.row.program}>
        {props.row.program || <span class="text-ink-faint">—</span>}
      </td>
      <td class="text-right font-code">{props.row.slots}</td>
      <td class="text-right font-code">{props.row.parts}</td>
      <td class="text-right">
        <Differences n={props.row.differences} />
      </td>
      <td class="text-ink-soft">
        <Ago at={props.row.changedAt} /> · {props.row.changedByName}
      </td>
    </tr>
  );
}

function Differences(props: { n: number | null }) {
  return (
    <Show when={props.n !== null} fallback={<span class="text-ink-faint">{words('feedersNoBom')}</span>}>
      <Show when={props.n} fallback={<span class="text-ink-faint">{words('feedersAgree')}</span>}>
        {(n) => (
          <span class="inline-flex items-center justify-end gap-1.5 font-code font-semibold text-warn-ink">
            <Sign name="warn" size={12} />
            {n()}
          </span>
        )}
      </Show>
    </Show>
  );
}

function NoTables(props: Pick<FeederTablesTableProps, 'all' | 'onView'>) {
  return (
    <Show
      when={props.all === 0}
      fallback={
        <EmptyState
          title={words('noneFit')}
          testId="feeders-none-fit"
          action={
            <Button size="dense" onClick={() => props.onView({ q: '', line: '', side: '' })}>
              {words('clearFilters')}
            </Button>
          }
        />
      }
    >
      <EmptyState title={words('feedersEmpty')} hint={words('feedersEmptyHint')} testId="feeders-empty" />
    </Show>
  );
}
