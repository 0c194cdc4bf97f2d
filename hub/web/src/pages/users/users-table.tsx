// The users: who, in which roles, where, how they sign in, and when they last did.
import type { UserRow } from '@lineside/core/contracts/people';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { Lead } from '../../parts/lead.tsx';
import { useRowKeys } from '../../parts/row-keys.ts';
import { userAddress } from '../../view/addresses.ts';
import { userCells } from '../../view/user-cells.ts';
import type { People } from './use-people.ts';

interface UsersTableProps {
  people: People;
  shown: readonly UserRow[];
  chosen: ReadonlySet<string>;
  onChoose: (users: readonly string[], on: boolean) => void;
}

export function UsersTable(props: UsersTableProps) {
  let list: HTMLTableSectionElement | undefined;
  useRowKeys(() => list);
  const all = () => props.shown.map(({ user }) => user);
  const allChosen = () => props.shown.length > 0 && all().every((user) => props.chosen.has(user));
  return (
    <table class="bench-table" data-testid="users-table">
      <caption class="sr-only">{`${words('usersTitle')}. ${words('rowKeys')}`}</caption>
      <thead>
        <tr>
          <th scope="col" class="w-px">
            <input
              type="checkbox"
              aria-label={words('usersChooseAll')}
              title={words('usersChooseAll')}
              data-testid="users-choose-all"
              checked={allChosen()}
              onChange={(event) => props.onChoose(all(), event.currentTarget.checked)}
              class="block size-4 accent-(--color-accent)"
            />
          </th>
          <For each={heads}>{(head) => <th scope="col">{words(head)}</th>}</For>
          <th scope="col" class="text-right!">
            {words('userSessions')}
          </th>
          <th scope="col">{words('userLastSignIn')}</th>
        </tr>
      </thead>
      <tbody ref={list}>
        <For each={props.shown}>
          {(user) => (
            <Row
              user={user}
              people={props.people}
              chosen={props.chosen.has(user.user)}
              onChoose={(on) => props.onChoose([user.user], on)}
            />
          )}
        </For>
      </tbody>
    </table>
  );
}

const heads = ['userColumn', 'userRoles', 'userWhere', 'userMeans'] as const;

interface RowProps {
  user: UserRow;
  people: People;
  chosen: boolean;
  onChoose: (on: boolean) => void;
}

function Row(props: RowProps) {
  const roleNames = () =>
    props.user.roles.map((code) => {
      const role = props.people.roles.find((other) => other.code === code);
      return role === undefined ? code : say(role.name);
    });
  const cells = () => userCells(props.user, props.people.roles);
  const where = () =>
    cells().where === 'PLACES' ? cells().places.join(', ') : words(whereWords[cells().where]);
  return (
    <tr data-testid={`user-row-${props.user.user}`}>
      <td>
        <input
          type="checkbox"
          aria-label={words('userChoose', { name: props.user.name })}
          data-testid={`user-choose-${props.user.user}`}
          checked={props.chosen}
          onChange={(event) => props.onChoose(event.currentTarget.checked)}
          class="relative z-[1] block size-4 accent-(--color-accent)"
        />
      </td>
      <td class="w-2/5 min-w-[180px] py-1! whitespace-normal!">
        <Lead
          look="row"
          href={userAddress(props.user.user)}
          data-row-link
          class="font-semibold wrap-anywhere"
        >
          {props.user.name}
        </Lead>
        <span class="ml-2 font-code text-mini text-ink-faint">{props.user.user}</span>
        <Show when={props.user.disabled}>
          {(disabled) => (
            <span class="flex w-fit items-start gap-1 rounded-chip bg-fail-soft px-1.5 text-mini font-medium text-fail-ink">
              <Sign name="fail" size={10} class="mt-1" />
              <span class="wrap-anywhere">{words('userDisabledWhy', { reason: disabled().reason })}</span>
            </span>
          )}
        </Show>
      </td>
      <td class="w-1/4 max-w-0 min-w-[110px] truncate" title={roleNames().join(', ')}>
        <Show
          when={roleNames().length > 0}
          fallback={<span class="text-ink-faint">{words('userRolesNone')}</span>}
        >
          {roleNames().join(', ')}
        </Show>
      </td>
      <td class="w-1/4 max-w-0 min-w-[110px] truncate text-ink-soft" title={where()}>
        {where()}
      </td>
      <td>
        <span
          classList={{
            'text-ink-soft': cells().means.length > 0,
            'text-warn-ink': cells().means.length === 0,
          }}
        >
          {cells()
            .means.map((one) => words(meansWords[one]))
            .join(' · ') || words('meansNone')}
        </span>
      </td>
      <td class="text-right font-code">{props.user.sessions || ''}</td>
      <td class="text-ink-soft">
        <Show when={props.user.lastSignInAt !== null} fallback={words('userNever')}>
          <Ago at={props.user.lastSignInAt} />
        </Show>
      </td>
    </tr>
  );
}

const whereWords = { PLANT: 'wherePlant', NOWHERE: 'whereNowhere', PLACES: 'userWhere' } as const;
const meansWords = { badge: 'meansBadge', pin: 'meansPin', password: 'meansPassword' } as const;
