// What each point is called at which somebody may be stopped, the groups they stand in, and how far a role reaches:
// in the words of the plant's role table. A point without a name does not compile.
import type { DataScope, Permission } from '../domain/access/permission.ts';
import type { Text } from '../kernel/ids.ts';

export const permissionTexts: Record<Permission, Text> = {
  'wo:read': { en: 'View work orders', zh: '查看工单' },
  'wo:receive': { en: 'Receive work orders', zh: '接收工单' },
  'wo:release': { en: 'Release work orders', zh: '发布工单' },
  'wo:close': { en: 'Close work orders', zh: '关闭工单' },
  'run:read': { en: 'View runs', zh: '查看批次' },
  'run:create': { en: 'Create runs', zh: '创建批次' },
  'run:authorize': { en: 'Authorise runs', zh: '授权批次' },
  'run:revoke': { en: 'Revoke authorisation', zh: '撤销授权' },
  'run:close': { en: 'Close runs', zh: '关闭批次' },
  'exec:read': { en: 'View execution', zh: '查看执行' },
  'exec:track_in': { en: 'Track in', zh: '进站操作' },
  'exec:track_out': { en: 'Track out', zh: '出站操作' },
  'exec:data_collect': { en: 'Collect data', zh: '数据采集' },
  'data_spec:read': { en: 'View data specs', zh: '查看采集项' },
  'data_spec:config': { en: 'Manage data specs', zh: '管理采集项' },
  'operation:config': { en: 'Manage operations', zh: '管理工序' },
  'route:read': { en: 'View routes', zh: '查看路由' },
  'route:create': { en: 'Create routes', zh: '创建路由' },
  'route:configure': { en: 'Configure routes', zh: '配置路由' },
  'route:compile': { en: 'Publish routes', zh: '编译发布路由' },
  'readiness:view': { en: 'View readiness results', zh: '查看检查结果' },
  'readiness:check': { en: 'Run readiness checks', zh: '执行准备检查' },
  'readiness:override': { en: 'Waive readiness items', zh: '豁免检查项' },
  'readiness:config': { en: 'Manage readiness checks', zh: '管理检查配置' },
  'line:config': { en: 'Manage lines', zh: '管理产线' },
  'loading:view': { en: 'View loading records', zh: '查看上料记录' },
  'loading:verify': { en: 'Verify loading', zh: '执行上料验证' },
  'loading:config': { en: 'Manage feeder tables', zh: '管理站位配置' },
  'loading:unlock': { en: 'Unlock slots', zh: '解锁站位' },
  'quality:fai': { en: 'First-article inspection', zh: '首件检验' },
  'quality:oqc': { en: 'Outgoing inspection', zh: '出货检验' },
  'quality:disposition': { en: 'Decide on failed units', zh: '缺陷处置' },
  'trace:read': { en: 'Trace units', zh: '追溯查询' },
  'trace:export': { en: 'Export traces', zh: '导出报告' },
  'system:user_manage': { en: 'Manage users', zh: '用户管理' },
  'system:role_manage': { en: 'Manage roles', zh: '角色管理' },
  'system:config': { en: 'Site settings', zh: '系统配置' },
  'system:integration': { en: 'Manage integrations', zh: '集成管理' },
  'system:station_manage': { en: 'Enrol and revoke station PCs', zh: '工位电脑管理' },
};

/** What stands before the colon of a point. */
export type PermissionGroup = Permission extends `${infer Group}:${string}` ? Group : never;

export const permissionGroupTexts: Record<PermissionGroup, Text> = {
  wo: { en: 'Work orders', zh: '工单' },
  run: { en: 'Runs', zh: '批次' },
  exec: { en: 'Work at stations', zh: '工位执行' },
  data_spec: { en: 'Data specs', zh: '采集项' },
  operation: { en: 'Operations', zh: '工序' },
  route: { en: 'Routes', zh: '路由' },
  readiness: { en: 'Readiness', zh: '准备检查' },
  line: { en: 'Lines', zh: '产线' },
  loading: { en: 'Loading', zh: '上料' },
  quality: { en: 'Quality', zh: '质量' },
  trace: { en: 'Traceability', zh: '追溯' },
  system: { en: 'System', zh: '系统' },
};

export const scopeTexts: Record<DataScope, Text> = {
  ALL: { en: 'Whole plant', zh: '全厂' },
  ASSIGNED_LINES: { en: 'Own lines', zh: '管辖产线' },
  ASSIGNED_STATIONS: { en: 'Own stations', zh: '绑定工位' },
};

/** What each reach means for whoever holds the role. */
export const scopeMeanings: Record<DataScope, Text> = {
  ALL: {
    en: 'Holds everywhere, on lines that come later too.',
    zh: '在全厂有效，包括以后新增的产线。',
  },
  ASSIGNED_LINES: {
    en: 'Holds on the lines that are given to the person, at all their stations.',
    zh: '在分配给该用户的产线及其全部工位有效。',
  },
  ASSIGNED_STATIONS: {
    en: 'Holds at the stations that are given to the person, and nowhere else on the line.',
    zh: '仅在分配给该用户的工位有效，不含产线上的其他工位。',
  },
};

/** A point in words; one of a newer hub by its code. */
export function permissionText(point: string): Text {
  const known: Readonly<Record<string, Text | undefined>> = permissionTexts;
  return (Object.hasOwn(permissionTexts, point) ? known[point] : undefined) ?? { en: point, zh: point };
}
