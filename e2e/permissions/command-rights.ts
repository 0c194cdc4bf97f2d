// What every command of the hub asks, with an input that gets as far as being asked for a right. Where the right
// depends on what is given, each case has its row. Total: a new command does not compile without a row.
import type { HubCommandInput, HubCommandName } from '@lineside/core/contracts/hub-api';
import type { EditedKind } from '@lineside/core/contracts/master-data';
import { noSettings } from '@lineside/core/domain/route/settings';
import { smtRoute, stations } from '@lineside/core/testing/smt-line';
import * as small from '@lineside/hub/testing/small-product';
import { run, serial } from '@lineside/hub/testing/test-hub';
import type { Reach, Right } from './right.ts';

interface Case<Name extends HubCommandName> extends Right {
  input: HubCommandInput<Name>;
}
type Rights = { [Name in HubCommandName]: readonly [Case<Name>, ...Case<Name>[]] };

const reason = 'as agreed';
const order = 'WO-1';
const device = 'a'.repeat(32);
const line = 'SMT-A';
const sn = serial(1);
const visit = `${'b'.repeat(32)}:1`;
const user = 'somebody';
const salvage = { device, origin: 'c'.repeat(32), reason };
const received = {
  ...{ order: 'WO-NEW', product: '5223029018', productName: 'Control board', qty: 3 },
  ...{ route: smtRoute.route, source: 'MANUAL' },
} as const;

function right(reach: Reach, ...anyOf: Right['anyOf']): Right {
  return { reach, anyOf };
}
const lineConfig = right('LINE', 'line:config');
const operations = right('ANYWHERE', 'operation:config');
const templates = right('ANYWHERE', 'route:configure');
const products = right('ANYWHERE', 'wo:receive', 'system:integration', 'route:create');
const specs = right('ANYWHERE', 'data_spec:config');
const users = right('PLANT', 'system:user_manage');
const roles = right('PLANT', 'system:role_manage');
const pcs = right('ANYWHERE', 'system:station_manage');
const quality = right('LINE', 'quality:disposition');

/** What is removed, and what that asks. */
const removals: Record<EditedKind, Right & { key: string }> = {
  line: { ...lineConfig, key: line },
  stationGroup: { ...lineConfig, key: stations.print.group },
  station: { ...lineConfig, key: stations.print.code },
  operation: { ...operations, key: 'PRINTING' },
  executionDefaults: { ...operations, key: 'PLANT' },
  defectCode: { ...operations, key: 'SOLDER_BRIDGE' },
  product: { ...products, key: 'BOARD' },
  faiTemplate: { ...templates, key: 'FAI-SMT' },
  samplingRule: { ...right('LINE', 'route:configure'), key: small.rule.code },
  feederTable: { ...right('LINE', 'loading:config'), key: small.table.code },
  dataSpec: { ...specs, key: 'STENCIL_TENSION' },
  routeDraft: { ...templates, key: 'BOARD-STD' },
};

export const commandRights = {
  configureSite: [
    {
      ...right('ANYWHERE', 'system:config'),
      input: { name: { en: 'Plant', zh: '工厂' }, provisionalWork: true },
    },
  ],

  configureRole: [
    { ...roles, input: { code: 'own', name: { en: 'o', zh: 'o' }, permissions: [], scope: 'ALL' } },
  ],
  removeRole: [{ ...roles, input: { role: 'own' } }],
  configureUser: [
    {
      ...users,
      input: {
        ...{ user, name: user, roles: [], lines: [], stations: [], language: 'en' },
        ...{ badge: null, pin: null, password: null },
      },
    },
  ],
  disableUser: [{ ...users, input: { user, reason } }],
  enableUser: [{ ...users, input: { user, reason } }],
  signOutUser: [{ ...users, input: { user, reason } }],

  receiveOrder: [
    { ...right('ANYWHERE', 'wo:receive'), input: received },
    { ...right('LINE', 'wo:receive'), input: { ...received, order } },
  ],
  receiveOrders: [{ ...right('ANYWHERE', 'wo:receive'), input: { orders: [received] } }],
  releaseOrder: [{ ...right('LINE', 'wo:release'), input: { order, line } }],
  holdOrder: [{ ...right('LINE', 'wo:release'), input: { order, reason } }],
  resumeOrder: [{ ...right('LINE', 'wo:release'), input: { order, reason } }],
  closeOrder: [{ ...right('LINE', 'wo:close'), input: { order } }],
  createRun: [{ ...right('LINE', 'run:create'), input: { run: 'RUN-NEW', order, qty: 1, units: 'BULK' } }],
  splitRun: [{ ...right('LINE', 'run:create'), input: { run, into: 'RUN-NEW', qty: 1, reason } }],
  authorizeRun: [{ ...right('LINE', 'run:authorize'), input: { run } }],
  revokeRun: [{ ...right('LINE', 'run:revoke'), input: { run, reason } }],
  cancelRun: [{ ...right('LINE', 'run:create'), input: { run, reason } }],
  closeRun: [{ ...right('LINE', 'run:close'), input: { run } }],
  setEquipment: [
    {
      ...right('STATION', 'readiness:check'),
      input: { station: stations.print.code, condition: 'DOWN', reason },
    },
  ],

  disposeUnit: [{ ...quality, input: { sn, disposition: { action: 'HOLD', reason } } }],
  correctVisit: [{ ...quality, input: { sn, visit, reason, correction: { correction: 'VOID_VISIT' } } }],
  makeExport: [
    {
      ...right('SEEN', 'trace:export'),
      input: { what: 'TRACE', subject: sn, format: 'PRINT', rows: 1 },
    },
    {
      ...right('PLANT', 'trace:export', 'system:user_manage'),
      input: { what: 'AUDIT', subject: '', format: 'CSV', rows: 1 },
    },
  ],
  answerException: [
    {
      ...right('STATION', 'quality:disposition'),
      // the one that the walked plant has
      input: { exception: '0'.repeat(32), answer: 'ACCEPT', reason },
    },
  ],

  configureLine: [{ ...lineConfig, input: small.line }],
  configureStationGroup: [{ ...lineConfig, input: small.group }],
  configureStation: [{ ...lineConfig, input: small.station }],
  configureOperation: [{ ...operations, input: small.operation }],
  configureExecutionDefaults: [{ ...operations, input: { settings: noSettings } }],
  configureDefectCode: [{ ...operations, input: small.defect }],
  configureProduct: [{ ...products, input: small.product }],
  configureFaiTemplate: [{ ...templates, input: small.template }],
  configureSamplingRule: [
    { ...right('LINE', 'route:configure'), input: small.rule },
    { ...templates, input: { ...small.rule, code: 'OQC-ANYWHERE', line: null } },
  ],
  configureFeederTable: [{ ...right('LINE', 'loading:config'), input: small.table }],
  configureDataSpec: [{ ...specs, input: small.spec }],
  configureDataSpecs: [{ ...specs, input: { specs: [small.spec] } }],
  removeMasterData: Object.entries(removals).map(([kind, { key, ...asked }]) => ({
    ...asked,
    input: { kind: kind as EditedKind, key },
  })) as unknown as Rights['removeMasterData'],

  saveRoute: [
    { ...right('ANYWHERE', 'route:create'), input: { draft: small.draft } },
    {
      ...right('ANYWHERE', 'route:configure'),
      input: { draft: { ...small.draft, route: smtRoute.route } },
    },
  ],
  receiveRoute: [
    {
      ...right('ANYWHERE', 'system:integration', 'route:create'),
      input: {
        ...{ route: 'ERP-1', name: { en: 'r', zh: 'r' }, product: null },
        ...{ effectiveFrom: null, effectiveTo: null, steps: [] },
      },
    },
  ],
  publishRoute: [{ ...right('ANYWHERE', 'route:compile'), input: { route: smtRoute.route, hash: null } }],

  approveDevice: [{ ...pcs, input: { device } }],
  rejectDevice: [{ ...pcs, input: { device, reason } }],
  revokeDevice: [{ ...pcs, input: { device, reason } }],
  acceptSalvage: [{ ...pcs, input: salvage }],
  discardSalvage: [{ ...pcs, input: salvage }],
} satisfies Rights;
