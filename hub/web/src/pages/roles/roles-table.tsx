// The roles as a list: how far each reaches, how many points it has, who holds it, and whether it is as its preset.
import type { RoleRow } from '@lineside/core/contracts/people';
import { permissionGroupTexts, scopeTexts } from '@lineside/core/i18n/permission-texts';
import { say } from '@lineside/ui/language';
import { For } from 'solid-js';
import { words } from '../../language.ts';
import { Lead } from '../../parts/lead.tsx';
import { useRowKeys } from '../../parts/row-keys.ts';
import { TableHead } from '../../parts/table-head.tsx';
import { roleAddress } from '../../view/addresses.ts';
import { grouped } from '../../view/permission-groups.ts';
import { PresetMark } from './preset-mark.tsx';

export function RolesTable(props: { roles: readonly RoleRow[] }) {
  let list: HTMLTableSectionElement | undefined;
  useRowKeys(() => list);
  return (
    <table class="bench-table" data-testid="roles-table">
      <caption class="sr-only">{`${words('rolesTitle')}. ${words('rowKeys')}`}</caption>
      <TableHead columns={['roleColumn', 'roleScope', 'rolePoints', 'rolePreset', { figure: 'roleUsers' }]} />
      <tbody ref={list}>
        <For each={props.roles}>
          {(role) => (
            <tr data-testid={`role-row-${role.code}`}>
              <td class="min-w-[200px]">
                <Lead look="row" href={roleAddress(role.code)} data-row-link class="font-semibold">
                  {say(role.name)}
                </Lead>
                <span class="ml-2 font-code text-mini text-ink-faint">{role.code}</span>
              </td>
              <td>{say(scopeTexts[role.scope])}</td>
              <td class="w-1/2 max-w-0 truncate" title={groupsOf(role)}>
                <span class="mr-2 font-code">{role.permissions.length}</span>
                <span class="text-ink-soft">{groupsOf(role)}</span>
              </td>
              <td>
                <PresetMark preset={role.preset} />
              </td>
              <td class="text-right font-code">{role.users}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function groupsOf(role: RoleRow): string {
  return grouped(role.permissions)
    .map(({ group }) => say(permissionGroupTexts[group]))
    .join(' · ');
}
