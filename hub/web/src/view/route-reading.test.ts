// What the routes' pages read and tell: lists, what ERP sends, sample messages, places, what was published.
import type { RouteRow } from '@lineside/core/contracts/routes';
import { IngestPath } from '@lineside/core/domain/ingest/mapping';
import { readPath } from '@lineside/core/domain/ingest/read-path';
import type { DraftStep, RouteDefinition, RouteDraft } from '@lineside/core/domain/route/draft';
import { noSettings } from '@lineside/core/domain/route/settings';
import { RouteCode } from '@lineside/core/kernel/ids';
import { describe, expect, test } from 'vitest';
import { readRouteList, sortedRoutes, writeRouteList } from './route-list.ts';
import { minutesText } from './route-minutes.ts';
import { groupChoices, stationChoices } from './route-places.ts';
import { draftPublished } from './route-published.ts';
import { receiptOf } from './route-receipt.ts';
import { readSample, sampleRows, wordsOf } from './route-sample.ts';

describe('the list', () => {
  test('given an address, then unknown filters and orders are left out, and defaults are not written', () => {
    const view = readRouteList({ q: 'x', source: 'SAP', status: 'DRAFT', sort: '-runs' });
    expect(view).toMatchObject({
      q: 'x',
      source: '',
      status: 'DRAFT',
      sort: { column: 'runs', descending: true },
    });
    expect(writeRouteList(view)).toEqual({ q: 'x', product: '', source: '', status: 'DRAFT', sort: '-runs' });
    expect(writeRouteList(readRouteList({ sort: 'nonsense' })).sort).toBe('');
  });

  test('given rows, then they are ordered by figure or text, equal ones by code', () => {
    const row = (route: string, runs: number) => ({ route, runs, name: { en: '', zh: '' } }) as RouteRow;
    const rows = [row('R10', 1), row('R2', 1), row('R1', 3)];
    const codes = (sorted: readonly RouteRow[]) => sorted.map(({ route }) => route);
    expect(codes(sortedRoutes(rows, { column: 'route', descending: false }, 'en'))).toEqual([
      'R1',
      'R2',
      'R10',
    ]);
    expect(codes(sortedRoutes(rows, { column: 'runs', descending: true }, 'en'))).toEqual([
      'R1',
      'R2',
      'R10',
    ]);
  });
});

describe('what ERP sends', () => {
  const step = (key: string, stepNo: number, operation: string | null = 'OP'): DraftStep => ({
    ...{ key, stepNo, operation, processCode: key },
    name: { en: key, zh: key },
  });
  const definition: RouteDefinition = {
    ...{ route: RouteCode.parse('R'), name: { en: 'R', zh: 'R' }, product: null },
    ...{ effectiveFrom: null, effectiveTo: null, steps: [step('P1', 10), step('P2', 20, null)] },
  };
  const draft = (given: Partial<RouteDraft>): RouteDraft => ({
    ...definition,
    ...{ source: 'ERP', active: true, faiTemplate: null },
    ...{ settings: noSettings, operationSettings: {}, stepSettings: { P9: noSettings } },
    ...given,
  });

  test('given a route that is not here, then all is new, and processes without operation are named', () => {
    expect(receiptOf(definition, null)).toMatchObject({
      outcome: 'NEW',
      added: [{ key: 'P1' }, { key: 'P2' }],
      removed: [],
      unmapped: ['P2'],
    });
  });

  test('given a route that is here, then steps are found by key: new, gone, changed, settings kept', () => {
    const receipt = receiptOf(definition, draft({ steps: [step('P1', 15), step('P9', 20)] }));
    expect(receipt).toMatchObject({
      outcome: 'CHANGED',
      added: [{ key: 'P2' }],
      removed: [{ key: 'P9' }],
      changed: [{ key: 'P1', stepNo: 10 }],
      settingsKept: 1,
    });
  });

  test('given the same again, or a code of our own, then that is said', () => {
    expect(receiptOf(definition, draft({})).outcome).toBe('SAME');
    expect(receiptOf(definition, draft({ source: 'MES' })).outcome).toBe('OURS');
  });
});

describe('a sample message', () => {
  const message = { board: { sn: 'A' }, pads: [{ h: 1 }, { h: 2 }, { h: 3 }, { h: 4 }], 'a.b': 1 };

  test('given a message, then each value that a path can read carries that path, and reading it gives the value', () => {
    const rows = sampleRows(message);
    const read = rows.filter(({ path }) => path !== null);
    expect(read.map(({ path }) => path)).toEqual(['board.sn', 'pads[*].h', 'pads[*].h', 'pads[*].h']);
    for (const { path, exact, text } of read) {
      expect(IngestPath.safeParse(path).success).toBe(true);
      expect(readPath(exact ?? '', message).map((value) => JSON.stringify(value))).toEqual([text]);
    }
  });

  test('given a long list, then its first entries are shown, and how many more there are', () => {
    expect(sampleRows(message).filter(({ more }) => more > 0)).toMatchObject([{ more: 1, depth: 1 }]);
  });

  test('given a name that no path can spell, or a bare list, then its values cannot be taken', () => {
    expect(sampleRows(message).find(({ label }) => label === 'a.b')).toMatchObject({ path: null, text: '1' });
    expect(sampleRows([{ sn: 'A' }]).every(({ path }) => path === null)).toBe(true);
  });

  test('given a pasted text, then it is read, or what is wrong with it is told', () => {
    expect(readSample(' ')).toBeNull();
    expect(readSample('{"a":1}')).toEqual({ message: { a: 1 } });
    expect(readSample('{a')).toHaveProperty('fault');
    expect(wordsOf('OK, GOOD，OK;')).toEqual(['OK', 'GOOD']);
  });
});

describe('places', () => {
  const edition = { edition: '', changedAt: 0, changedBy: '', changedByName: '' };
  const name = { en: '', zh: '' };
  const station = (code: string, group: string, operation: string, type: string, sequence: number) => ({
    ...edition,
    key: code,
    data: { code, group, operation, type, sequence, line: 'L', name },
  });
  const plant = {
    lines: [{ ...edition, key: 'L', data: { code: 'L', name, process: 'SMT' } }],
    groups: ['G1', 'G2'].map((code) => ({ ...edition, key: code, data: { code, name, line: 'L' } })),
    stations: [station('S2', 'G2', 'AOI', 'AUTO', 20), station('S1', 'G1', 'PRINT', 'MANUAL', 10)],
  } as unknown as Parameters<typeof groupChoices>[0];
  const wish = { type: 'MANUAL', operation: 'PRINT', chosen: [], all: false } as const;

  test('given a step, then only groups with a fitting station are offered, unless all are asked for', () => {
    const codes = (given: Partial<Parameters<typeof groupChoices>[1]>) =>
      groupChoices(plant, { ...wish, ...given }).flatMap(({ choices }) => choices.map(({ code }) => code));
    expect(codes({})).toEqual(['G1']);
    expect(codes({ all: true })).toEqual(['G1', 'G2']);
    expect(codes({ chosen: ['G2'] })).toEqual(['G1', 'G2']);
    expect(codes({ operation: 'AOI' })).toEqual([]);
    expect(codes({ operation: undefined, type: 'AUTO' })).toEqual(['G2']);
  });

  test('given all stations, then each says what does not fit', () => {
    expect(stationChoices(plant, { ...wish, all: true })[0]?.choices).toMatchObject([
      { code: 'S1', typeFits: true, operationFits: true },
      { code: 'S2', typeFits: false, operationFits: false },
    ]);
  });
});

test('given a version that was published, then the draft of that moment is found again, unless it is the present one', () => {
  const entries = [
    { changedAt: 30, data: 'c' },
    { changedAt: 20, data: 'b' },
    { changedAt: 10, data: 'a' },
  ];
  expect(draftPublished(entries, 25)).toBe('b');
  expect(draftPublished(entries, 30)).toBeNull();
  expect(draftPublished(entries, 5)).toBeNull();
  expect(draftPublished(entries, null)).toBeNull();
});

test('given minutes, then they are told as people say them', () => {
  expect([45, 240, 90].map((minutes) => minutesText(minutes, 'en'))).toEqual(['45 min', '4 h', '1 h 30 min']);
  expect(minutesText(90, 'zh')).toBe('1 小时 30 分钟');
});
