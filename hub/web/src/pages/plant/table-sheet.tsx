// A list of the plant page on its sheet: filters above, the table, and what to say when nothing is there or fits.
import { Button } from '@lineside/ui/button';
import { EmptyState } from '@lineside/ui/empty-state';
import { For, type JSX, Show } from 'solid-js';
import { words } from '../../language.ts';
import { FilterText } from '../../parts/filter-text.tsx';
import { useRowKeys } from '../../parts/row-keys.ts';

interface TableSheetProps {
  label: string;
  filterLabel: string;
  q: string;
  onQ: (q: string) => void;
  onClear: () => void;
  total: number;
  shown: number;
  empty: { title: string; hint: string };
  /** further filters */
  filters?: JSX.Element;
  /** columns of figures are named as such: they stand at the right */
  heads: readonly (string | { figure: string })[];
  testId: string;
  children: JSX.Element;
}

export function TableSheet(props: TableSheetProps) {
  let list: HTMLTableSectionElement | undefined;
  useRowKeys(() => list);
  return (
    <>
      <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <FilterText
          value={props.q}
          onInput={props.onQ}
          label={props.filterLabel}
          testId={`${props.testId}-filter`}
          slash
        />
        {props.filters}
        <span class="ml-auto text-mini text-ink-faint" role="status" data-testid={`${props.testId}-shown`}>
          {words('shownCount', { shown: props.shown, total: props.total })}
        </span>
      </div>
      <section class="sheet min-h-0 flex-1 overflow-auto" aria-label={props.label} tabindex="0">
        <Show
          when={props.shown > 0}
          fallback={
            <Show
              when={props.total === 0}
              fallback={
                <EmptyState
                  title={words('noneFit')}
                  action={
                    <Button size="dense" onClick={() => props.onClear()}>
                      {words('clearFilters')}
                    </Button>
                  }
                />
              }
            >
              <EmptyState title={props.empty.title} hint={props.empty.hint} />
            </Show>
          }
        >
          <table class="bench-table" data-testid={props.testId}>
            <caption class="sr-only">{`${props.label}. ${words('rowKeys')}`}</caption>
            <thead>
              <tr>
                <For each={props.heads}>
                  {(head) =>
                    typeof head === 'string' ? (
                      <th scope="col">{head}</th>
                    ) : (
                      <th scope="col" class="text-right!">
                        {head.figure}
                      </th>
                    )
                  }
                </For>
              </tr>
            </thead>
            <tbody ref={list}>{props.children}</tbody>
          </table>
        </Show>
      </section>
    </>
  );
}
