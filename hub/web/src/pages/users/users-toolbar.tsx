// Above the users: filters as chips with how many each would show, what is done with the chosen, and the export.
import type { UserRow } from '@lineside/core/contracts/people';
import { say } from '@lineside/ui/language';
import Plus from 'lucide-solid/icons/plus';
import { For, type JSX } from 'solid-js';
import { words } from '../../language.ts';
import { ButtonLink } from '../../parts/button-link.tsx';
import { ClearFilters } from '../../parts/clear-filters.tsx';
import { ExportCsv } from '../../parts/export-csv.tsx';
import { FilterChip } from '../../parts/filter-chip.tsx';
import { FilterText } from '../../parts/filter-text.tsx';
import { csvText } from '../../view/csv.ts';
import { userExportHeads, userExportRow } from '../../view/user-cells.ts';
import { isInState, type UserView, userStates, usersFitting } from '../../view/user-filters.ts';
import type { People } from './use-people.ts';

interface UsersToolbarProps {
  people: People;
  shown: readonly UserRow[];
  view: UserView;
  onView: (change: Partial<UserView>) => void;
  /** null: it went well */
  onFailure: (failure: unknown) => void;
  /** in place of the filters' end, while some are chosen */
  chosen: JSX.Element;
}

export function UsersToolbar(props: UsersToolbarProps) {
  const fitting = () => usersFitting(props.people.users, props.view);
  const isNarrowed = () => props.view.text !== '' || props.view.state !== null || props.view.role !== '';
  return (
    <header class="flex flex-wrap items-center gap-x-4 gap-y-2">
      <h1 class="m-0 text-[17px] font-semibold tracking-tight">{words('usersTitle')}</h1>
      <FilterText
        value={props.view.text}
        onInput={(text) => props.onView({ text })}
        label={words('usersFilter')}
        testId="users-filter"
        slash
      />
      <select
        aria-label={words('filterBy', { what: words('userRoles') })}
        data-testid="users-role"
        onChange={(event) => props.onView({ role: event.currentTarget.value })}
        class="h-8 max-w-56 rounded-chip border border-line-strong bg-surface px-2 text-table text-ink"
      >
        <option value="">{words('allRoles')}</option>
        <For each={props.people.roles}>
          {(role) => (
            <option value={role.code} selected={role.code === props.view.role}>
              {say(role.name)}
            </option>
          )}
        </For>
      </select>
      <fieldset
        class="m-0 flex flex-wrap items-center gap-1.5 border-0 p-0"
        aria-label={words('filterBy', { what: words('usersState') })}
      >
        <For each={userStates}>
          {(state) => (
            <FilterChip
              pressed={props.view.state === state}
              count={fitting().filter((user) => isInState(user, state)).length}
              testId={`users-state-${state}`}
              onPress={() => props.onView({ state: props.view.state === state ? null : state })}
            >
              {words(`userState${state}`)}
            </FilterChip>
          )}
        </For>
      </fieldset>
      <ClearFilters
        narrowed={isNarrowed()}
        onClear={() => props.onView({ text: '', state: null, role: '' })}
        testId="users-clear"
      />
      <div class="ml-auto flex flex-wrap items-center gap-2">
        {props.chosen}
        <span class="text-mini text-ink-faint" role="status" data-testid="users-shown">
          {words('shownCount', { shown: props.shown.length, total: props.people.users.length })}
        </span>
        <ExportCsv
          name="users"
          hint={words('usersExportHint')}
          testId="users-export"
          disabled={props.shown.length === 0}
          text={async () => csvText(userExportHeads, props.shown.map(userExportRow))}
          onFailure={props.onFailure}
        />
        <ButtonLink href="/users?new=1" testId="user-new" primary>
          <Plus size={14} aria-hidden="true" />
          {words('userNew')}
        </ButtonLink>
      </div>
    </header>
  );
}
