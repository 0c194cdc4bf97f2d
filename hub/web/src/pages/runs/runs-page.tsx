// All runs: narrowed, sorted and shown as the address says, page by page; the same rows go out as CSV.
import { useSearchParams } from '@solidjs/router';
import { useInfiniteQuery } from '@tanstack/solid-query';
import { createMemo } from 'solid-js';
import { runsQuery } from '../../api/run-queries.ts';
import { words } from '../../language.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { PagedList } from '../../parts/paged-list.tsx';
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
  return (
    <div class="flex h-[calc(100dvh-72px)] min-h-80 flex-col gap-3 xl:h-[calc(100dvh-80px)]">
      <RunsToolbar list={runs.data?.pages[0]} view={view()} onView={setView} />
      <PagedList query={runs} columns={8}>
        {(list) => <RunsTable {...list} view={view()} onView={setView} />}
      </PagedList>
    </div>
  );
}
