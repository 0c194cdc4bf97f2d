// The review desk: what contradicts at the left, one case at the right with what each side knew, and the answers.
// Everything is in the address; everything can be done by keys; after an answer the next case is there at once.
import { EmptyState } from '@lineside/ui/empty-state';
import { useSearchParams } from '@solidjs/router';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/solid-query';
import { createEffect, createMemo, createSignal, Show } from 'solid-js';
import { useMay } from '../../api/may.ts';
import { exceptionQuery, exceptionsQuery, overviewQuery } from '../../api/queries.ts';
import { words } from '../../language.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { useShortcuts } from '../../parts/shortcuts.ts';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import {
  nextCase,
  type ReviewView,
  readReviewView,
  reviewQueryText,
  writeReviewView,
} from '../../view/review-filters.ts';
import { CaseList } from './case-list.tsx';
import { CaseView } from './case-view.tsx';
import { ReviewToolbar } from './review-toolbar.tsx';

export function ReviewPage() {
  usePageTitle(() => words('reviewTitle'));
  const may = useMay();
  const client = useQueryClient();
  const [query, setQuery] = useSearchParams();
  const view = createMemo(() => {
    const { state, kind, line, q, case: chosen, as } = query;
    return readReviewView({ state, kind, line, q, case: chosen, as });
  });
  const setView = (change: Partial<ReviewView>) =>
    setQuery(writeReviewView({ ...view(), ...change }), { replace: true });
  const cases = useInfiniteQuery(() => exceptionsQuery(reviewQueryText(view())));
  const plant = useQuery(() => ({ ...overviewQuery(), enabled: may('exec:read') }));
  const rows = () => cases.data?.pages.flatMap(({ exceptions }) => exceptions) ?? [];
  const lines = () => [
    ...new Set([
      ...(plant.data?.lines.map(({ line }) => line) ?? rows().flatMap(({ line }) => line ?? [])),
      ...(view().line === '' ? [] : [view().line]),
    ]),
  ];

  const [picked, setPicked] = createSignal<ReadonlySet<string>>(new Set<string>());
  const pickedRows = createMemo(() => rows().filter(({ id, state }) => picked().has(id) && state === 'OPEN'));
  const chosenRow = () => rows().find(({ id }) => id === view().chosen);
  // a case once shown stays until another is chosen, however the list moves on
  createEffect(() => {
    const [first] = rows();
    if (view().chosen === '' && first !== undefined) setView({ chosen: first.id });
  });
  // … and the one after it is fetched ahead, so that it is there at once
  createEffect(() => {
    const next = nextCase(
      rows().map(({ id }) => id),
      new Set([view().chosen]),
    );
    if (next !== '') void client.prefetchQuery(exceptionQuery(next));
  });
  const pick = (id: string) => {
    const row = rows().find((known) => known.id === id);
    const [other] = pickedRows();
    if (row?.state !== 'OPEN' || (other !== undefined && other.kind !== row.kind)) return;
    const next = new Set(pickedRows().map((known) => known.id));
    if (!next.delete(id)) next.add(id);
    setPicked(next);
  };
  const move = (by: 1 | -1) => {
    const at = rows().findIndex(({ id }) => id === view().chosen);
    const next = rows()[Math.max(0, Math.min(rows().length - 1, at + by))];
    if (next !== undefined) setView({ chosen: next.id });
  };
  const answered = (ids: ReadonlySet<string>) => {
    const chosen = nextCase(
      rows().map(({ id }) => id),
      ids,
    );
    setPicked(new Set<string>());
    if (view().state === 'OPEN') setView({ chosen });
  };
  const mayAnswer = () => may('quality:disposition');
  useShortcuts((key) => {
    if (key === 'j') return () => move(1);
    if (key === 'k') return () => move(-1);
    return key === 'x' && mayAnswer() ? () => pick(view().chosen) : undefined;
  });

  return (
    <div
      class="flex h-[calc(100dvh-72px)] min-h-96 flex-col gap-3 xl:h-[calc(100dvh-80px)]"
      data-testid="review"
    >
      <ReviewToolbar list={cases.data?.pages[0]} lines={lines()} view={view()} onView={setView} />
      <Show
        when={cases.data}
        fallback={
          <Show when={cases.error} fallback={<TableSkeleton columns={4} />}>
            {(error) => <FailureNote error={error()} retry={() => cases.refetch()} />}
          </Show>
        }
      >
        <div class="grid min-h-0 flex-1 grid-cols-[272px_minmax(0,1fr)] gap-3 xl:grid-cols-[340px_minmax(0,1fr)] xl:gap-4">
          <CaseList
            rows={rows()}
            chosen={view().chosen}
            picked={picked()}
            narrowed={
              view().kind !== null || view().line !== '' || view().text !== '' || view().state !== 'OPEN'
            }
            mayPick={mayAnswer()}
            more={cases.hasNextPage}
            onChoose={(chosen) => setView({ chosen })}
            onPick={pick}
            onPickNone={() => setPicked(new Set<string>())}
            onMore={() => void cases.fetchNextPage()}
            onClear={() => setView({ state: 'OPEN', kind: null, line: '', text: '' })}
          />
          <Show
            when={view().chosen}
            keyed
            fallback={
              <div class="sheet grid place-items-center">
                <EmptyState title={words(rows().length === 0 ? 'reviewEmpty' : 'reviewChoose')} />
              </div>
            }
          >
            {(id) => (
              <CaseView
                id={id}
                listed={chosenRow()}
                picked={pickedRows()}
                table={view().table}
                onTable={(table) => setView({ table })}
                onAnswered={answered}
              />
            )}
          </Show>
        </div>
      </Show>
    </div>
  );
}
