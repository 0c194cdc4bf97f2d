// Arbitrary facts of orders and runs, and of what else is decided on the floor and at the hub besides units.
import * as fc from 'fast-check';
import { line, name, order, reason, run, sn, snapshot, station, text } from './arbitrary-words.ts';

const orderStream = fc.constant('order:WO-1');
const runStream = run.map((no) => `run:${no}`);
const count = fc.nat(400);
const qty = fc.integer({ min: 1, max: 1_000_000 });
const day = fc.option(fc.constantFrom('2025-05-30', '2026-12-31'));
const priority = fc.integer({ min: 1, max: 9 });
const perhaps = fc.option(reason);
const serials = fc.array(sn, { maxLength: 2 });

export const arbitraryPlanningFacts = {
  'order.received': {
    stream: orderStream,
    data: fc.record({
      order,
      product: fc.constantFrom('5223029018', 'PROD-DIP-A'),
      productName: text,
      qty,
      route: fc.option(fc.constant('SMT-BOT-STD')),
      source: fc.constantFrom('ERP', 'MANUAL'),
      due: day,
      priority,
    }),
  },
  'order.released': {
    stream: orderStream,
    data: fc.record({ order, line, route: fc.option(fc.constant('SMT-BOT-STD')) }),
  },
  'order.held': { stream: orderStream, data: fc.record({ order, reason }) },
  'order.resumed': { stream: orderStream, data: fc.record({ order, reason }) },
  'order.closed': { stream: orderStream, data: fc.record({ order, done: count, reason: perhaps }) },
  'run.created': {
    stream: runStream,
    data: fc.record({
      run,
      order,
      line,
      product: fc.constant('5223029018'),
      productName: text,
      qty,
      frozen: snapshot,
      units: fc.constantFrom('BULK', 'ON_SCAN'),
      serials: fc.option(
        fc.record({
          prefix: fc.constantFrom('', 'A-'),
          digits: fc.integer({ min: 1, max: 9 }),
          suffix: fc.constantFrom('', '-Z'),
          from: fc.integer({ min: 1, max: 50 }),
        }),
      ),
      boards: fc.integer({ min: 1, max: 4 }),
      priority,
      due: day,
      shift: fc.option(fc.constantFrom('Day', '夜班')),
      parent: fc.option(run),
    }),
  },
  'run.authorized': { stream: runStream, data: fc.record({ run }) },
  'run.revoked': { stream: runStream, data: fc.record({ run, reason }) },
  'run.started': { stream: runStream, data: fc.record({ run }) },
  'run.split': { stream: runStream, data: fc.record({ run, into: fc.constant('RUN-0499'), qty }) },
  'run.cancelled': { stream: runStream, data: fc.record({ run, reason }) },
  'run.closed': {
    stream: runStream,
    data: fc.record({ run, done: count, scrapped: count, reason: perhaps }),
  },
  'equipment.stateSet': {
    stream: station.map((code) => `equipment:${code}`),
    data: fc.record({
      station,
      condition: fc.constantFrom('RUNNING', 'DOWN', 'MAINTENANCE'),
      reason,
      source: fc.constant('MANUAL'),
      requestedBy: fc.option(fc.constant('P04')),
    }),
  },
  'shift.handedOver': {
    stream: station.map((code) => `shift:${code}`),
    data: fc.record({
      station,
      from: count,
      to: count,
      inProcess: serials,
      held: serials,
      failed: serials,
      hours: fc.array(fc.record({ at: count, passed: count, failed: count }), { maxLength: 2 }),
      remarks: text,
    }),
  },
  'export.made': {
    stream: fc.constantFrom('export:TRACE', 'export:AUDIT'),
    data: fc.record({
      what: fc.constantFrom('TRACE', 'AUDIT'),
      subject: text,
      format: fc.constantFrom('JSON', 'CSV', 'PRINT'),
      rows: count,
    }),
  },
  'route.versionCompiled': {
    stream: fc.constant('route:SMT-BOT-STD'),
    data: fc.record({
      snapshot,
      status: fc.constantFrom('READY', 'INVALID'),
      problems: fc.constant([{ stepNo: null, field: 'steps', code: 'ROUTE_EMPTY', details: {} }]),
    }),
  },
  'route.withdrawn': {
    stream: fc.constant('route:SMT-BOT-STD'),
    data: fc.constant({ key: 'SMT-BOT-STD' }),
  },
  'site.configured': {
    stream: fc.constant('site:SITE'),
    data: fc.record({
      name,
      provisionalWork: fc.boolean(),
      provisionalApproval: fc.boolean(),
      lockAfterMinutes: fc.nat(480),
      timeZone: fc.constantFrom('UTC', 'Asia/Shanghai', 'Moon/Base'),
    }),
  },
};
