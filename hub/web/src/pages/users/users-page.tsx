// The people who work here: narrowed as the address says; whoever is edited stands in the address too.
import { Button } from '@lineside/ui/button';
import { EmptyState } from '@lineside/ui/empty-state';
import { Sign } from '@lineside/ui/sign';
import { useNavigate, useSearchParams } from '@solidjs/router';
import { createMemo, createSignal, Show } from 'solid-js';
import { words } from '../../language.ts';
import { ButtonLink } from '../../parts/button-link.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { OpenedThing } from '../../parts/opened-thing.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Reading } from '../../parts/reading.tsx';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import { readUserView, type UserView, usersInView, writeUserView } from '../../view/user-filters.ts';
import { unprintedBadges } from '../badges/fresh-badges.ts';
import { BadgesDialog } from './badges-dialog.tsx';
import { type People, usePeople } from './use-people.ts';
import { UserDialog } from './user-dialog.tsx';
import { UsersTable } from './users-table.tsx';
import { UsersToolbar } from './users-toolbar.tsx';

export function UsersPage() {
  usePageTitle(() => words('usersTitle'));
  const people = usePeople();
  return (
    <div class="flex h-[calc(100dvh-72px)] min-h-80 flex-col gap-3 xl:h-[calc(100dvh-80px)]">
      <Reading query={people} skeleton={<TableSkeleton columns={7} />}>
        {(read) => <UsersRead people={read()} />}
      </Reading>
    </div>
  );
}

function UsersRead(props: { people: People }) {
  const navigate = useNavigate();
  const [query, setQuery] = useSearchParams();
  const [failure, setFailure] = createSignal<unknown>(null);
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set());
  const view = createMemo(() => readUserView({ q: query.q, state: query.state, role: query.role }));
  const setView = (change: Partial<UserView>) =>
    setQuery({ ...writeUserView({ ...view(), ...change }) }, { replace: true });
  const shown = createMemo(() => usersInView(props.people.users, view()));
  const chosenUsers = () => props.people.users.filter(({ user }) => chosen().has(user));
  const choose = (users: readonly string[], on: boolean) =>
    setChosen((before) => {
      const rest = [...before].filter((user) => !users.includes(user));
      return new Set(on ? [...rest, ...users] : rest);
    });
  const opened = () => {
    if (query.new !== undefined) return '';
    return typeof query.edit === 'string' && query.edit !== '' ? query.edit : null;
  };
  const close = () => setQuery({ edit: null, new: null }, { replace: true, scroll: false });
  return (
    <>
      <UsersToolbar
        people={props.people}
        shown={shown()}
        view={view()}
        onView={setView}
        onFailure={setFailure}
        chosen={
          <Show when={chosenUsers().length > 0}>
            <span class="text-table font-medium" data-testid="users-chosen">
              {words('usersChosen', { n: chosenUsers().length })}
            </span>
            <Button kind="quiet" size="dense" onClick={() => setChosen(new Set<string>())}>
              {words('usersChooseNone')}
            </Button>
            <BadgesDialog
              users={chosenUsers()}
              roles={props.people.roles}
              onMade={() => navigate('/users/badges')}
            />
          </Show>
        }
      />
      <Show when={failure()}>{(error) => <FailureNote error={error()} compact />}</Show>
      <Show when={unprintedBadges() > 0}>
        <p
          class="m-0 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-card bg-warn-soft px-3 py-1.5 text-table text-warn-ink"
          data-testid="badges-waiting"
        >
          <Sign name="warn" size={14} />
          <strong class="font-semibold">{words('badgesFresh', { n: unprintedBadges() })}</strong>
          <span class="mr-auto">{words('badgesFreshHint')}</span>
          <ButtonLink href="/users/badges" testId="badges-open">
            {words('badgesOpen')}
          </ButtonLink>
        </p>
      </Show>
      <section class="sheet min-h-0 flex-1 overflow-auto" aria-label={words('usersTitle')} tabindex="0">
        <Show when={shown().length > 0} fallback={<Nothing none={props.people.users.length === 0} />}>
          <UsersTable people={props.people} shown={shown()} chosen={chosen()} onChoose={choose} />
        </Show>
      </section>
      <OpenedThing
        opened={opened()}
        isThere={(user) => props.people.users.some((row) => row.user === user)}
        list={{ href: '/users', name: words('usersTitle') }}
        goneTestId="user-gone"
      >
        {(user) => (
          <UserDialog
            people={props.people}
            user={user}
            onClose={close}
            onMade={(made) => setQuery({ new: null, edit: made }, { replace: true, scroll: false })}
          />
        )}
      </OpenedThing>
    </>
  );
}

function Nothing(props: { none: boolean }) {
  return (
    <Show when={props.none} fallback={<EmptyState title={words('noneFit')} testId="users-none-fit" />}>
      <EmptyState title={words('usersEmpty')} hint={words('usersEmptyHint')} />
    </Show>
  );
}
