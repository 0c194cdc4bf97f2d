// A machine's message becomes serials, result and values, or problems at their paths; whatever it is, nothing throws.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { deepFreeze } from '../../testing/deep-freeze.ts';
import { type Extraction, extractionProblemCodes, extractMessage } from './extract.ts';
import { IngestMapping, type IngestMeasurement, IngestPath } from './mapping.ts';

function extract(given: Partial<z.input<typeof IngestMapping>>, message: unknown): Extraction {
  const mapping = IngestMapping.parse({
    ...{ serials: 'sn', carrier: null, station: null, at: null, result: null },
    ...{ measurements: [], partial: false },
    ...given,
  });
  return extractMessage(deepFreeze(mapping), deepFreeze(message));
}

const spi = {
  sn: 'SN-1',
  machine: { name: 'SPI-01', at: '2025-05-26T10:38:02' },
  verdict: ' good ',
  pads: [
    { ref: 'U5.1', height_um: 152 },
    { ref: 'U5.2', height_um: '149.5' },
    { ref: 'U5.3', height_um: null },
  ],
};
const result = { path: 'verdict', pass: ['GOOD', 'OK'], fail: ['NG'] };
const height = (given: Partial<z.input<typeof IngestMeasurement>> = {}) => [
  { path: 'pads[*].height_um', spec: 'SPI_HEIGHT', scale: 0.001, ...given },
];

test('given a whole message, then all that its mapping names, and no problem', () => {
  const mapping = {
    result,
    station: 'machine.name',
    at: 'machine.at',
    measurements: height({ take: 'MAX' }),
  };
  expect(extract(mapping, spi)).toEqual({
    serials: ['SN-1'],
    carrier: null,
    station: 'SPI-01',
    at: '2025-05-26T10:38:02',
    result: 'PASS',
    values: [{ spec: 'SPI_HEIGHT', value: 0.152, from: 'pads[*].height_um', readings: 2 }],
    problems: [],
  });
});

describe('serials', () => {
  test.each<[string, string, unknown, string[]]>([
    [
      'a panel: each board once',
      'boards[*].sn',
      { boards: [{ sn: 'A' }, { sn: 'B' }, { sn: 'A' }] },
      ['A', 'B'],
    ],
    [
      'a list in a list',
      'rows[*].boards[*]',
      { rows: [{ boards: ['A', 'B'] }, { boards: ['C'] }] },
      ['A', 'B', 'C'],
    ],
    ['lists one has not foreseen', 'boards[*]', { boards: [['A'], [['B']]] }, ['A', 'B']],
    ['an entry by its place', 'boards[1].sn', { boards: [{ sn: 'A' }, { sn: 'B' }] }, ['B']],
    ['a number, and space around a text', 'sns[*]', { sns: [5223029018, ' SN-1 '] }, ['5223029018', 'SN-1']],
  ])('given %s, then they are found', (_what, serials, message, found) => {
    expect(extract({ serials }, message)).toMatchObject({ serials: found, problems: [] });
  });

  test('given a carrier, then the boards on it need not be named', () => {
    expect(extract({ carrier: 'tray' }, { tray: 'T-7' })).toMatchObject({
      ...{ serials: [], carrier: 'T-7', problems: [] },
    });
  });

  test('given one that cannot be one, then the others are read and it is told', () => {
    expect(extract({ serials: 'sns[*]' }, { sns: ['A', 'x\u0007y', {}] })).toMatchObject({
      serials: ['A'],
      problems: [
        { path: 'sns[*]', problem: 'SERIAL_INVALID', found: 'x\u0007y' },
        { path: 'sns[*]', problem: 'NOT_A_TEXT', found: '{}' },
      ],
    });
  });
});

describe('result', () => {
  test.each<[string, unknown, Extraction['result'], number]>([
    ['the machine’s word for good', 'ok', 'PASS', 0],
    ['its word for bad', 'NG', 'FAIL', 0],
    ['a word nobody knows', 'MAYBE', null, 1],
    ['several, one of them bad', ['OK', 'NG'], 'FAIL', 0],
    ['several, one of them unknown', ['OK', 'MAYBE'], null, 1],
    ['several, one bad and one unknown', ['MAYBE', 'NG'], 'FAIL', 1],
    ['nothing', [], null, 1],
  ])('given %s, then %j is %s', (_what, said, answer, problems) => {
    const extraction = extract(
      { result: { ...result, path: 'said[*]' } },
      { sn: 'A', said: Array.isArray(said) ? said : [said] },
    );
    expect(extraction.result).toBe(answer);
    expect(extraction.problems).toHaveLength(problems);
  });

  test('given a machine that says true and false, then these are words too', () => {
    const mapping = { result: { path: 'ok', pass: ['true'], fail: ['false'] } };
    expect(extract(mapping, { sn: 'A', ok: false }).result).toBe('FAIL');
  });
});

describe('values', () => {
  const readings = { sn: 'A', v: [57, '2', 30] };
  const v = (given: Partial<z.input<typeof IngestMeasurement>>) =>
    extract({ measurements: [{ path: 'v[*]', spec: 'V', ...given }] }, readings).values[0]?.value;

  test.each([
    ['FIRST', 57],
    ['LAST', 30],
    ['MIN', 2],
    ['MAX', 57],
    ['MEAN', 29.6666666667],
  ] as const)('given several readings, when %s is taken, then %d', (take, value) => {
    expect(v({ take })).toBe(value);
  });

  test('given a scale, then the value is in the spec’s unit and no fraction pushes it over a limit', () => {
    expect(v({ take: 'FIRST', scale: 0.01 })).toBe(0.57);
  });

  test('given a number written as a text, when scaled, then a number', () => {
    const { values } = extract(
      { measurements: [{ path: 'h', spec: 'V', scale: 0.001 }] },
      { sn: 'A', h: '152' },
    );
    expect(values[0]?.value).toBe(0.152);
  });

  test('given a text or a truth that is not scaled, then it is the value as it stands', () => {
    const measurements = [
      { path: 'program', spec: 'PROGRAM' },
      { path: 'lit', spec: 'LED' },
    ];
    expect(
      extract({ measurements }, { sn: 'A', program: ' 5223029018 BOT', lit: true }).values,
    ).toMatchObject([{ value: ' 5223029018 BOT' }, { value: true }]);
  });

  test.each<[string, unknown, string, string]>([
    ['nothing there', {}, 'NOT_FOUND', ''],
    ['null there', { v: [null] }, 'NOT_FOUND', ''],
    ['a reading that is no number among numbers', { v: [1, 'ERR'] }, 'NOT_A_NUMBER', 'ERR'],
    ['a comma', { v: ['1,5'] }, 'NOT_A_NUMBER', '1,5'],
    ['a number beyond all numbers', { v: [Number.POSITIVE_INFINITY] }, 'NOT_A_NUMBER', 'null'],
  ])('given %s, then no value, and the problem at its path', (_what, message, problem, found) => {
    const mapping = { measurements: [{ path: 'v[*]', spec: 'V', take: 'MIN' as const }] };
    expect(extract(mapping, { sn: 'A', ...(message as object) })).toMatchObject({
      values: [],
      problems: [{ path: 'v[*]', problem, found }],
    });
  });

  test('given an object where a value should be, then it is told, shortened', () => {
    const [problem] = extract(
      { measurements: [{ path: 'v', spec: 'V' }] },
      { sn: 'A', v: { x: 'y'.repeat(200) } },
    ).problems;
    expect(problem).toMatchObject({ problem: 'NOT_A_TEXT' });
    expect(problem?.found).toHaveLength(80);
  });

  test('given a list where one reading was meant, then it is not guessed at', () => {
    expect(extract({ measurements: [{ path: 'v', spec: 'V' }] }, readings).values).toEqual([]);
  });
});

test.each(['__proto__', 'constructor.name', 'toString', 'list.length', 'text.length', 'text[0]'])(
  'given the path %s, then nothing that the message does not say itself',
  (serials) => {
    expect(extract({ serials }, { list: ['A'], text: 'A' })).toMatchObject({
      serials: [],
      problems: [{ problem: 'NOT_FOUND' }],
    });
  },
);

const word = fc.constantFrom('sn', 'a', 'b', '__proto__', 'length', 'constructor');
const arbitraryPath = fc
  .array(fc.tuple(word, fc.constantFrom('', '[*]', '[0]', '[*][1]')), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.map(([name, index]) => name + index).join('.'));
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 'NG', '12', 'A', 7, 0.1, 1e300),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(word, tie('json'), { maxKeys: 3 }),
  ),
}));
const arbitraryMapping = fc
  .record({
    serials: arbitraryPath,
    carrier: fc.option(arbitraryPath),
    at: fc.option(arbitraryPath),
    result: fc.option(arbitraryPath.map((path) => ({ path, pass: ['OK', 'A'], fail: ['NG'] }))),
    measurements: fc.array(
      fc.record({
        path: arbitraryPath,
        spec: fc.constant('V'),
        scale: fc.constantFrom(1, 0.001, 1e300),
        take: fc.constantFrom('FIRST', 'LAST', 'MIN', 'MAX', 'MEAN'),
      }),
      { maxLength: 4 },
    ),
  })
  .map((given) => given as Partial<z.input<typeof IngestMapping>>);

describe('any message at all', () => {
  test('given any JSON, then an extraction, its numbers finite, each measurement a value or a problem', () => {
    fc.assert(
      fc.property(arbitraryMapping, fc.oneof(json, fc.jsonValue()), (mapping, message) => {
        const { values, problems, serials } = extract(mapping, message);
        expect(new Set(serials).size).toBe(serials.length);
        for (const { value, readings } of values) {
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
          expect(readings).toBeGreaterThan(0);
        }
        for (const { problem, found } of problems) {
          expect(extractionProblemCodes).toContain(problem);
          expect(found.length).toBeLessThanOrEqual(80);
        }
        const told = new Set([...values.map(({ from }) => from), ...problems.map(({ path }) => path)]);
        for (const { path } of mapping.measurements ?? []) expect(told).toContain(path);
      }),
    );
  });

  test('given a message nested deeper than anyone reads, then a problem and no end of the stack', () => {
    const deep = JSON.parse(`${'['.repeat(4_000)}1${']'.repeat(4_000)}`) as unknown;
    expect(extract({ serials: 'v[*]' }, { v: deep }).problems).toMatchObject([{ problem: 'NOT_A_TEXT' }]);
  });
});

test.each(['a..b', '.a', 'a.', 'a[', 'a[-1]', 'a[x]', '[0]', '', 'a[99999]'])(
  'given %j, then it is no path',
  (path) => {
    expect(IngestPath.safeParse(path).success).toBe(false);
  },
);
