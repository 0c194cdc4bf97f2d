// Above the desk: which cases are listed, by state, kind, line and text, and how far review has come.
import type { ExceptionList } from '@lineside/core/contracts/review';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { kindWord } from '../../parts/exception-kind.tsx';
import { FilterChip } from '../../parts/filter-chip.tsx';
import { FilterText } from '../../parts/filter-text.tsx';
import { type ReviewView, reviewStates } from '../../view/review-filters.ts';

interface ReviewToolbarProps {
  list: ExceptionList | undefined;
  lines: readonly string[];
  view: ReviewView;
  onView: (change: Partial<ReviewView>) => void;
}

export function ReviewToolbar(props: ReviewToolbarProps) {
  const kinds = () =>
    (props.list?.counts ?? []).filter(({ kind, open }) => open > 0 || props.view.kind === kind);
  return (
    <header class="grid gap-2">
      <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 class="m-0 text-[17px] font-semibold tracking-tight">{words('reviewTitle')}</h1>
        <FilterText
          value={props.view.text}
          onInput={(text) => props.onView({ text })}
          label={words('reviewFilter')}
          testId="review-filter-text"
          slash
        />
        <fieldset class="m-0 flex flex-wrap gap-1.5 border-0 p-0" aria-label={words('reviewStates')}>
          <For each={reviewStates}>
            {(state) => (
              <FilterChip
                pressed={props.view.state === state}
                testId={`review-state-${state}`}
                onPress={() => props.onView({ state })}
                {...(state === 'OPEN' && props.list !== undefined ? { count: props.list.open } : {})}
              >
                {words(`state${state}`)}
              </FilterChip>
            )}
          </For>
        </fieldset>
        <Show when={props.lines.length > 1}>
          <fieldset class="m-0 flex flex-wrap gap-1.5 border-0 p-0" aria-label={words('reviewLines')}>
            <For each={props.lines}>
              {(line) => (
                <FilterChip
                  pressed={props.view.line === line}
                  testId={`review-line-${line}`}
                  onPress={() => props.onView({ line: props.view.line === line ? '' : line })}
                >
                  {line}
                </FilterChip>
              )}
            </For>
          </fieldset>
        </Show>
        <span class="ml-auto text-mini text-ink-faint" role="status" data-testid="reviewed-to">
          <Show when={props.list}>
            {(list) =>
              list().reviewedTo >= list().position
                ? words('reviewedAll')
                : words('reviewedTo', { done: list().reviewedTo, all: list().position })
            }
          </Show>
        </span>
      </div>
      <Show when={kinds().length > 1 || props.view.kind !== null}>
        <fieldset class="m-0 flex flex-wrap gap-1.5 border-0 p-0" aria-label={words('reviewKinds')}>
          <For each={kinds()}>
            {({ kind, open }) => (
              <FilterChip
                pressed={props.view.kind === kind}
                count={open}
                testId={`review-kind-${kind}`}
                onPress={() => props.onView({ kind: props.view.kind === kind ? null : kind })}
              >
                {kindWord(kind)}
              </FilterChip>
            )}
          </For>
        </fieldset>
      </Show>
    </header>
  );
}
