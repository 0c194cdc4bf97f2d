// How a role differs from the preset of its code: points it has more and less, and another reach.
import type { RoleConfigured } from '@lineside/core/domain/access/facts';
import type { DataScope, Permission } from '@lineside/core/domain/access/permission';
import { presetRoles } from '@lineside/core/domain/access/preset-roles';

export interface RoleDifference {
  preset: RoleConfigured;
  more: readonly Permission[];
  less: readonly Permission[];
  /** the preset's reach where the role has another */
  scope: DataScope | null;
  same: boolean;
}

/** Null for a role that follows no preset. */
export function roleDifference(role: {
  code: string;
  permissions: readonly Permission[];
  scope: DataScope;
}): RoleDifference | null {
  const preset = presetRoles.find(({ code }) => code === role.code);
  if (preset === undefined) return null;
  const more = role.permissions.filter((point) => !preset.permissions.includes(point));
  const less = preset.permissions.filter((point) => !role.permissions.includes(point));
  const scope = role.scope === preset.scope ? null : preset.scope;
  return { preset, more, less, scope, same: more.length + less.length === 0 && scope === null };
}
