// Everything that names a thing is found, once, and nothing else: what is used cannot be removed unseen.
import { describe, expect, test } from 'vitest';
import { faiTemplate, smtDraft, smtPlant, withStep } from '../../testing/smt-plant.ts';
import { IngestMapping } from '../ingest/mapping.ts';
import { FeederTableConfigured, feederTableCode } from '../loading/facts.ts';
import { noSettings } from '../route/settings.ts';
import { SamplingRuleConfigured } from '../sampling/facts.ts';
import { StationGroupConfigured } from '../station/facts.ts';
import { type PlantUses, usesOf } from './uses.ts';

const table = { product: '5223029018', boardSide: 'BOT', line: 'SMT-A' } as const;
const rule = SamplingRuleConfigured.parse({
  ...{ code: 'AQL25', name: { en: 'AQL', zh: 'AQL' }, priority: 10, accept: 1, active: false },
  ...{ product: '5223029018', line: 'SMT-A', route: 'SMT-BOT-STD', lotFrom: null, lotTo: null },
  sample: { by: 'FIXED', units: 50 },
});
const ingest = IngestMapping.parse({
  ...{ serials: 'sn', carrier: null, station: null, at: null, result: null, partial: false },
  measurements: [{ path: 'height', spec: 'SPI_HEIGHT' }],
});

/** The line's plant with one of everything that may name something. */
const plant: PlantUses = {
  drafts: [{ ...smtDraft, faiTemplate: 'QR-Pro-05' }],
  operations: smtPlant.operations,
  specs: smtPlant.specs,
  defectCodes: smtPlant.defects,
  stations: smtPlant.stations,
  groups: [
    StationGroupConfigured.parse({ code: 'SMT-A-SPI', name: { en: 'SPI', zh: 'SPI' }, line: 'SMT-A' }),
  ],
  templates: [faiTemplate],
  rules: [rule],
  feederTables: [
    FeederTableConfigured.parse({ ...table, code: feederTableCode(table), program: '', slots: [] }),
  ],
  runs: [{ run: 'RUN-1', status: 'PREP', line: 'SMT-A', route: 'SMT-BOT-STD', product: '5223029018' }],
  orders: [
    { order: 'WO-1', status: 'RELEASED', line: 'SMT-A', route: 'SMT-BOT-STD', product: '5223029018' },
    { order: 'WO-2', status: 'RECEIVED', line: null, route: null, product: '5223029018' },
  ],
  devices: [
    { device: 'd1', station: 'SMT-A-SPI-01', status: 'ACTIVE' },
    { device: 'd0', station: 'SMT-A-SPI-01', status: 'CLOSED' },
  ],
  openVisits: [{ station: 'SMT-A-AOI-01', run: 'RUN-1' }],
  plantSettings: null,
};

const uses = (kind: string, key: string, given: Partial<PlantUses> = {}) =>
  usesOf(kind, key, { ...plant, ...given }).map(
    ({ kind: by, key: of, stepNo }) => `${by} ${of}${stepNo === null ? '' : ` step ${stepNo}`}`,
  );
const withOperation = (settings: object) => ({
  operations: smtPlant.operations.map((operation) =>
    operation.code === 'AOI' ? { ...operation, settings: { ...noSettings, ...settings } } : operation,
  ),
});

describe('usesOf', () => {
  test.each<[string, string, string, string[]]>([
    ['a spec', 'dataSpec', 'SPI_HEIGHT', ['routeDraft SMT-BOT-STD step 20', 'faiTemplate QR-Pro-05']],
    [
      'an operation',
      'operation',
      'AOI',
      [
        ...['station SMT-A-AOI-01', 'routeDraft SMT-BOT-STD step 50', 'dataSpec AOI_RESULT'],
        ...['dataSpec AOI_REMARK', 'defectCode PL_TOMBSTONE', 'defectCode SOLDER_BRIDGE'],
      ],
    ],
    ['a station with a PC', 'station', 'SMT-A-SPI-01', ['device d1']],
    ['a station with a unit inside', 'station', 'SMT-A-AOI-01', ['run RUN-1']],
    ['a group', 'stationGroup', 'SMT-A-SPI', ['station SMT-A-SPI-01', 'routeDraft SMT-BOT-STD step 20']],
    [
      'a line',
      'line',
      'SMT-A',
      [
        ...['stationGroup SMT-A-SPI', 'station SMT-A-PRINT-01', 'station SMT-A-SPI-01'],
        ...['station SMT-A-MOUNT-01', 'station SMT-A-REFLOW-01', 'station SMT-A-AOI-01'],
        ...['station SMT-A-XRAY-01', 'feederTable 5223029018 BOT SMT-A', 'samplingRule AQL25'],
        ...['run RUN-1', 'order WO-1'],
      ],
    ],
    [
      'a product',
      'product',
      '5223029018',
      [
        ...['routeDraft SMT-BOT-STD', 'feederTable 5223029018 BOT SMT-A', 'samplingRule AQL25'],
        ...['order WO-1', 'order WO-2'],
      ],
    ],
    ['a first-article template', 'faiTemplate', 'QR-Pro-05', ['routeDraft SMT-BOT-STD']],
    ['a route', 'routeDraft', 'SMT-BOT-STD', ['run RUN-1', 'order WO-1', 'samplingRule AQL25']],
    ['a defect code', 'defectCode', 'SOLDER_BRIDGE', []],
    ['a sampling rule', 'samplingRule', 'AQL25', []],
    ['a feeder table', 'feederTable', '5223029018 BOT SMT-A', []],
    ['something nobody names', 'dataSpec', 'NOBODYS', []],
    ['a kind that is none', 'constructor', 'x', []],
  ])('given %s, then all that names it', (_what, kind, key, found) => {
    expect(uses(kind, key)).toEqual(found);
  });

  test('given a spec said at every level, and filled by a mapping, then each place once', () => {
    const specs = ['AOI_RESULT', 'AOI_RESULT'];
    const draft = {
      ...withStep(smtDraft, 'S50', { specs }),
      settings: { ...noSettings, specs },
      operationSettings: { AOI: { ...noSettings, specs } },
    };
    const plantSettings = { ...noSettings, specs };
    expect(
      uses('dataSpec', 'AOI_RESULT', { drafts: [draft], plantSettings, ...withOperation({ specs }) }),
    ).toEqual([
      'routeDraft SMT-BOT-STD',
      'routeDraft SMT-BOT-STD step 50',
      'operation AOI',
      'executionDefaults PLANT',
    ]);
    expect(uses('dataSpec', 'SPI_HEIGHT', withOperation({ ingest }))).toContain('operation AOI');
  });

  test('given an operation that a time window begins at, then who says the window', () => {
    const window = { code: 'WASH', name: { en: 'Wash', zh: '清洗' }, limitMinutes: 240, warnMinutes: 30 };
    const windows = [{ ...window, after: ['REFLOW'] }];
    expect(uses('operation', 'REFLOW', withOperation({ windows }))).toContain('operation AOI');
    const drafts = [{ ...smtDraft, operationSettings: { REFLOW: noSettings } }];
    expect(uses('operation', 'REFLOW', { drafts })).toContain('routeDraft SMT-BOT-STD');
  });

  test('given a station that settings name, then where', () => {
    const place = { by: 'STATIONS', stations: ['SMT-A-SPI-01'] as never[] } as const;
    const drafts = [withStep(smtDraft, 'S20', { place })];
    expect(uses('station', 'SMT-A-SPI-01', { drafts })).toContain('routeDraft SMT-BOT-STD step 20');
  });

  test('given settings kept of a step that is gone, then they hold nobody up', () => {
    const drafts = [{ ...smtDraft, steps: smtDraft.steps.filter(({ key }) => key !== 'S20') }];
    expect(uses('dataSpec', 'SPI_HEIGHT', { drafts, templates: [] })).toEqual([]);
  });

  test('given a use with a name, then it has it', () => {
    expect(usesOf('faiTemplate', 'QR-Pro-05', plant)).toEqual([
      { kind: 'routeDraft', key: 'SMT-BOT-STD', name: smtDraft.name, stepNo: null },
    ]);
  });
});
