// Roles with how many hold them, and how the plant's own stand to the eight presets.
import type { RoleList, RoleRow } from '@lineside/core/contracts/people';
import type { RoleConfigured } from '@lineside/core/domain/access/facts';
import { presetRoles } from '@lineside/core/domain/access/preset-roles';
import { factId } from '@lineside/core/kernel/ids';
import { canonicalJson } from '@lineside/core/kernel/state-digest';
import type { HubStore } from '../store/hub-store.ts';
import { foundEdit } from './found-edit.ts';

/** By code. */
export async function roleList(store: HubStore): Promise<RoleList> {
  const roles = await store.all('role');
  const held = (await store.all('user')).flatMap(({ profile }) => profile?.roles ?? []);
  const rows = roles.map(async (role): Promise<RoleRow[]> => {
    const found = await foundEdit(store, 'role', role.code);
    if (found === null) return [];
    const { origin, seq } = found.edit.last;
    return [
      {
        ...role,
        users: held.filter((code) => code === role.code).length,
        preset: presetOf(role),
        edition: factId(origin, seq),
      },
    ];
  });
  const missing = presetRoles.filter(({ code }) => !roles.some((role) => role.code === code));
  return { rows: (await Promise.all(rows)).flat(), missing: [...missing] };
}

function presetOf(role: RoleConfigured): RoleRow['preset'] {
  const preset = presetRoles.find(({ code }) => code === role.code);
  if (preset === undefined) return null;
  return comparable(role) === comparable(preset) ? 'AS_PRESET' : 'CHANGED';
}

/** The order of points says nothing. */
function comparable({ permissions, ...role }: RoleConfigured): string {
  return canonicalJson({ ...role, permissions: [...permissions].sort() });
}
