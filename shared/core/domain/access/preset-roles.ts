// The eight roles of the plant as the role table gives them. A plant may change each, and add its own.
import { RoleCode } from '../../kernel/ids.ts';
import type { RoleConfigured } from './facts.ts';
import type { Permission } from './permission.ts';

/**
 * Points that the role table leaves out although the plant needs somebody who has them: the table predates
 * `system:station_manage` and `loading:unlock`, and the playbooks give slot unlocking to the line leader.
 */
export const presetAmendments: Readonly<Record<string, readonly Permission[]>> = {
  admin: ['system:station_manage', 'line:config'],
  leader: ['loading:unlock'],
};

export const presetRoles: readonly RoleConfigured[] = [
  role('admin', 'System administrator', '系统管理员', 'ALL', [
    'system:user_manage',
    'system:role_manage',
    'system:config',
    'system:integration',
    'wo:read',
    'run:read',
    'route:read',
    'trace:read',
    'exec:read',
    'readiness:view',
    'loading:view',
  ]),
  role('planner', 'Production planner', '生产计划员', 'ALL', [
    'wo:read',
    'wo:receive',
    'wo:release',
    'wo:close',
    'run:read',
    'run:create',
    'run:authorize',
    'run:revoke',
    'run:close',
    'route:read',
    'trace:read',
    'readiness:view',
  ]),
  role('engineer', 'Process engineer', '工艺工程师', 'ALL', [
    'system:integration',
    'route:read',
    'route:configure',
    'route:compile',
    'route:create',
    'data_spec:config',
    'operation:config',
    'wo:read',
    'run:read',
    'trace:read',
    'readiness:config',
    'loading:config',
    'line:config',
  ]),
  role('quality', 'Quality engineer', '质量工程师', 'ALL', [
    'quality:fai',
    'quality:oqc',
    'quality:disposition',
    'trace:read',
    'trace:export',
    'wo:read',
    'run:read',
    'exec:read',
    'readiness:view',
    'readiness:check',
    'readiness:override',
  ]),
  role('leader', 'Line leader', '线长/班组长', 'ASSIGNED_LINES', [
    'wo:read',
    'run:read',
    'exec:read',
    'readiness:view',
    'readiness:check',
    'loading:view',
    'loading:verify',
    'loading:config',
    'trace:read',
    'data_spec:read',
    'route:read',
  ]),
  role('material', 'Material handler', '物料员', 'ASSIGNED_LINES', [
    'run:read',
    'loading:view',
    'loading:verify',
  ]),
  role('operator', 'Operator', '操作员', 'ASSIGNED_STATIONS', [
    'exec:track_in',
    'exec:track_out',
    'exec:data_collect',
    'trace:read',
    'readiness:view',
    'loading:view',
    'loading:verify',
  ]),
  role('trace', 'Trace auditor', '追溯审计员', 'ALL', ['trace:read', 'trace:export']),
];

function role(
  code: string,
  en: string,
  zh: string,
  scope: RoleConfigured['scope'],
  points: readonly Permission[],
): RoleConfigured {
  const permissions = [...points, ...(presetAmendments[code] ?? [])];
  return { code: RoleCode.parse(code), name: { en, zh }, permissions, scope };
}
