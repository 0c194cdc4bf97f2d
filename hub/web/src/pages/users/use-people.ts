// Everything that the users' page shows, read together; lines and stations by name for who may read the plant.
import type { MasterRow } from '@lineside/core/contracts/master-data';
import type { RoleRow, UserRow } from '@lineside/core/contracts/people';
import { useQuery } from '@tanstack/solid-query';
import { masterQuery } from '../../api/master-queries.ts';
import { useMay } from '../../api/may.ts';
import { rolesQuery, usersQuery } from '../../api/people-queries.ts';

export interface People {
  users: readonly UserRow[];
  roles: readonly RoleRow[];
  lines: readonly MasterRow<'line'>[];
  stations: readonly MasterRow<'station'>[];
}

/** As one query: there is nothing to see before users and roles are read. */
export function usePeople() {
  const may = useMay();
  const users = useQuery(() => usersQuery());
  const roles = useQuery(rolesQuery);
  const line = useQuery(() => ({ ...masterQuery('line'), enabled: may('route:read') }));
  const station = useQuery(() => ({ ...masterQuery('station'), enabled: may('route:read') }));
  return {
    get data(): People | undefined {
      if (!users.data || !roles.data) return undefined;
      return {
        users: users.data.rows,
        roles: roles.data.rows,
        lines: line.data?.rows ?? [],
        stations: station.data?.rows ?? [],
      };
    },
    get error(): unknown {
      return users.error ?? roles.error;
    },
    refetch: () => Promise.all([users.refetch(), roles.refetch()]),
  };
}
