// Editing master data: on which edition, by whom, naming only what exists; and nothing of the asking becomes a fact.
import type { HubCommandInput, HubCommandName } from '@lineside/core/contracts/hub-api';
import type { EditedKind } from '@lineside/core/contracts/master-data';
import type { Permission } from '@lineside/core/domain/access/permission';
import type { Actor } from '@lineside/core/domain/access/state';
import { plantDefaultsKey } from '@lineside/core/domain/operation/facts';
import { noSettings } from '@lineside/core/domain/route/settings';
import { FactId, UserId } from '@lineside/core/kernel/ids';
import { someone } from '@lineside/core/testing/smt-line';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as small from '../../testing/small-product.ts';
import { TestHub } from '../../testing/test-hub.ts';

let plant: TestHub;

beforeEach(async () => {
  plant = await TestHub.open();
  await small.setUpProduct(plant);
});
afterEach(() => plant.close());

const text = (name: string) => ({ en: name, zh: name });

interface Edit {
  name: HubCommandName;
  kind: EditedKind;
  key: string;
  /** what was configured, and the same with something different */
  input: (basedOn?: FactId | null) => object;
  changed: (basedOn?: FactId | null) => object;
  permissions: readonly Permission[];
}

function edit<Name extends HubCommandName>(
  name: Name,
  kind: EditedKind,
  data: { code: string; name: { en: string; zh: string } } & HubCommandInput<Name>,
  ...permissions: Permission[]
): Edit {
  const based = (content: object, basedOn: FactId | null | undefined) =>
    basedOn === undefined ? content : { ...content, basedOn };
  return {
    name,
    kind,
    key: data.code,
    input: (basedOn) => based(data, basedOn),
    changed: (basedOn) => based({ ...data, name: text('renamed') }, basedOn),
    permissions,
  };
}

const draftOf = (draft: object, basedOn: FactId | null | undefined) =>
  basedOn === undefined ? { draft } : { draft, basedOn };

const edits: Edit[] = [
  edit('configureLine', 'line', small.line, 'line:config'),
  edit('configureStationGroup', 'stationGroup', small.group, 'line:config'),
  edit('configureStation', 'station', small.station, 'line:config'),
  edit('configureOperation', 'operation', small.operation, 'operation:config'),
  edit('configureDefectCode', 'defectCode', small.defect, 'operation:config'),
  edit('configureProduct', 'product', small.product, 'wo:receive', 'system:integration', 'route:create'),
  edit('configureFaiTemplate', 'faiTemplate', small.template, 'route:configure'),
  edit('configureSamplingRule', 'samplingRule', small.rule, 'route:configure'),
  edit('configureDataSpec', 'dataSpec', small.spec, 'data_spec:config'),
  {
    name: 'configureFeederTable',
    kind: 'feederTable',
    key: small.table.code,
    input: (basedOn) => (basedOn === undefined ? small.table : { ...small.table, basedOn }),
    changed: (basedOn) => ({
      ...small.table,
      program: 'another',
      ...(basedOn === undefined ? {} : { basedOn }),
    }),
    permissions: ['loading:config'],
  },
  {
    name: 'saveRoute',
    kind: 'routeDraft',
    key: small.draft.route,
    input: (basedOn) => draftOf(small.draft, basedOn),
    changed: (basedOn) => draftOf({ ...small.draft, name: text('renamed') }, basedOn),
    permissions: ['route:configure'],
  },
];

const give = ({ name }: Edit, input: object, by?: Actor) =>
  plant.ask(name, input as HubCommandInput<typeof name>, by);

const bodies = () =>
  plant.database
    .prepare<[], string>('SELECT body FROM fact ORDER BY position')
    .pluck()
    .all()
    .map((body) => JSON.parse(body));

/** The edition of a thing: its last fact. */
function editionOf({ kind, key }: Pick<Edit, 'kind' | 'key'>): FactId {
  const last = bodies().findLast(({ stream }) => stream === `${kind}:${key}`);
  return FactId.parse(`${last.origin}:${last.seq}`);
}

const engineer = (user: string, permissions: readonly Permission[]): Actor => ({
  ...someone(permissions),
  user: UserId.parse(user),
});

describe.each(edits)('$name', (edited) => {
  const { kind, key } = edited;

  test('based on the present edition changes it; the same again writes nothing', async () => {
    const basedOn = editionOf(edited);
    expect(await give(edited, edited.changed(basedOn))).toMatchObject({ ok: true, facts: 1 });
    expect(await give(edited, edited.changed(editionOf(edited)))).toMatchObject({ ok: true, facts: 0 });
    expect(await give(edited, edited.changed())).toMatchObject({ ok: true, facts: 0 });
  });

  test('based on an older edition is refused, with whose newer one it is', async () => {
    const seenByBoth = editionOf(edited);
    await plant.command('configureUser', {
      user: 'E02',
      name: 'Li Wei',
      roles: [],
      lines: [],
      stations: [],
      language: 'zh',
      badge: null,
      pin: null,
      password: null,
    });
    plant.clock.advance(60_000);
    const first = engineer('E02', edited.permissions);
    expect(await give(edited, edited.changed(seenByBoth), first)).toMatchObject({ facts: 1 });
    const at = plant.clock.now();
    plant.clock.advance(60_000);
    const head = await plant.hub.head();
    expect(await give(edited, edited.input(seenByBoth))).toEqual({
      refused: 'STALE_EDIT',
      details: { kind, key, by: 'E02', byName: 'Li Wei', at, edition: editionOf(edited) },
    });
    expect(await plant.hub.head()).toEqual(head);
    expect(await give(edited, edited.input(editionOf(edited)))).toMatchObject({ facts: 1 });
  });

  test('as something new is refused when it is there already', async () => {
    expect(await give(edited, edited.changed(null))).toMatchObject({
      refused: 'STALE_EDIT',
      details: { kind, key, by: 'hub', edition: editionOf(edited) },
    });
  });

  test('keeps what it was based on out of the facts', async () => {
    await give(edited, edited.changed(editionOf(edited)));
    expect(JSON.stringify(bodies())).not.toContain('basedOn');
  });

  test('needs one of its permissions', async () => {
    expect(await give(edited, edited.changed(), someone(['exec:read']))).toMatchObject({
      refused: 'FORBIDDEN',
      details: { permission: edited.permissions[0] },
    });
    for (const [i, permission] of edited.permissions.entries()) {
      const input = i % 2 === 0 ? edited.changed() : edited.input();
      expect(await give(edited, input, someone([permission]))).toMatchObject({ facts: 1 });
    }
  });
});

describe('an edit', () => {
  test('of something that never was, based on an edition, is refused', async () => {
    const input = { ...small.line, code: 'SMT-B', basedOn: editionOf({ kind: 'line', key: 'SMT-A' }) };
    expect(await plant.ask('configureLine', input)).toMatchObject({
      refused: 'STALE_EDIT',
      details: { key: 'SMT-B', by: null, at: null, edition: null },
    });
  });

  test('of the plant’s defaults has the one key that there is', async () => {
    const settings = { ...noSettings, requiresFAI: true };
    const of = { kind: 'executionDefaults', key: plantDefaultsKey } as const;
    await plant.command('configureExecutionDefaults', { settings, basedOn: null });
    const basedOn = editionOf(of);
    await plant.command('configureExecutionDefaults', { settings: noSettings, basedOn });
    expect(await plant.ask('configureExecutionDefaults', { settings, basedOn })).toMatchObject({
      refused: 'STALE_EDIT',
      details: { ...of, edition: editionOf(of) },
    });
  });

  test('names only what exists, and says where it does not', async () => {
    const refusals = [
      plant.ask('configureStationGroup', { ...small.group, line: 'SMT-Z' }),
      plant.ask('configureStation', { ...small.station, line: 'SMT-Z' }),
      plant.ask('configureFeederTable', { ...small.table, line: 'SMT-Z', code: 'BOARD BOT SMT-Z' }),
      plant.ask('configureSamplingRule', { ...small.rule, line: 'SMT-Z' }),
    ];
    for (const outcome of await Promise.all(refusals))
      expect(outcome).toEqual({ refused: 'LINE_NOT_FOUND', details: { line: 'SMT-Z' } });
    const missing = (kind: EditedKind, key: string, path: string) => ({
      refused: 'MASTER_DATA_NOT_FOUND',
      details: { kind, key, path },
    });
    expect(await plant.ask('configureStation', { ...small.station, group: 'G' })).toEqual(
      missing('stationGroup', 'G', 'input.group'),
    );
    expect(await plant.ask('configureStation', { ...small.station, operation: 'O' })).toEqual(
      missing('operation', 'O', 'input.operation'),
    );
    expect(
      await plant.ask('configureDefectCode', { ...small.defect, operations: ['PRINTING', 'O'] }),
    ).toEqual(missing('operation', 'O', 'input.operations.1'));
    expect(await plant.ask('configureDataSpec', { ...small.spec, operation: 'O' })).toEqual(
      missing('operation', 'O', 'input.operation'),
    );
    expect(await plant.ask('configureSamplingRule', { ...small.rule, route: 'R' })).toEqual(
      missing('routeDraft', 'R', 'input.route'),
    );
    const items = small.template.items.map((item) => ({ ...item, specs: ['S'] }));
    expect(await plant.ask('configureFaiTemplate', { ...small.template, items })).toEqual(
      missing('dataSpec', 'S', 'input.items.0.specs'),
    );
  });

  test('keeps a station in a group of its own line, and the group on the line of its stations', async () => {
    await plant.command('configureLine', { ...small.line, code: 'SMT-B' });
    expect(await plant.ask('configureStation', { ...small.station, line: 'SMT-B' })).toMatchObject({
      refused: 'VALIDATION_ERROR',
      details: { path: 'input.group' },
    });
    expect(await plant.ask('configureStationGroup', { ...small.group, line: 'SMT-B' })).toMatchObject({
      refused: 'IN_USE',
      details: { kind: 'stationGroup', where: ['station SMT-A-PRINT-01'], total: 1 },
    });
  });

  test('takes the code of a feeder table from its product, side and line', async () => {
    expect(await plant.ask('configureFeederTable', { ...small.table, code: 'MINE' })).toMatchObject({
      refused: 'VALIDATION_ERROR',
      details: { path: 'input.code', issue: 'is BOARD BOT SMT-A' },
    });
  });

  test('cannot make a code that no stream could be called by', async () => {
    expect(await plant.ask('configureOperation', { ...small.operation, code: 'A\nB' })).toMatchObject({
      refused: 'VALIDATION_ERROR',
      details: { path: 'input.code' },
    });
    const code = 'X'.repeat(140);
    expect(await plant.ask('configureFeederTable', { ...small.table, code, basedOn: null })).toMatchObject({
      refused: 'VALIDATION_ERROR',
      details: { path: 'input.code' },
    });
    expect(await plant.ask('removeMasterData', { kind: 'stationGroup', key: code })).toMatchObject({
      refused: 'MASTER_DATA_NOT_FOUND',
    });
  });

  test('refuses a faulty spec where it is faulty', async () => {
    expect(await plant.ask('configureDataSpec', { ...small.spec, usl: 20 })).toMatchObject({
      refused: 'VALIDATION_ERROR',
      details: { path: 'input.usl', issue: 'LIMITS_CROSS' },
    });
  });
});

describe('a chunk of an import', () => {
  const another = { ...small.spec, code: 'PASTE_HEIGHT' };

  test('is taken whole; what is the same already writes nothing', async () => {
    const specs = [{ ...small.spec, lsl: 25 }, another];
    expect(await plant.ask('configureDataSpecs', { specs })).toMatchObject({ ok: true, facts: 2 });
    expect(await plant.ask('configureDataSpecs', { specs })).toMatchObject({ ok: true, facts: 0 });
  });

  test('is refused whole when one row is stale, faulty, unknown or given twice', async () => {
    const head = await plant.hub.head();
    const row = (spec: object) =>
      plant.ask('configureDataSpecs', { specs: [another, { ...small.spec, ...spec }] });
    expect(await row({ lsl: 25, basedOn: null })).toMatchObject({
      refused: 'STALE_EDIT',
      details: { key: small.spec.code },
    });
    expect(await row({ operation: 'O' })).toMatchObject({
      refused: 'MASTER_DATA_NOT_FOUND',
      details: { key: 'O', path: 'input.specs.1.operation' },
    });
    expect(await row({ usl: 20 })).toMatchObject({ details: { path: 'input.specs.1.usl' } });
    expect(await row({ code: another.code })).toMatchObject({ details: { path: 'input.specs.1.code' } });
    expect(await plant.hub.head()).toEqual(head);
  });
});
