// The dry run of an import of specs: every row is told what it would do or what is wrong with it; nothing is written.
import { CheckedDataSpecs, DataSpecRow } from '@lineside/core/contracts/master-data';
import { specRowOf } from '@lineside/core/domain/collection/spec-table';
import { expect, test } from 'vitest';
import { setUpProduct, spec as tension } from '../../testing/small-product.ts';
import { codeOf, personWith } from '../../testing/test-web.ts';
import { webInEachTest } from '../../testing/web-in-each-test.ts';

const web = webInEachTest(setUpProduct);

const url = '/api/data-specs/check';
const checked = async (...rows: unknown[]) =>
  CheckedDataSpecs.parse((await web.admin.send('POST', url, { rows })).json()).rows;

test('rows are new, changed or the same, and bring the edition that they would change', async () => {
  const { edition } = DataSpecRow.parse((await web.admin.get(`/api/data-specs/${tension.code}`)).json());
  const before = await web.plant.digest();
  expect(await checked({ ...tension, code: 'VISCOSITY' }, { ...tension, lsl: 28 })).toEqual([
    { row: 0, code: 'VISCOSITY', outcome: 'NEW', faults: [], edition: null },
    { row: 1, code: tension.code, outcome: 'CHANGED', faults: [], edition },
  ]);
  expect(await checked(specRowOf(tension))).toEqual([
    { row: 0, code: tension.code, outcome: 'SAME', faults: [], edition },
  ]);
  expect(await web.plant.digest()).toBe(before);
});

test('a bad row says in which field and why, and the others stay what they are', async () => {
  const rows = await checked(
    { ...tension, code: 'A', lsl: 9, usl: 1, warnLow: null },
    { ...tension, code: 'B', operation: 'FLYING' },
    { ...tension, code: 'C', type: 'COLOUR' },
    { ...tension, code: 'D\u0007' },
    { ...tension, code: 'E' },
    { ...tension, code: 'F' },
    { ...tension, code: 'E' },
    { ...tension, code: 'check' },
    { ...tension, code: 'G', name: { en: '', zh: ' ' } },
    'no row',
    {},
  );
  const told = rows.map(({ code, outcome, faults }) => [code, outcome, faults.map(({ field }) => field)]);
  expect(told.slice(0, 10)).toEqual([
    ['A', 'BAD', ['usl']],
    ['B', 'BAD', ['operation']],
    ['C', 'BAD', ['type']],
    ['D\u0007', 'BAD', ['code']],
    ['E', 'BAD', ['code']],
    ['F', 'NEW', []],
    ['E', 'BAD', ['code']],
    ['check', 'BAD', ['code']],
    ['G', 'BAD', ['name']],
    [null, 'BAD', ['']],
  ]);
  expect(rows[10]).toMatchObject({ code: null, outcome: 'BAD' });
  const faults = rows.flatMap((row) => row.faults.map(({ fault }) => fault));
  expect(faults.slice(0, 2)).toEqual(['LIMITS_CROSS', 'OPERATION_UNKNOWN']);
  expect(faults.filter((fault) => fault === 'TWICE')).toHaveLength(2);
});

test('what the check lets pass can be imported with its editions', async () => {
  const wanted = [
    { ...tension, code: 'VISCOSITY' },
    { ...tension, lsl: 28 },
  ];
  const specs = (await checked(...wanted)).map(({ row, edition }) => ({ ...wanted[row], basedOn: edition }));
  const answer = await web.admin.command('configureDataSpecs', { specs });
  expect(answer.json()).toEqual({ ok: true, repeated: false, facts: 2 });
  expect((await checked(...wanted)).map(({ outcome }) => outcome)).toEqual(['SAME', 'SAME']);
});

test('[P6] a table of thousands of rows is taken, a longer one is not', async () => {
  const rows = Array.from({ length: 5_000 }, (_, n) => specRowOf({ ...tension, code: `S-${n}` }));
  const outcomes = new Set((await checked(...rows)).map(({ outcome }) => outcome));
  expect([...outcomes]).toEqual(['NEW']);
  const tooMany = await web.admin.send('POST', url, { rows: Array(10_001).fill(0) });
  expect([tooMany.statusCode, codeOf(tooMany)]).toEqual([400, 'VALIDATION_ERROR']);
  const tooLarge = await web.admin.send('POST', url, { rows: ['x'.repeat(16 * 1024 * 1024)] });
  expect([tooLarge.statusCode, codeOf(tooLarge)]).toEqual([413, 'BODY_TOO_LARGE']);
});

test('only who may configure specs may ask', async () => {
  const reader = await personWith(web, 'E01', ['route:read', 'data_spec:read']);
  const writer = await personWith(web, 'E02', ['data_spec:config']);
  expect(codeOf(await reader.send('POST', url, { rows: [] }))).toBe('FORBIDDEN');
  expect((await writer.send('POST', url, { rows: [] })).json()).toEqual({ rows: [] });
  expect((await web.app.inject({ method: 'PUT', url })).statusCode).toBe(405);
  expect(codeOf(await writer.send('POST', url, { rows: 'all' }))).toBe('VALIDATION_ERROR');
});
