// Arbitrary facts of what engineers keep: few enough names that things are configured, removed and configured anew,
// and that routes name what is there and what is not.
import * as fc from 'fast-check';

const text = fc.constantFrom('a', 'Reflow', '回流焊', '“—”');
const name = fc.record({ en: text, zh: text });
const line = fc.constantFrom('SMT-A', 'DIP-A');
const group = fc.constantFrom('SMT-A-SPI', 'SMT-A-AOI');
const station = fc.constantFrom('SMT-A-SPI-01', 'SMT-A-AOI-01');
const operation = fc.constantFrom('SPI', 'AOI');
const product = fc.constantFrom('5223029018', 'PROD-DIP-A');
const specCode = fc.constantFrom('REFLOW_PEAK', 'SPI_RESULT');
const stationType = fc.constantFrom('MANUAL', 'AUTO', 'BATCH', 'TEST');
const limit = fc.option(fc.integer({ min: -9, max: 9 }));
const day = fc.option(fc.constantFrom('2026-01-01', '2026-06-30', '2026-12-31'));

export const arbitrarySpec = fc.record({
  code: specCode,
  name,
  kind: fc.constantFrom('KEY', 'OBSERVATION'),
  type: fc.constantFrom('NUMBER', 'TEXT', 'BOOLEAN', 'ENUM', 'JSON'),
  unit: fc.option(fc.constant('C')),
  target: limit,
  lsl: limit,
  usl: limit,
  warnLow: limit,
  warnHigh: limit,
  limitExclusive: fc.boolean(),
  options: fc.array(fc.record({ code: fc.constantFrom('PASS', 'FAIL', 'OTHER'), name }), { maxLength: 3 }),
  required: fc.boolean(),
  alarm: fc.constantFrom('NONE', 'ALARM_ONLY', 'HOLD'),
  trigger: fc.constantFrom('EACH_UNIT', 'EACH_CARRIER', 'EVENT', 'TIME'),
  method: fc.constantFrom('MANUAL', 'AUTO'),
});

const mapping = fc.record({
  serials: fc.constantFrom('sn', 'boards[*].sn'),
  carrier: fc.option(fc.constant('carrier')),
  station: fc.constant(null),
  at: fc.constant(null),
  result: fc.option(fc.constant({ path: 'result', pass: ['OK'], fail: ['NG'] })),
  measurements: fc.array(
    fc.record({
      path: fc.constantFrom('height', 'pads[*].height'),
      spec: specCode,
      scale: fc.constantFrom(1, 0.001),
      take: fc.constantFrom('FIRST', 'LAST', 'MIN', 'MAX', 'MEAN'),
    }),
    { maxLength: 2 },
  ),
  partial: fc.boolean(),
});

export const arbitrarySettings = fc.record({
  stationType: fc.option(stationType),
  place: fc.option(
    fc.oneof(
      fc.record({ by: fc.constant('GROUP'), group }),
      fc.record({ by: fc.constant('STATIONS'), stations: fc.uniqueArray(station, { minLength: 1 }) }),
    ),
  ),
  requiresFAI: fc.option(fc.boolean()),
  specs: fc.option(fc.array(specCode, { maxLength: 3 })),
  ingest: fc.option(mapping),
  windows: fc.option(
    fc.array(
      fc.record({
        code: fc.constant('WASH'),
        name,
        after: fc.array(operation, { minLength: 1, maxLength: 2 }),
        limitMinutes: fc.integer({ min: 1, max: 600 }),
        warnMinutes: fc.nat(60),
      }),
      { maxLength: 2 },
    ),
  ),
});

const stepKey = fc.constantFrom('SPI', 'SPI#2', 'AOI');
const definition = {
  route: fc.constant('SMT-BOT-STD'),
  name,
  product: fc.option(product),
  effectiveFrom: day,
  effectiveTo: day,
  steps: fc.uniqueArray(
    fc.record({
      key: stepKey,
      stepNo: fc.constantFrom(10, 20, 30),
      operation: fc.option(operation),
      processCode: fc.option(fc.constantFrom('SPI', 'Q1A')),
      name,
    }),
    { selector: ({ key }) => key },
  ),
};

const draft = fc.record({
  ...definition,
  source: fc.constantFrom('ERP', 'MES'),
  active: fc.boolean(),
  faiTemplate: fc.option(fc.constant('QR-Pro-05')),
  settings: arbitrarySettings,
  operationSettings: fc.dictionary(operation, arbitrarySettings),
  stepSettings: fc.dictionary(stepKey, arbitrarySettings),
});

const feederTable = fc.record({
  code: fc.constant('5223029018 BOT SMT-A'),
  product: fc.constant('5223029018'),
  boardSide: fc.constant('BOT'),
  line,
  program: text,
  slots: fc.array(
    fc.record({
      slot: fc.constantFrom('1F-40', '1R-16'),
      machine: fc.constant('1'),
      side: fc.constantFrom('F', 'R'),
      position: fc.integer({ min: 1, max: 60 }),
      part: fc.constantFrom('5213065002', '5212098001'),
      qty: fc.option(fc.integer({ min: 1, max: 9 })),
      substitutes: fc.array(fc.constant('5212098009'), { maxLength: 1 }),
    }),
    { maxLength: 2 },
  ),
});

const samplingRule = fc.record({
  code: fc.constantFrom('AQL25', 'ALL'),
  name,
  priority: fc.nat(3),
  product: fc.option(product),
  line: fc.option(line),
  route: fc.option(fc.constant('SMT-BOT-STD')),
  lotFrom: fc.option(fc.integer({ min: 1, max: 9 })),
  lotTo: fc.option(fc.integer({ min: 1, max: 500 })),
  sample: fc.oneof(
    fc.record({ by: fc.constant('FIXED'), units: fc.integer({ min: 1, max: 80 }) }),
    fc.record({ by: fc.constant('PERCENTAGE'), percent: fc.integer({ min: 1, max: 100 }) }),
  ),
  accept: fc.nat(3),
  active: fc.boolean(),
});

const faiTemplate = fc.record({
  code: fc.constant('QR-Pro-05'),
  name,
  sampleQty: fc.integer({ min: 1, max: 50 }),
  items: fc.array(
    fc.record({
      code: fc.constantFrom('PASTE', 'PROFILE'),
      section: name,
      name,
      method: name,
      criteria: fc.array(name, { maxLength: 2 }),
      result: fc.constantFrom('OK_NG', 'VALUE'),
      required: fc.boolean(),
      specs: fc.array(specCode, { maxLength: 2 }),
      by: fc.constantFrom('PRODUCTION', 'QUALITY', 'BOTH'),
    }),
    { minLength: 1, maxLength: 2 },
  ),
});

/** A kind's two facts: what it is from now on, and that it is no more. */
function kept<Kind extends string, Data>(kind: Kind, keys: fc.Arbitrary<string>, data: fc.Arbitrary<Data>) {
  const stream = keys.map((key) => `${kind}:${key}`);
  return {
    [`${kind}.configured`]: { stream, data },
    [`${kind}.removed`]: { stream, data: keys.map((key) => ({ key })) },
  } as Record<`${Kind}.configured` | `${Kind}.removed`, Arbitrary>;
}
interface Arbitrary {
  stream: fc.Arbitrary<string>;
  data: fc.Arbitrary<unknown>;
}

const routeDraft = fc.constant('SMT-BOT-STD').map((code) => `routeDraft:${code}`);

export const arbitraryMasterFacts = {
  ...kept('line', line, fc.record({ code: line, name, process: fc.constantFrom('SMT', 'DIP') })),
  ...kept('stationGroup', group, fc.record({ code: group, name, line })),
  ...kept(
    'station',
    fc.constant('SMT-A-SPI-01'),
    fc.record({ code: station, name, line, group, operation, type: stationType, sequence: fc.integer() }),
  ),
  ...kept(
    'operation',
    operation,
    fc.record({
      code: operation,
      name,
      process: fc.option(fc.constantFrom('SMT', 'DIP')),
      stationType,
      keyQuality: fc.boolean(),
      processCodes: fc.array(fc.constantFrom('Q1A', 'P2E'), { maxLength: 2 }),
      settings: arbitrarySettings,
    }),
  ),
  'executionDefaults.configured': {
    stream: fc.constant('executionDefaults:PLANT'),
    data: fc.record({ settings: arbitrarySettings }),
  },
  ...kept(
    'product',
    product,
    fc.record({
      code: product,
      name,
      bom: fc.array(
        fc.record({ part: fc.constant('5213065002'), name: text, qty: fc.integer({ min: 1, max: 9 }) }),
        { maxLength: 2 },
      ),
    }),
  ),
  ...kept(
    'defectCode',
    fc.constantFrom('SOLDER_BRIDGE', 'PL_TOMBSTONE'),
    fc.record({
      code: fc.constant('SOLDER_BRIDGE'),
      name,
      severity: fc.constantFrom('CRITICAL', 'MAJOR', 'MINOR'),
      operations: fc.subarray(['SPI', 'AOI']),
    }),
  ),
  ...kept(
    'dataSpec',
    specCode,
    fc.tuple(arbitrarySpec, operation, fc.boolean()).map(([spec, at, active]) => ({
      ...spec,
      operation: at,
      active,
    })),
  ),
  ...kept('faiTemplate', fc.constant('QR-Pro-05'), faiTemplate),
  ...kept('samplingRule', fc.constantFrom('AQL25', 'ALL'), samplingRule),
  ...kept('feederTable', fc.constant('5223029018 BOT SMT-A'), feederTable),
  'routeDraft.saved': { stream: routeDraft, data: draft },
  'routeDraft.received': { stream: routeDraft, data: fc.record(definition) },
  'routeDraft.removed': { stream: routeDraft, data: fc.constant({ key: 'SMT-BOT-STD' }) },
};
