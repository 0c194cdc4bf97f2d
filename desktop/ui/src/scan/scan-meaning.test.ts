// A unit is a unit wherever it is scanned; other codes go where they are wanted.
import { describe, expect, it } from 'vitest';
import { meaningOfScan, progressOf, type ScanPlace } from './scan-meaning.ts';

const place = (part: Partial<ScanPlace> = {}): ScanPlace => ({
  known: ['SN-RUN-0412-0038'],
  runs: ['RUN-0412'],
  intoField: false,
  defects: [],
  ...part,
});

describe('what a scan means', () => {
  it('[scan] anything scanned at large is a unit', () => {
    expect(meaningOfScan(' 4711 ', place())).toEqual({ kind: 'unit', sn: '4711' });
  });

  it('[scan] a lot scanned into a field fills the field', () => {
    expect(meaningOfScan('SP-2506-0113', place({ intoField: true }))).toEqual({
      kind: 'fill',
      text: 'SP-2506-0113',
    });
  });

  it('[scan] a board scanned while a field has the focus is still a board', () => {
    const typing = place({ intoField: true, known: ['4711'] });
    expect(meaningOfScan('SN-RUN-0412-0399', typing)).toEqual({ kind: 'unit', sn: 'SN-RUN-0412-0399' });
    expect(meaningOfScan('4711', typing)).toEqual({ kind: 'unit', sn: '4711' });
  });

  it('[scan] a control card acts from any focus', () => {
    expect(meaningOfScan('lineside:pass', place({ intoField: true }))).toEqual({
      kind: 'control',
      action: 'PASS',
    });
  });

  it('[scan] a defect code names the defect while one is asked for', () => {
    expect(meaningOfScan('BRIDGE', place({ intoField: true, defects: ['BRIDGE'] }))).toEqual({
      kind: 'defect',
      code: 'BRIDGE',
    });
  });
});

describe('how far a burst is towards a code', () => {
  it.each(['SN-R', 'SN-RUN-0412-', 'SN-RUN-0412-003'])('[scan] %s is a part of a label', (text) => {
    expect(progressOf(text, place())).toBe('PART');
  });

  it.each(['SN-RUN-0412-0038', 'SN-RUN-0412-0399', 'SN-RUN-0412-10399'])(
    '[scan] %s is a whole one',
    (text) => {
      expect(progressOf(text, place())).toBe('WHOLE');
    },
  );

  it.each(['', 'SN-RUN-0999-0001', 'SN-RUN-0412-00X', '4711'])('[scan] %j is neither', (text) => {
    expect(progressOf(text, place())).toBe('UNKNOWN');
  });

  it('[scan] a known serial number is whole even when another one begins like it', () => {
    expect(progressOf('A1', { known: ['A1', 'A12'], runs: [] })).toBe('WHOLE');
    expect(progressOf('A', { known: ['A1', 'A12'], runs: [] })).toBe('PART');
  });
});
