// All runs: narrowed, ordered and shown as the address says; the same rows go out as CSV.
import { useSearchParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createMemo } from 'solid-js';
import { runsQuery } from '../../api/queries.ts';
import { words } from '../../language.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Reading } from '../../parts/reading.tsx';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import { type RunView, readRunView, runsInView, writeRunView } from '../../view/run-filters.ts';
import { RunsTable } from './runs-table.tsx';
import { RunsToolbar } from './runs-toolbar.tsx';

export function RunsPage() {
  usePageTitle(() => words('runsTitle'));
  const [query, setQuery] = useSearchParams();
  const runs = useQuery(runsQuery);
  const view = createMemo(() => {
    const { status, line, q, sort, cols } = query;
    return readRunView({ status, line, q, sort, cols });
  });
  const setView = (change: Partial<RunView>) =>
    setQuery({ ...writeRunView({ ...view(), ...change }) }, { replace: true });
  return (
    <div class="flex h-[calc(100dvh-72px)] min-h-80 flex-col gap-3 xl:h-[calc(100dvh-80px)]">
      <Reading query={runs} skeleton={<TableSkeleton columns={8} />}>
        {(list) => {
          const shown = createMemo(() => runsInView(list().runs, view()));
          return (
            <>
              <RunsToolbar all={list().runs} shown={shown()} view={view()} onView={setView} />
              <RunsTable all={list().runs.length} shown={shown()} view={view()} onView={setView} />
            </>
          );
        }}
      </Reading>
    </div>
  );
}
