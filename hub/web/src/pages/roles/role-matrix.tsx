// The picture of all rights: points down, in their groups, roles across. A dot is a right; how far it reaches stands under
// the role's name.
import type { RoleRow } from '@lineside/core/contracts/people';
import { permissionGroupTexts, permissionTexts, scopeTexts } from '@lineside/core/i18n/permission-texts';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { Lead } from '../../parts/lead.tsx';
import { roleAddress } from '../../view/addresses.ts';
import { pointGroups } from '../../view/permission-groups.ts';

export function RoleMatrix(props: { roles: readonly RoleRow[] }) {
  return (
    <table class="bench-table" data-testid="role-matrix">
      <caption class="sr-only">{words('rolesMatrixLabel')}</caption>
      <thead>
        <tr>
          <th scope="col" class="left-0 z-[3]!">
            {words('pointColumn')}
          </th>
          <For each={props.roles}>
            {(role) => (
              <th scope="col" class="h-auto! min-w-[104px] py-1.5! text-center! whitespace-normal!">
                <Lead look="lead" href={roleAddress(role.code)} class="font-semibold">
                  {say(role.name)}
                </Lead>
                <span class="block font-normal">{say(scopeTexts[role.scope])}</span>
              </th>
            )}
          </For>
        </tr>
      </thead>
      <For each={pointGroups}>
        {({ group, points }) => (
          <tbody>
            <tr>
              <th
                scope="rowgroup"
                colspan={props.roles.length + 1}
                class="static! h-8! font-semibold! text-ink!"
              >
                <span class="sticky left-2 xl:left-3">{say(permissionGroupTexts[group])}</span>
              </th>
            </tr>
            <For each={points}>
              {(point) => (
                <tr>
                  <th
                    scope="row"
                    title={point}
                    class="static! left-0 z-[1] h-8! border-b-0! bg-surface! font-normal! text-ink! md:sticky! top-auto!"
                  >
                    {say(permissionTexts[point])}
                  </th>
                  <For each={props.roles}>
                    {(role) => {
                      const has = () => role.permissions.includes(point);
                      return (
                        <td
                          class="h-8! border-b-0! text-center"
                          data-testid={`matrix-${role.code}-${point}`}
                          data-has={has()}
                        >
                          <Show when={has()} fallback={<span class="sr-only">{words('roleHasNot')}</span>}>
                            <Sign name="pass" size={13} label={words('roleHas')} class="text-accent" />
                          </Show>
                        </td>
                      );
                    }}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        )}
      </For>
    </table>
  );
}
