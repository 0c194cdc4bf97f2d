// Where one is signed in oneself, to see and end what one does not know.
import { useQuery } from '@tanstack/solid-query';
import { sessionsQuery } from '../../api/people-queries.ts';
import { words } from '../../language.ts';
import { ButtonLink } from '../../parts/button-link.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Reading } from '../../parts/reading.tsx';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import { SessionTable } from './session-table.tsx';

export function MySessionsPage() {
  usePageTitle(() => words('sessionsMine'));
  const sessions = useQuery(() => sessionsQuery('OWN'));
  return (
    <div class="mx-auto flex w-full max-w-[1080px] flex-col gap-3">
      <header class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div class="mr-auto grid gap-0.5">
          <h1 class="m-0 text-[17px] font-semibold tracking-tight">{words('sessionsMine')}</h1>
          <p class="m-0 text-table text-ink-soft">{words('sessionsMineLead')}</p>
        </div>
        <ButtonLink href="/password" testId="sessions-password">
          {words('passwordChange')}
        </ButtonLink>
      </header>
      <Reading query={sessions} skeleton={<TableSkeleton columns={6} />}>
        {(list) => <SessionTable rows={list().rows} label={words('sessionsMine')} own />}
      </Reading>
    </div>
  );
}
