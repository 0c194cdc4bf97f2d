// The cases, oldest first; the one looked at is marked, and several of one kind can be selected for one answer.
import type { ExceptionRow } from '@lineside/core/contracts/review';
import { Button } from '@lineside/ui/button';
import { EmptyState } from '@lineside/ui/empty-state';
import { createEffect, createMemo, For, on, Show } from 'solid-js';
import { words } from '../../language.ts';
import { CaseRow } from './case-row.tsx';
import { KeyLegend } from './key-legend.tsx';

export interface CaseListProps {
  rows: readonly ExceptionRow[];
  chosen: string;
  picked: ReadonlySet<string>;
  /** whether the list is narrowed by anything but being open */
  narrowed: boolean;
  mayPick: boolean;
  more: boolean;
  onChoose: (id: string) => void;
  onPick: (id: string) => void;
  onPickNone: () => void;
  onMore: () => void;
  onClear: () => void;
}

export function CaseList(props: CaseListProps) {
  let list: HTMLOListElement | undefined;
  const byId = createMemo(() => new Map(props.rows.map((row) => [row.id, row])));
  const pickedKind = () => props.rows.find(({ id }) => props.picked.has(id))?.kind ?? null;
  createEffect(
    on(
      () => props.chosen,
      (chosen) =>
        list?.querySelector(`[data-case="${CSS.escape(chosen)}"]`)?.scrollIntoView({ block: 'nearest' }),
    ),
  );
  return (
    <nav class="sheet flex min-h-0 flex-col" aria-label={words('reviewList')} data-testid="case-list">
      <Show when={props.picked.size > 0}>
        <div class="flex items-center gap-2 border-b border-line bg-accent-soft px-3 py-1 text-table text-accent-ink">
          <strong class="font-semibold" data-testid="picked-count">
            {words('pickedCount', { n: props.picked.size })}
          </strong>
          <Button kind="quiet" size="dense" class="ml-auto" onClick={() => props.onPickNone()}>
            {words('pickedNone')}
          </Button>
        </div>
      </Show>
      <ol ref={list} class="m-0 min-h-0 flex-1 list-none overflow-y-auto p-0">
        <For each={props.rows.map(({ id }) => id)} fallback={<Nothing {...props} />}>
          {(id) => (
            <Show when={byId().get(id)}>
              {(row) => (
                <CaseRow
                  row={row()}
                  chosen={props.chosen === id}
                  picked={props.picked.has(id)}
                  mayPick={props.mayPick && row().state === 'OPEN'}
                  otherKind={pickedKind() !== null && pickedKind() !== row().kind}
                  onChoose={() => props.onChoose(id)}
                  onPick={() => props.onPick(id)}
                />
              )}
            </Show>
          )}
        </For>
        <Show when={props.more}>
          <li class="grid justify-items-center p-2">
            <Button kind="quiet" size="dense" data-testid="review-more" onClick={() => props.onMore()}>
              {words('reviewMore')}
            </Button>
          </li>
        </Show>
      </ol>
      <KeyLegend mayPick={props.mayPick} />
    </nav>
  );
}

function Nothing(props: Pick<CaseListProps, 'narrowed' | 'onClear'>) {
  return (
    <li>
      <Show
        when={props.narrowed}
        fallback={
          <EmptyState title={words('reviewEmpty')} hint={words('reviewEmptyHint')} testId="review-empty" />
        }
      >
        <EmptyState
          title={words('reviewNoneFit')}
          testId="review-none-fit"
          action={
            <Button size="dense" onClick={() => props.onClear()}>
              {words('clearFilters')}
            </Button>
          }
        />
      </Show>
    </li>
  );
}
