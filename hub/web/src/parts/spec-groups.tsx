// The specs there are to choose from: by operation, each read when it is opened; or those that a search finds.
import type { DataSpecRow } from '@lineside/core/contracts/master-data';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { useInfiniteQuery } from '@tanstack/solid-query';
import ChevronRight from 'lucide-solid/icons/chevron-right';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { specPagesQuery } from '../api/route-queries.ts';
import { words } from '../language.ts';
import { limitText } from '../view/visit-marks.ts';
import { useOperationName } from './operation-names.ts';

export interface SpecChoice {
  operation: string | null | undefined;
  codes: readonly string[];
  onToggle: (code: string) => void;
  testId: string;
}

/** Every operation that has active specs; the step's own first, and open. */
export function SpecGroups(props: { choice: SpecChoice }) {
  // the first page tells how many there are of each operation
  const all = useInfiniteQuery(() => specPagesQuery({ active: 'true' }));
  const operationName = useOperationName();
  const counts = () => all.data?.pages[0]?.facets.operation ?? {};
  const own = createMemo(() => props.choice.operation);
  const operations = createMemo(() =>
    Object.entries(counts())
      .filter(([operation, n]) => n > 0 || operation === own())
      .map(([operation]) => operation)
      .sort((a, b) =>
        a === own() ? -1 : b === own() ? 1 : operationName(a).localeCompare(operationName(b)),
      ),
  );
  return (
    <For
      each={operations()}
      fallback={
        <p class="m-0 p-3 text-table text-ink-faint">
          {words(all.data === undefined ? 'loading' : 'boundNoneYet')}
        </p>
      }
    >
      {(operation) => (
        <SpecGroup
          operation={operation}
          count={counts()[operation] ?? 0}
          choice={props.choice}
          name={operationName(operation)}
        />
      )}
    </For>
  );
}

function SpecGroup(props: { operation: string; count: number; name: string; choice: SpecChoice }) {
  const own = () => props.choice.operation === props.operation;
  const fits = () => typeof props.choice.operation !== 'string' || own();
  const [open, setOpen] = createSignal(own());
  const specs = useInfiniteQuery(() =>
    specPagesQuery({ active: 'true', operation: props.operation }, open()),
  );
  return (
    <details
      open={open()}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      class="group border-t border-line first:border-t-0"
      data-testid={`${props.choice.testId}-operation-${props.operation}`}
    >
      <summary class="sticky top-0 z-[1] flex min-h-8 list-none items-center gap-2 bg-sunken px-2 text-table font-semibold">
        <ChevronRight size={14} aria-hidden="true" class="transition-transform group-open:rotate-90" />
        {props.name}
        <span class="font-code text-mini font-normal text-ink-faint">{props.count}</span>
        <Show when={!fits()}>
          <span class="ml-auto inline-flex items-center gap-1 text-mini font-normal text-ink-faint">
            {words('boundNotFitting')}
          </span>
        </Show>
      </summary>
      <SpecRows rows={specs.data?.pages.flatMap((page) => page.rows) ?? []} choice={props.choice} />
      <More query={specs} />
    </details>
  );
}

/** Across operations; each row says whose it is. */
export function FoundSpecs(props: { text: string; choice: SpecChoice }) {
  const specs = useInfiniteQuery(() => specPagesQuery({ active: 'true', q: props.text }));
  const rows = createMemo(() => {
    const own = props.choice.operation;
    const found = specs.data?.pages.flatMap((page) => page.rows) ?? [];
    return found.toSorted((a, b) => Number(b.data.operation === own) - Number(a.data.operation === own));
  });
  return (
    <>
      <Show when={specs.data !== undefined && rows().length === 0}>
        <p class="m-0 p-3 text-table text-ink-faint">{words('boundNoneFound', { q: props.text })}</p>
      </Show>
      <SpecRows rows={rows()} choice={props.choice} named />
      <More query={specs} />
    </>
  );
}

function SpecRows(props: { rows: readonly DataSpecRow[]; choice: SpecChoice; named?: boolean }) {
  const operationName = useOperationName();
  return (
    <ul class="m-0 list-none p-0">
      <For each={props.rows}>
        {({ key, data }) => {
          const fits = () =>
            typeof props.choice.operation !== 'string' || data.operation === props.choice.operation;
          return (
            <li>
              <label
                data-testid={`${props.choice.testId}-spec-${key}`}
                class="flex min-h-8 cursor-pointer items-center gap-2 px-2 py-0.5 text-table hover:bg-sunken has-checked:bg-accent-soft"
              >
                <input
                  type="checkbox"
                  class="accent-accent"
                  checked={props.choice.codes.includes(key)}
                  onChange={() => props.choice.onToggle(key)}
                />
                <span class="grid min-w-0 flex-1">
                  <span class="wrap-anywhere font-medium">{say(data.name)}</span>
                  <span class="wrap-anywhere font-code text-mini text-ink-faint">
                    {key}
                    <Show when={props.named}> · {operationName(data.operation)}</Show>
                  </span>
                </span>
                <Show when={!fits()}>
                  <span class="text-warn-ink" title={words('boundNotFitting')}>
                    <Sign name="warn" size={12} label={words('boundNotFitting')} />
                  </span>
                </Show>
                <span class="shrink-0 text-right text-mini text-ink-soft">
                  <Show when={limitText(data)} fallback={words(`choice${data.type}`)}>
                    <span class="font-code">
                      {limitText(data)} {data.unit}
                    </span>
                  </Show>
                </span>
              </label>
            </li>
          );
        }}
      </For>
    </ul>
  );
}

function More(props: { query: { hasNextPage: boolean; fetchNextPage: () => unknown } }) {
  return (
    <Show when={props.query.hasNextPage}>
      <button
        type="button"
        onClick={() => void props.query.fetchNextPage()}
        class="h-8 w-full border-0 border-t border-line bg-transparent text-table text-accent-ink hover:bg-sunken"
      >
        {words('boundMore')}
      </button>
    </Show>
  );
}
