// The roles to be walked: the eight of the plant's own table with the points that it leaves out, and for each right
// roles that have just its points, with every scope.
import { type DataScope, DataScope as Scope } from '@lineside/core/domain/access/permission';
import { presetAmendments } from '@lineside/core/domain/access/preset-roles';
import { readTables } from '../plant/tables.ts';
import type { Right, TableRole } from './right.ts';

export const tableRoles: readonly TableRole[] = readTables().roles.map(
  ({ code, dataScope, permissions }) => ({
    code,
    scope: dataScope,
    permissions: [...permissions, ...(presetAmendments[code] ?? [])],
  }),
);

export const nobody: TableRole = { code: 'nobody', scope: 'ALL', permissions: [] };

const scopes: readonly DataScope[] = Scope.options;

/** Just one of the points, with each scope. */
export function rolesWithJust({ anyOf }: Right): TableRole[] {
  return anyOf.flatMap((point) =>
    scopes.map((scope) => ({ code: `${point} ${scope}`, scope, permissions: [point] })),
  );
}
