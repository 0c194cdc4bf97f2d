// The log as it is: who did what, where and when, newest first. The filters stand in the address; the hub looks back so
// far at a time, and on when asked.
import { useSearchParams } from '@solidjs/router';
import { useInfiniteQuery } from '@tanstack/solid-query';
import { createMemo, Show } from 'solid-js';
import { auditQuery } from '../../api/people-queries.ts';
import { words } from '../../language.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Reading } from '../../parts/reading.tsx';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import {
  type AuditView,
  auditQueryText,
  everything,
  readAuditView,
  writeAuditView,
} from '../../view/audit-filters.ts';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import { SearchedTo } from './searched-to.tsx';

export function AuditPage() {
  usePageTitle(() => words('auditTitle'));
  const [query, setQuery] = useSearchParams();
  const view = createMemo(() => {
    const { actor, area, type, subject, station, from, to } = query;
    return readAuditView({ actor, area, type, subject, station, from, to });
  });
  const setView = (change: Partial<AuditView>) =>
    setQuery({ ...writeAuditView({ ...view(), ...change }) }, { replace: true });
  const audit = useInfiniteQuery(() => auditQuery(auditQueryText(view())));
  const rows = createMemo(() => (audit.data?.pages ?? []).flatMap((page) => page.rows));
  return (
    <div class="flex h-[calc(100dvh-72px)] min-h-80 flex-col gap-3 xl:h-[calc(100dvh-80px)]">
      <AuditFilters
        view={view()}
        onView={setView}
        onClear={() => setView(everything)}
        shown={rows().length}
        reading={audit.isFetching}
        onAgain={() => void audit.refetch()}
      />
      <Reading query={audit} skeleton={<TableSkeleton columns={5} />}>
        {(data) => (
          <section
            class="sheet flex min-h-0 flex-1 flex-col overflow-auto"
            aria-label={words('auditTitle')}
            aria-busy={audit.isPlaceholderData}
            classList={{ 'opacity-60': audit.isPlaceholderData }}
            tabindex="0"
          >
            <Show when={rows().length > 0}>
              <AuditTable rows={rows()} onView={setView} />
            </Show>
            <SearchedTo
              found={rows().length > 0}
              searchedTo={data().pages.at(-1)?.searchedTo ?? null}
              more={audit.hasNextPage}
              reading={audit.isFetchingNextPage}
              error={audit.isFetchNextPageError ? audit.error : null}
              onMore={() => void audit.fetchNextPage()}
            />
          </section>
        )}
      </Reading>
    </div>
  );
}
