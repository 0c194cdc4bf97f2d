// The points in their groups, in the order of the closed list: as every list and matrix of them shows them.
import { type Permission, permissions } from '@lineside/core/domain/access/permission';
import type { PermissionGroup } from '@lineside/core/i18n/permission-texts';

export interface PointGroup {
  group: PermissionGroup;
  points: readonly Permission[];
}

const groups: readonly PermissionGroup[] = [
  'wo',
  'run',
  'exec',
  'data_spec',
  'operation',
  'route',
  'readiness',
  'line',
  'loading',
  'quality',
  'trace',
  'system',
];

export const pointGroups: readonly PointGroup[] = groups.map((group) => ({
  group,
  points: permissions.filter((point) => point.startsWith(`${group}:`)),
}));

/** Those of the points that are there, in their groups; groups without one are left out. */
export function grouped(points: readonly Permission[]): PointGroup[] {
  return pointGroups
    .map(({ group, points: all }) => ({ group, points: all.filter((point) => points.includes(point)) }))
    .filter(({ points: some }) => some.length > 0);
}
