// Arbitrary facts of every type there is: payloads valid by their schema and otherwise without sense, few
// enough names that they meet, stamps that collide, visits that may or may not exist.
import * as fc from 'fast-check';
import { judgements } from '../domain/collection/judge.ts';
import type { FactType } from '../domain/facts.ts';
import { exceptionKinds } from '../domain/review/kinds.ts';
import { factId } from '../kernel/ids.ts';
import { arbitraryAccessFacts } from './arbitrary-access-facts.ts';
import { arbitraryDeviceFacts } from './arbitrary-device-facts.ts';
import { arbitraryMasterFacts } from './arbitrary-master-facts.ts';
import { arbitraryPlanningFacts } from './arbitrary-planning-facts.ts';
import { line, origins, reason, run, sn, step, stepNumbers, text, visit } from './arbitrary-words.ts';
import { type Happening, originId } from './log-writer.ts';

const ms = fc.integer({ min: 0, max: 40 });
const hash = fc.nat(9).map((digit) => String(digit).repeat(64));
const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), text);
const exception = fc.constantFrom('a'.repeat(32), 'b'.repeat(32));
const unitStream = fc.constantFrom('unit:SN-1', 'unit:SN-2');
const result = fc.constantFrom('PASS', 'FAIL');
const defects = fc.array(fc.record({ code: fc.constant('SOLDER_BRIDGE'), location: text, remark: text }), {
  maxLength: 2,
});
const requestedBy = fc.option(fc.constant('P04'));
const given = { exception: fc.option(exception), reason, requestedBy };
const panel = fc.option(fc.record({ code: fc.constantFrom('P-1', 'P-2'), place: fc.constantFrom(1, 2) }));
const toRun = { run, product: fc.constant('P'), line, steps: stepNumbers };

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
  ...arbitraryAccessFacts,
  ...arbitraryDeviceFacts,
  ...arbitraryMasterFacts,
  ...arbitraryPlanningFacts,
  'unit.created': {
    stream: unitStream,
    data: fc.record({
      sn,
      run,
      product: text,
      line,
      steps: stepNumbers,
      panel,
    }),
  },
  'unit.trackedIn': {
    stream: unitStream,
    data: fc.record({
      run,
      step,
      source: fc.constantFrom('MANUAL', 'AUTO', 'BATCH', 'TEST'),
      provisional: fc.option(fc.record({ reason, missing: stepNumbers, approvedBy: requestedBy })),
    }),
  },
  'unit.trackedOut': {
    stream: unitStream,
    data: fc.record({
      run,
      step,
      visit,
      result,
      values: fc.array(
        fc.record({ spec: fc.constant('REFLOW_PEAK'), value, judgement: fc.constantFrom(...judgements) }),
        { maxLength: 2 },
      ),
      defects,
      heldBy: fc.subarray(['SPI_HEIGHT', 'REFLOW_TAL_S']),
    }),
  },
  'unit.disposed': {
    stream: unitStream,
    data: fc.oneof(
      fc.record({ action: fc.constant('REWORK'), toStep: step, reason, requestedBy }),
      fc.record({ action: fc.constantFrom('SCRAP', 'HOLD', 'RELEASE'), reason, requestedBy }),
    ),
  },
  'unit.corrected': {
    stream: unitStream,
    data: fc.oneof(
      fc.record({ correction: fc.constant('VOID_VISIT'), visit, ...given }),
      fc.record({ correction: fc.constant('RESULT'), visit, result, defects, ...given }),
      fc.record({ correction: fc.constant('RUN'), ...toRun, ...given }),
    ),
  },
  'unit.moved': {
    stream: unitStream,
    data: fc.record(
      { sn, from: fc.option(run), ...toRun, panel, reason },
      { requiredKeys: ['sn', 'from', 'run', 'product', 'line', 'steps', 'reason'] },
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
      'unit.moved',
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
