// Arbitrary facts of every type there is: payloads valid by their schema and otherwise without sense, few
// enough names that they meet, stamps that collide, visits that may or may not exist.
import * as fc from 'fast-check';
import { permissions } from '../domain/access/permission.ts';
import { judgements } from '../domain/collection/judge.ts';
import type { FactType } from '../domain/facts.ts';
import { exceptionKinds } from '../domain/review/kinds.ts';
import { factId } from '../kernel/ids.ts';
import { arbitraryDeviceFacts } from './arbitrary-device-facts.ts';
import { arbitraryMasterFacts, arbitrarySpec } from './arbitrary-master-facts.ts';
import { type Happening, originId } from './log-writer.ts';

const origins = 3;
const ms = fc.integer({ min: 0, max: 40 });
const hash = fc.nat(9).map((digit) => String(digit).repeat(64));
const text = fc.constantFrom('a', 'Reflow', '回流焊', '“—”', ' x ');
const reason = fc.constantFrom('checked by eye', '目检合格', 'bridge at U5');
const name = fc.record({ en: text, zh: text });
const run = fc.constantFrom('RUN-0412', 'RUN-0413');
const line = fc.constantFrom('SMT-A', 'DIP-A');
const step = fc.oneof(fc.constantFrom(10, 20, 30, 40, 50), fc.integer({ min: 1, max: 99_999 }));
const visit = fc
  .tuple(fc.nat(origins - 1), fc.integer({ min: 1, max: 12 }))
  .map(([origin, seq]) => factId(originId(origin), seq));
const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), text);
const exception = fc.constantFrom('a'.repeat(32), 'b'.repeat(32));

const stepNumbers = fc.uniqueArray(step, { minLength: 1, maxLength: 5 });
const snapshot = fc
  .record({
    numbers: stepNumbers,
    version: fc.integer({ min: 1, max: 4 }),
    name,
    specs: fc.array(arbitrarySpec, { maxLength: 2 }),
  })
  .map(({ numbers, version, name, specs }) => ({
    route: 'SMT-BOT-STD',
    version,
    name,
    product: null,
    steps: numbers
      .sort((a, b) => a - b)
      .map((stepNo) => ({
        stepNo,
        operation: 'REFLOW',
        name,
        stationType: 'AUTO',
        group: 'SMT-A-REFLOW',
        stations: [],
        requiresFAI: false,
        specs,
        defects: [],
      })),
  }));

const permissionList = fc.subarray([...permissions]);
const user = fc.constantFrom('P03', 'P04');
const language = fc.constantFrom('en', 'zh');
const secret = fc.option(fc.constant('scrypt$16384$c2FsdA$aGFzaA'));

/** For every type of fact: its stream and an arbitrary payload. A new type without one does not compile. */
const facts: Record<FactType, { stream: fc.Arbitrary<string>; data: fc.Arbitrary<unknown> }> = {
  'origin.opened': {
    stream: fc.nat(origins - 1).map((n) => `origin:${originId(n)}`),
    data: fc.record({
      station: text,
      software: fc.constant('0.1.0'),
      previous: fc.option(fc.record({ origin: fc.constant(originId(7)), seq: fc.integer({ min: 1 }), hash })),
      cause: fc.constantFrom('START', 'FORK', 'SALVAGE'),
    }),
  },
  'site.configured': {
    stream: fc.constant('site:SITE'),
    data: fc.record({ name, provisionalWork: fc.boolean() }),
  },
  'role.configured': {
    stream: fc.constant('role:OPERATOR'),
    data: fc.record({
      code: fc.constant('OPERATOR'),
      name,
      permissions: permissionList,
      scope: fc.constantFrom('ALL', 'ASSIGNED_LINES', 'ASSIGNED_STATIONS'),
    }),
  },
  'user.configured': {
    stream: user.map((code) => `user:${code}`),
    data: fc.record({
      user,
      name: text,
      roles: fc.constant(['OPERATOR']),
      lines: fc.array(line, { maxLength: 2 }),
      stations: fc.constant([]),
      language,
      badge: secret,
      pin: secret,
    }),
  },
  'user.disabled': { stream: user.map((code) => `user:${code}`), data: fc.record({ user, reason }) },
  'user.languageChosen': { stream: user.map((code) => `user:${code}`), data: fc.record({ user, language }) },
  ...arbitraryDeviceFacts,
  ...arbitraryMasterFacts,
  'order.received': {
    stream: fc.constant('order:WO-1'),
    data: fc.record({
      order: fc.constant('WO-1'),
      product: fc.constantFrom('5223029018', 'PROD-DIP-A'),
      productName: text,
      qty: fc.integer({ min: 1, max: 1_000_000 }),
      route: fc.option(fc.constant('SMT-BOT-STD')),
      source: fc.constantFrom('ERP', 'MANUAL'),
    }),
  },
  'order.released': {
    stream: fc.constant('order:WO-1'),
    data: fc.record({ order: fc.constant('WO-1'), line, route: fc.option(fc.constant('SMT-BOT-STD')) }),
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
  'run.created': {
    stream: run.map((no) => `run:${no}`),
    data: fc.record({
      run,
      order: fc.constant('WO-1'),
      line,
      product: fc.constant('5223029018'),
      productName: text,
      qty: fc.integer({ min: 1, max: 1_000_000 }),
      frozen: snapshot,
      units: fc.constantFrom('BULK', 'ON_SCAN'),
    }),
  },
  'run.authorized': { stream: run.map((no) => `run:${no}`), data: fc.record({ run }) },
  'run.revoked': { stream: run.map((no) => `run:${no}`), data: fc.record({ run, reason }) },
  'run.started': { stream: run.map((no) => `run:${no}`), data: fc.record({ run }) },
  'unit.created': {
    stream: fc.constantFrom('unit:SN-1', 'unit:SN-2'),
    data: fc.record({ sn: fc.constantFrom('SN-1', 'SN-2'), run, product: text, line, steps: stepNumbers }),
  },
  'unit.trackedIn': {
    stream: fc.constantFrom('unit:SN-1', 'unit:SN-2'),
    data: fc.record({
      run,
      step,
      source: fc.constantFrom('MANUAL', 'AUTO', 'BATCH', 'TEST'),
      provisional: fc.option(fc.record({ reason, missing: stepNumbers })),
    }),
  },
  'unit.trackedOut': {
    stream: fc.constantFrom('unit:SN-1', 'unit:SN-2'),
    data: fc.record({
      run,
      step,
      visit,
      result: fc.constantFrom('PASS', 'FAIL'),
      values: fc.array(
        fc.record({ spec: fc.constant('REFLOW_PEAK'), value, judgement: fc.constantFrom(...judgements) }),
        { maxLength: 2 },
      ),
      defects: fc.array(fc.record({ code: fc.constant('SOLDER_BRIDGE'), location: text, remark: text }), {
        maxLength: 2,
      }),
      heldBy: fc.subarray(['SPI_HEIGHT', 'REFLOW_TAL_S']),
    }),
  },
  'unit.corrected': {
    stream: fc.constantFrom('unit:SN-1', 'unit:SN-2'),
    data: fc.oneof(
      fc.record({ correction: fc.constant('VOID_VISIT'), visit, exception, reason }),
      fc.record({
        correction: fc.constant('RUN'),
        run,
        product: fc.constant('P'),
        line,
        steps: stepNumbers,
        exception,
        reason,
      }),
    ),
  },
  'exception.answered': {
    stream: exception.map((id) => `exception:${id}`),
    data: fc.record({
      exception,
      kind: fc.constantFrom(...exceptionKinds),
      subject: fc.constant({ unit: 'SN-1', run: 'RUN-0412', user: null, origin: null, station: null }),
      line: fc.option(line),
      stations: fc.constant(['ST-1']),
      answer: fc.constantFrom('ACCEPT', 'HOLD', 'REWORK', 'SCRAP', 'CORRECT'),
      toStep: fc.option(step),
      reason,
      facts: fc.array(visit, { minLength: 1, maxLength: 3 }),
    }),
  },
  'unit.disposed': {
    stream: fc.constantFrom('unit:SN-1', 'unit:SN-2'),
    data: fc.oneof(
      fc.record({ action: fc.constant('REWORK'), toStep: step, reason }),
      fc.record({ action: fc.constantFrom('SCRAP', 'HOLD', 'RELEASE'), reason }),
    ),
  },
};

/** A stamp from a narrow band, so that many are equal and many are out of order. */
export const arbitraryHlc = fc
  .tuple(ms, fc.nat(2))
  .map(([wall, count]) => `${wall.toString(16).padStart(11, '0')}-${count.toString(16).padStart(5, '0')}`);

/** Units come most often: theirs is the longest story. */
const anyType = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<FactType[]>(
      'unit.created',
      'unit.trackedIn',
      'unit.trackedOut',
      'unit.disposed',
      'unit.corrected',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(...(Object.keys(facts) as FactType[])) },
);

export const arbitraryHappening: fc.Arbitrary<Happening> = anyType.chain((type) =>
  fc.record({
    by: fc.nat(origins - 1),
    hlc: arbitraryHlc,
    stream: facts[type].stream,
    type: fc.constant(type),
    data: facts[type].data,
  }),
);

/** What some origins wrote, in the order of writing. Most outs name a track-in that is among them. */
export const arbitraryHappenings: fc.Arbitrary<Happening[]> = fc
  .tuple(
    fc.array(arbitraryHappening, { maxLength: 30, size: 'max' }),
    fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
  )
  .map(([happenings, picks]) => {
    const visits = trackIns(happenings);
    return happenings.map((happening, i) => {
      const chosen = visits[(picks[i] ?? 0) % (visits.length + 1)];
      return happening.type === 'unit.trackedOut' && chosen !== undefined
        ? { ...happening, stream: chosen.stream, data: { ...(happening.data as object), visit: chosen.id } }
        : happening;
    });
  });

/** The ids that a writer will give to the track-ins among these. */
function trackIns(happenings: readonly Happening[]): { id: string; stream: string }[] {
  const seqs = new Map<number, number>();
  return happenings.flatMap(({ by, type, stream }) => {
    const seq = (seqs.get(by) ?? 0) + 1;
    seqs.set(by, seq);
    return type === 'unit.trackedIn' ? [{ id: factId(originId(by), seq), stream }] : [];
  });
}
