// All runs: narrowed, sorted and shown as the address says, page by page; the same rows go out as CSV.
import { useSearchParams } from '@solidjs/router';
import { useInfiniteQuery } from '@tanstack/solid-query';
import { createMemo, Show } from 'solid-js';
import { runsQuery } from '../../api/run-queries.ts';
import { words } from '../../language.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import { type RunView, readRunView, writeRunView } from '../../view/run-filters.ts';
import { RunsTable } from './runs-table.tsx';
import { RunsToolbar } from './runs-toolbar.tsx';

export function RunsPage() {
  usePageTitle(() => words('runsTitle'));
  const [query, setQuery] = useSearchParams();
  const view = createMemo(() => {
    const { status, state, line, order, waiting, q, sort, cols } = query;
    return readRunView({ status, state, line, order, waiting, q, sort, cols });
  });
  const setView = (change: Partial<RunView>) =>
    setQuery(writeRunView({ ...view(), ...change }), { replace: true });
  const runs = useInfiniteQuery(() => runsQuery(view()));
  const rows = createMemo(() => runs.data?.pages.flatMap((page) => page.rows) ?? []);
  const more = () => {
    if (runs.hasNextPage && !runs.isFetchingNextPage && !runs.isPlaceholderData) void runs.fetchNextPage();
  };
  return (
    <div class="flex h-[calc(100dvh-72px)] min-h-80 flex-col gap-3 xl:h-[calc(100dvh-80px)]">
      <RunsToolbar list={runs.data?.pages[0]} view={view()} onView={setView} />
      <Show
        when={runs.data}
        fallback={
          <Show when={runs.error} fallback={<TableSkeleton columns={8} />}>
            {(error) => <FailureNote error={error()} retry={() => runs.refetch()} />}
          </Show>
        }
      >
        {(data) => (
          <RunsTable
            rows={rows()}
            total={data().pages[0]?.total ?? 0}
            view={view()}
            onView={setView}
            onNearEnd={more}
          />
        )}
      </Show>
    </div>
  );
}
