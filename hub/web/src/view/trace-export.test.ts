// A trace that is taken out says all that was recorded; a correction is whole before it is sent.
import type { Trace, TraceVisit } from '@lineside/core/contracts/trace';
import { expect, test } from 'vitest';
import { traceCsv } from './trace-export.ts';
import { correctionOf, possibleCorrections } from './visit-correction.ts';

const visit: TraceVisit = {
  id: 'A-1',
  step: 40,
  stepName: { en: 'Reflow', zh: '回流焊' },
  station: 'SMT-A-REFLOW-01',
  stationName: null,
  operator: 'op1',
  operatorName: null,
  source: 'MANUAL',
  in: { fact: 'A-1', at: 0, arrivedAt: 0, late: false },
  out: null,
  result: null,
  values: [],
  defects: [],
  heldBy: [],
  provisional: null,
  unknownThen: [],
  voided: null,
};
const value = (code: string, of: string | number | boolean): TraceVisit['values'][number] => ({
  spec: null,
  code,
  value: of,
  judgement: 'OK',
  carried: false,
});
const trace: Trace = {
  sn: 'SN-1',
  status: 'QUEUED',
  currentStep: 40,
  order: 'WO-1',
  run: 'RUN-1',
  line: 'SMT-A',
  product: 'P',
  productName: null,
  route: null,
  steps: [],
  visits: [],
  dispositions: [],
  exceptions: [],
  hold: null,
  facts: 0,
  notFolded: [],
  completeness: { complete: true, through: null, stations: [] },
  now: 0,
};
const lines = (text: string) => text.replace('\uFEFF', '').trimEnd().split('\r\n');

test('given visits, then each value is a row, and a visit without values is one too', () => {
  const visits = [{ ...visit, values: [value('PEAK', 247.2), value('CLEAN', true)] }, visit];
  const { text, rows } = traceCsv({ ...trace, visits });
  expect(rows).toBe(3);
  const cells = lines(text).map((line) => line.split(','));
  expect(new Set(cells.map(({ length }) => length)).size).toBe(1);
  const at = (name: string) => cells[0]?.indexOf(name) ?? -1;
  expect(cells.slice(1).map((row) => row[at('value')])).toEqual(['247.2', 'true', '']);
  expect(cells[1]?.[at('stepZh')]).toBe('回流焊');
});

test('given defects, then they stand with their places', () => {
  const defects = [
    { code: 'BRIDGE', location: 'U5', remark: '', name: null },
    { code: 'SHIFT', location: '', remark: '', name: null },
  ];
  expect(traceCsv({ ...trace, visits: [{ ...visit, defects }] }).text).toContain('BRIDGE@U5 SHIFT');
});

test('given no visit, then the file has its head and no rows', () => {
  expect(traceCsv(trace).rows).toBe(0);
  expect(lines(traceCsv(trace).text)).toHaveLength(1);
});

test('given a visit, then it may be set right as far as it went, and not once it does not count', () => {
  expect(possibleCorrections(visit)).toEqual(['VOID_VISIT']);
  expect(possibleCorrections({ result: 'PASS', voided: null })).toEqual(['FAIL', 'VOID_VISIT']);
  expect(possibleCorrections({ result: 'FAIL', voided: null })).toEqual(['PASS', 'FAIL', 'VOID_VISIT']);
  expect(possibleCorrections({ result: 'FAIL', voided: { reason: '', by: '', at: 0 } })).toEqual([]);
});

test('given a FAIL, then it names a defect; rows left empty are none', () => {
  const empty = { code: ' ', location: '', remark: '' };
  expect(correctionOf('FAIL', [empty])).toBeNull();
  expect(correctionOf('FAIL', [{ ...empty, location: 'U5' }])).toBeNull();
  expect(correctionOf('FAIL', [{ ...empty, code: 'BRIDGE' }, empty])).toEqual({
    correction: 'RESULT',
    result: 'FAIL',
    defects: [{ code: 'BRIDGE', location: '', remark: '' }],
  });
  expect(correctionOf('PASS', [{ ...empty, code: 'BRIDGE' }])).toEqual({
    correction: 'RESULT',
    result: 'PASS',
    defects: [],
  });
  expect(correctionOf('VOID_VISIT', [])).toEqual({ correction: 'VOID_VISIT' });
});
