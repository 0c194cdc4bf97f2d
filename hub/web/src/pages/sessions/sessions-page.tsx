// Everybody’s sessions at this hub, for who manages users.
import { EmptyState } from '@lineside/ui/empty-state';
import { useSearchParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, Show } from 'solid-js';
import { sessionsQuery } from '../../api/people-queries.ts';
import { words } from '../../language.ts';
import { FilterText } from '../../parts/filter-text.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Reading } from '../../parts/reading.tsx';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import { SessionTable } from './session-table.tsx';

export function SessionsPage() {
  usePageTitle(() => words('sessionsTitle'));
  const sessions = useQuery(() => sessionsQuery('ALL'));
  const [query, setQuery] = useSearchParams<{ q: string }>();
  const sought = () => query.q ?? '';
  return (
    <div class="flex h-[calc(100dvh-72px)] min-h-80 flex-col gap-3 xl:h-[calc(100dvh-80px)]">
      <Reading query={sessions} skeleton={<TableSkeleton columns={6} />}>
        {(list) => {
          const shown = createMemo(() => {
            const wanted = sought().trim().toLowerCase();
            return list().rows.filter(({ user, name, address }) =>
              `${user} ${name} ${address}`.toLowerCase().includes(wanted),
            );
          });
          return (
            <>
              <header class="flex flex-wrap items-center gap-x-4 gap-y-2">
                <h1 class="m-0 text-[17px] font-semibold tracking-tight">{words('sessionsTitle')}</h1>
                <FilterText
                  value={sought()}
                  onInput={(q) => setQuery({ q }, { replace: true })}
                  label={words('sessionsFilter')}
                  testId="sessions-filter"
                  slash
                />
                <span class="text-mini text-ink-faint">{words('sessionsLead')}</span>
                <span class="ml-auto text-mini text-ink-faint" role="status" data-testid="sessions-shown">
                  {words('shownCount', { shown: shown().length, total: list().rows.length })}
                </span>
              </header>
              <Show
                when={shown().length > 0}
                fallback={
                  <section class="sheet">
                    <EmptyState title={words(sought() === '' ? 'sessionsEmpty' : 'noneFit')} />
                  </section>
                }
              >
                <SessionTable rows={shown()} label={words('sessionsTitle')} />
              </Show>
            </>
          );
        }}
      </Reading>
    </div>
  );
}
