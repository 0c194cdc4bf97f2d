// The fixed points in code at which somebody may be stopped. Closed: a new point is a change of this list.
import { z } from 'zod';

export const permissions = [
  'wo:read',
  'wo:receive',
  'wo:release',
  'wo:close',
  'run:read',
  'run:create',
  'run:authorize',
  'run:revoke',
  'run:close',
  'exec:read',
  'exec:track_in',
  'exec:track_out',
  'exec:data_collect',
  'data_spec:read',
  'data_spec:config',
  'operation:config',
  'route:read',
  'route:create',
  'route:configure',
  'route:compile',
  'readiness:view',
  'readiness:check',
  'readiness:override',
  'readiness:config',
  'line:config',
  'loading:view',
  'loading:verify',
  'loading:config',
  'loading:unlock',
  'quality:fai',
  'quality:oqc',
  'quality:disposition',
  'trace:read',
  'trace:export',
  'system:user_manage',
  'system:role_manage',
  'system:config',
  'system:integration',
  'system:station_manage',
] as const;

export const Permission = z.enum(permissions);
export type Permission = z.infer<typeof Permission>;

/** How far a role reaches. */
export const DataScope = z.enum(['ALL', 'ASSIGNED_LINES', 'ASSIGNED_STATIONS']);
export type DataScope = z.infer<typeof DataScope>;
