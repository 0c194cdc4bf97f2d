// Orders of one line: the plant's lines as chips while they are few, else a list; for whoever may not read the plant's
// lines, the one of the address.
import { useQuery } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import { masterQuery } from '../../api/master-queries.ts';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { FilterChip } from '../../parts/filter-chip.tsx';

const fewLines = 5;

export function LineFilter(props: { line: string; onLine: (line: string) => void }) {
  const may = useMay();
  const lines = useQuery(() => ({ ...masterQuery('line'), enabled: may('route:read') }));
  const codes = () => {
    const known = lines.data?.rows.map(({ key }) => key) ?? [];
    return props.line === '' || known.includes(props.line) ? known : [...known, props.line];
  };
  return (
    <Show when={codes().length > 0}>
      <fieldset
        class="m-0 flex flex-wrap items-center gap-1.5 border-0 p-0"
        aria-label={words('filterBy', { what: words('line') })}
      >
        <Show
          when={codes().length <= fewLines}
          fallback={
            <select
              aria-label={words('line')}
              data-testid="orders-filter-line"
              value={props.line}
              onChange={(event) => props.onLine(event.currentTarget.value)}
              class="h-7 rounded-chip border border-line bg-surface px-2 text-table text-ink"
            >
              <option value="">{words('ordersAnyLine')}</option>
              <For each={codes()}>{(code) => <option value={code}>{code}</option>}</For>
            </select>
          }
        >
          <For each={codes()}>
            {(code) => (
              <FilterChip
                pressed={props.line === code}
                testId={`orders-filter-line-${code}`}
                onPress={() => props.onLine(props.line === code ? '' : code)}
              >
                <span class="font-code">{code}</span>
              </FilterChip>
            )}
          </For>
        </Show>
      </fieldset>
    </Show>
  );
}
