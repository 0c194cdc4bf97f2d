// Differences as people read them.
import { changesBetween, type Json } from '@lineside/core/domain/change/changes';
import { noSettings } from '@lineside/core/domain/route/settings';
import { describe, expect, test } from 'vitest';
import { listChange, pathWords, valueWords } from './change-words.ts';

const station = {
  code: 'SMT-A-AOI-01',
  name: { en: 'AOI', zh: '光学检测' },
  type: 'MANUAL',
  sequence: 50,
};

/** As the list shows it: where, what it was, what it is. */
function told(before: Json, after: Json, language: 'en' | 'zh'): string[] {
  return changesBetween(before, after).map((change) => {
    const field = change.path.at(-1) ?? '';
    const where = pathWords(change.path, language).map(({ text }) => text);
    const [was, is] = [change.before, change.after].map((value) => valueWords(value, field, language));
    return `${where.join(' › ')}: ${was} → ${is}`;
  });
}

describe('a difference in words', () => {
  test('given a changed name and choice, then field, language and choice are named, in either language', () => {
    const after = { ...station, name: { ...station.name, en: 'AOI 1' }, type: 'AUTO' };
    expect(told(station, after, 'en')).toEqual(['Name › English: AOI → AOI 1', 'Type: Manual → Automatic']);
    expect(told(station, after, 'zh')).toEqual(['名称 › 英文: AOI → AOI 1', '类型: 人工 → 自动']);
  });

  test('given an entry of a list, then it goes by its own key', () => {
    const steps = [
      { stepNo: 10, operation: 'PRINT' },
      { stepNo: 20, operation: 'SPI' },
    ];
    const after = [steps[0] ?? null, { stepNo: 20, operation: 'AOI' }];
    expect(told({ steps }, { steps: after }, 'en')).toEqual(['Steps › 20 › Operation: SPI → AOI']);
    expect(pathWords(['steps', '20'], 'en').map(({ isKey }) => isKey)).toEqual([false, true]);
  });

  test('given an entry that came, then it is told by its name, or else by what it says', () => {
    const place = { by: 'GROUP', group: 'SMT-A-AOI' };
    expect(told({ place: null }, { place }, 'en')).toEqual(['Where: empty → Group: SMT-A-AOI']);
    expect(told({ steps: [] }, { steps: [{ stepNo: 10, name: station.name }] }, 'zh')).toEqual([
      '工序 › 10: 空 → 光学检测',
    ]);
  });

  test('given settings that begin to say something, then only what they say is told', () => {
    const after = { ...noSettings, requiresFAI: false, specs: ['PEAK_TEMP'] };
    expect(told({ ...noSettings }, after, 'en')).toEqual([
      'First article: empty → No',
      'Data specs: empty → PEAK_TEMP',
    ]);
  });

  test('given a word that is a choice elsewhere, then where it is none it stays', () => {
    expect(valueWords('MANUAL', 'operation', 'zh')).toBe('MANUAL');
    expect(valueWords('MANUAL', 'method', 'zh')).toBe('人工');
  });

  test('given points of a role, then they are told in words, and one of a newer hub as it is', () => {
    expect(valueWords('trace:read', 'permissions', 'zh')).toBe('追溯查询');
    expect(valueWords(['wo:read', 'moon:land'], 'permissions', 'en')).toBe('View work orders, moon:land');
  });
});

describe('a list of codes', () => {
  test('given one that came and one that went, then just these are told', () => {
    expect(listChange(['A', 'B'], ['B', 'C'])).toEqual({ gone: ['A'], come: ['C'] });
  });

  test('given another order, or no list, then both sides are shown whole', () => {
    expect(listChange(['A', 'B'], ['B', 'A'])).toBeNull();
    expect(listChange(null, ['A'])).toBeNull();
  });
});
