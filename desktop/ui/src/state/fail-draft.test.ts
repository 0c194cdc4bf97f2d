// Defects are named one after another and found by typing.
import type { DefectCode } from '@lineside/core/domain/defect/defect';
import { describe, expect, it } from 'vitest';
import { chooseDefect, defectsToSend, dropDefect, emptyFail, findDefects, nextDefect } from './fail-draft.ts';

const at = (code: string, location: string) => ({
  ...chooseDefect(emptyFail, code),
  current: { code, location, remark: '' },
});

describe('naming a failure', () => {
  it('[fail] the defect in hand counts without being added first', () => {
    expect(defectsToSend(at('BRIDGE', ' U5 '))).toEqual([{ code: 'BRIDGE', location: 'U5', remark: '' }]);
  });

  it('[fail] a second defect keeps the first and starts blank', () => {
    const second = nextDefect(at('BRIDGE', 'U5'));
    expect(second.current).toEqual({ code: null, location: '', remark: '' });
    expect(defectsToSend(chooseDefect(second, 'MISSING')).map(({ code }) => code)).toEqual([
      'BRIDGE',
      'MISSING',
    ]);
  });

  it('[fail] nothing chosen is nothing named', () => {
    expect(nextDefect(emptyFail)).toBe(emptyFail);
    expect(defectsToSend(emptyFail)).toEqual([]);
  });

  it('[fail] a named defect can be taken back', () => {
    expect(defectsToSend(dropDefect(nextDefect(at('BRIDGE', 'U5')), 0))).toEqual([]);
  });

  it('[fail] typing finds by code and by name in either language, most used first', () => {
    const codes: DefectCode[] = [
      { code: 'BRIDGE', name: { en: 'Solder bridge', zh: '连锡' }, severity: 'MAJOR' },
      { code: 'BALL', name: { en: 'Solder ball', zh: '锡珠' }, severity: 'MINOR' },
    ];
    const found = (search: string) => findDefects(codes, search).map(({ code }) => code);
    expect(found('')).toEqual(['BRIDGE', 'BALL']);
    expect(found('sold')).toEqual(['BRIDGE', 'BALL']);
    expect(found('连')).toEqual(['BRIDGE']);
    expect(found('bal')).toEqual(['BALL']);
    expect(found('xyz')).toEqual([]);
  });
});
