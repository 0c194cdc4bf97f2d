// A line in its order, and where a station stands on it.
import type { MasterDataOf } from '@lineside/core/contracts/master-data';
import { StationConfigured, StationGroupConfigured } from '@lineside/core/domain/station/facts';
import { describe, expect, test } from 'vitest';
import { inLineOrder, sequenceAfter, standsAfter, stretchesOf } from './line-order.ts';

const name = { en: 'any', zh: '任意' };
const station = (code: string, group: string, sequence: number, line = 'SMT-A') =>
  StationConfigured.parse({ code, name, line, group, operation: 'AOI', type: 'AUTO', sequence });
const group = (code: string, line = 'SMT-A') => StationGroupConfigured.parse({ code, name, line });

const mounters = [station('M2', 'MOUNT', 30), station('M1', 'MOUNT', 30), station('PR', 'PRINT', 10)];
const codes = (stations: readonly MasterDataOf<'station'>[]) => stations.map(({ code }) => code);

describe('the order of a line', () => {
  test('given stations of several lines, then its own stand by place, then by code', () => {
    expect(codes(inLineOrder([...mounters, station('X', 'MOUNT', 1, 'DIP-A')], 'SMT-A'))).toEqual([
      'PR',
      'M1',
      'M2',
    ]);
  });

  test('given groups, then neighbours of one group stand together, and empty groups last', () => {
    const all = [...mounters, station('PR2', 'PRINT', 40)];
    const stretches = stretchesOf('SMT-A', all, [group('PRINT'), group('EMPTY'), group('ELSE', 'DIP-A')]);
    expect(stretches.map((one) => [one.group?.code ?? null, codes(one.stations)])).toEqual([
      ['PRINT', ['PR']],
      [null, ['M1', 'M2']],
      ['PRINT', ['PR2']],
      ['EMPTY', []],
    ]);
  });
});

describe('the place of a station', () => {
  const others = inLineOrder([station('A', 'G', 10), station('B', 'G', 20), station('C', 'G', 21)], 'SMT-A');

  test.each([
    [null, 0],
    ['A', 15],
    ['B', 20],
    ['C', 31],
  ])('given that it shall stand behind %s, then its place is %i', (after, place) => {
    expect(sequenceAfter(others, after)).toBe(place);
  });

  test('given an empty line, then there is room before and behind it', () => {
    expect(sequenceAfter([], null)).toBe(10);
  });

  test('given its place, then it stands behind the last that is not further on', () => {
    expect(standsAfter(others, 15)).toBe('A');
    expect(standsAfter(others, 5)).toBeNull();
  });
});
