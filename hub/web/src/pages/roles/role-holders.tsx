// Who has a role, each a link; for who may see users.
import { useQuery } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import { useMay } from '../../api/may.ts';
import { usersQuery } from '../../api/people-queries.ts';
import { words } from '../../language.ts';
import { Lead } from '../../parts/lead.tsx';
import { userAddress } from '../../view/addresses.ts';

export function RoleHolders(props: { code: string }) {
  const may = useMay();
  const users = useQuery(() => usersQuery(may('system:user_manage')));
  const holders = () => (users.data?.rows ?? []).filter(({ roles }) => roles.includes(props.code));
  return (
    <Show when={users.data}>
      <section class="grid gap-2" data-testid="role-holders">
        <h3 class="m-0 text-table font-semibold">{words('roleHolders')}</h3>
        <ul class="m-0 flex list-none flex-wrap gap-x-3 gap-y-1 p-0 text-table">
          <For each={holders()} fallback={<li class="text-ink-faint">{words('roleHoldersNone')}</li>}>
            {({ user, name }) => (
              <li>
                <Lead look="lead" href={userAddress(user)}>
                  {name}
                </Lead>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
