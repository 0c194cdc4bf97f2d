// What every route of the hub asks of people, but commands (one table of their own) and what stations sign for. OPEN:
// of nobody; SIGNED_IN: that somebody is. A route that somebody adds is missing here until it has a row.
import { run, serial } from '@lineside/hub/testing/test-hub';
import type { Right } from './right.ts';

export interface RouteRight extends Right {
  /** an address that is there, for reaching what the route reads */
  url?: string;
}

const routes: RouteRight = { anyOf: ['route:read'], reach: 'ANYWHERE' };
const specs: RouteRight = {
  anyOf: ['route:read', 'data_spec:read', 'data_spec:config'],
  reach: 'ANYWHERE',
};
const audit: RouteRight = { anyOf: ['system:user_manage', 'trace:export'], reach: 'PLANT' };
const users: RouteRight = { anyOf: ['system:user_manage'], reach: 'PLANT' };
const pcs: RouteRight = { anyOf: ['system:station_manage'], reach: 'ANYWHERE' };
const review: RouteRight = { anyOf: ['trace:read', 'quality:disposition'], reach: 'ANYWHERE' };
const orders: RouteRight = { anyOf: ['wo:read'], reach: 'ANYWHERE' };
const receiving: RouteRight = { anyOf: ['wo:receive'], reach: 'ANYWHERE' };
const runs: RouteRight = { anyOf: ['run:read'], reach: 'ANYWHERE' };
const oneRun = (url: string): RouteRight => ({ anyOf: ['run:read'], reach: 'SEEN', url });
const masterKinds = [
  ...['line', 'stationGroup', 'station', 'operation', 'executionDefaults', 'defectCode', 'product'],
  ...['faiTemplate', 'samplingRule', 'feederTable'],
];

export const routeRights: Readonly<Record<string, RouteRight | 'OPEN' | 'SIGNED_IN'>> = {
  'GET /health': 'OPEN',
  'GET /api/openapi.json': 'OPEN',
  'POST /api/session': 'OPEN',
  'GET /api/session': 'SIGNED_IN',
  'DELETE /api/session': 'SIGNED_IN',
  'PUT /api/session/password': 'SIGNED_IN',
  'GET /api/events': 'SIGNED_IN',
  'GET /api/users': users,
  'GET /api/roles': { anyOf: ['system:user_manage', 'system:role_manage'], reach: 'PLANT' },
  'GET /api/user-sessions': users,
  'GET /api/user-sessions/own': 'SIGNED_IN',
  /** anybody's own; who manages users, all */
  'DELETE /api/user-sessions/:id': { ...users, url: '/api/user-sessions/none' },
  'GET /api/site': { anyOf: ['system:config'], reach: 'ANYWHERE' },
  'GET /api/audit': audit,
  'GET /api/audit/export': audit,
  'GET /api/audit/:fact': { ...audit, url: `/api/audit/${'0'.repeat(32)}:1` },
  'GET /api/stations': pcs,
  'POST /api/enrolment-codes': pcs,
  'POST /api/salvage': pcs,
  'GET /api/overview': { anyOf: ['exec:read'], reach: 'ANYWHERE' },
  'GET /api/trace/:sn': { anyOf: ['trace:read'], reach: 'SEEN', url: `/api/trace/${serial(1)}` },
  'GET /api/search': { anyOf: ['trace:read'], reach: 'ANYWHERE' },
  'GET /api/exceptions': review,
  'GET /api/exceptions/:id': { ...review, url: '/api/exceptions/none' },
  ...Object.fromEntries(masterKinds.map((kind) => [`GET /api/master-data/${kind}`, routes])),
  'GET /api/data-specs': specs,
  'GET /api/data-specs/:code': { ...specs, url: '/api/data-specs/none' },
  'POST /api/data-specs/check': { anyOf: ['data_spec:config'], reach: 'ANYWHERE' },
  'GET /api/uses/:kind/:key': { ...routes, url: '/api/uses/line/SMT-A' },
  'GET /api/history/:kind/:key': { ...routes, url: '/api/history/line/SMT-A' },
  'GET /api/routes': routes,
  'GET /api/routes/resolve': { anyOf: ['wo:read', 'route:read'], reach: 'ANYWHERE' },
  'POST /api/routes/preview': routes,
  'GET /api/routes/:route': { ...routes, url: '/api/routes/none' },
  'GET /api/routes/:route/versions/:version': { ...routes, url: '/api/routes/none/versions/1' },
  'GET /api/routes/:route/compare': { ...routes, url: '/api/routes/none/compare?from=1&to=2' },

  'GET /api/orders': orders,
  'GET /api/orders/:order': { anyOf: ['wo:read'], reach: 'SEEN', url: '/api/orders/WO-1' },
  'PUT /api/orders/:order': { ...receiving, url: '/api/orders/WO-1' },
  'POST /api/orders/check': receiving,
  'GET /api/orders/:order/lines': {
    ...{ anyOf: ['run:create', 'wo:release'], reach: 'SEEN', url: '/api/orders/WO-1/lines' },
  },
  'GET /api/runs': runs,
  'GET /api/runs/:run': oneRun(`/api/runs/${run}`),
  'GET /api/runs/:run/units': oneRun(`/api/runs/${run}/units`),
  'GET /api/runs/:run/timeline': oneRun(`/api/runs/${run}/timeline`),
  'GET /api/runs/:run/labels': oneRun(`/api/runs/${run}/labels?from=1&count=1`),
  'POST /api/serials/preview': { anyOf: ['run:create'], reach: 'ANYWHERE' },
  'GET /api/lines/:line': { anyOf: ['exec:read'], reach: 'SEEN', url: '/api/lines/SMT-A' },
};
