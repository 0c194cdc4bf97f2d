// How far a right reaches: a line as a whole is more than one of its stations, and what is done at a station is seen
// with its line.
import { describe, expect, test } from 'vitest';
import { LineCode, StationCode } from '../../kernel/ids.ts';
import { someone } from '../../testing/smt-line.ts';
import { type Actor, linesSeen, may, unlessMay } from './state.ts';

const smtA = LineCode.parse('SMT-A');
const dipA = LineCode.parse('DIP-A');
const spi = StationCode.parse('SMT-A-SPI-01');
const lost = StationCode.parse('GONE-01');
const lineOf = new Map([
  [spi, smtA],
  [StationCode.parse('DIP-A-MI-01'), dipA],
]);
const point = 'run:read';
const everywhere = someone([point]);
const ofLines: Actor = { ...someone([point], 'ASSIGNED_LINES'), lines: [smtA] };
const ofStations: Actor = { ...someone([point], 'ASSIGNED_STATIONS'), stations: [spi, lost] };

describe('may', () => {
  test.each([
    ['the plant', everywhere, true, true, true],
    ['a line', ofLines, true, true, true],
    ['a station', ofStations, true, false, true],
  ])(
    'given a role for %s, then it reaches a station of it: %s, its line as a whole: %s, plant-wide work: %s',
    (...row) => {
      const [, actor, atStation, asLine, plantWide] = row;
      expect(may(actor, point, { line: smtA, station: spi })).toBe(atStation);
      expect(may(actor, point, { line: smtA, station: null })).toBe(asLine);
      expect(may(actor, point)).toBe(plantWide);
    },
  );

  test('given another line, then only who has the whole plant reaches it', () => {
    const elsewhere = { line: dipA, station: null };
    expect([everywhere, ofLines, ofStations].map((actor) => may(actor, point, elsewhere))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('unlessMay', () => {
  test('given who may, then null; who may not, then point, name and, where one was asked for, the line', () => {
    expect(unlessMay(ofLines, point, { line: smtA, station: null })).toBeNull();
    expect(unlessMay(ofLines, point, { line: dipA, station: null })).toEqual({
      refused: 'FORBIDDEN',
      details: { permission: point, user: 'P03', line: 'DIP-A' },
    });
    expect(unlessMay(ofLines, 'run:create')).toEqual({
      refused: 'FORBIDDEN',
      details: { permission: 'run:create', user: 'P03' },
    });
  });
});

describe('linesSeen', () => {
  const seen = (actor: Actor, permission: Parameters<typeof linesSeen>[1] = point) => {
    const lines = linesSeen(actor, permission, lineOf);
    return lines === 'ALL' ? lines : [...lines];
  };

  test('given the whole plant, then all; lines, then these; stations, then their lines', () => {
    expect([seen(everywhere), seen(ofLines), seen(ofStations)]).toEqual(['ALL', ['SMT-A'], ['SMT-A']]);
  });

  test('given several roles, then what each sees together; the plant swallows the rest', () => {
    const both = { ...ofStations, lines: [dipA], roles: [...ofStations.roles, ...ofLines.roles] };
    expect(seen(both)).toEqual(['SMT-A', 'DIP-A']);
    expect(seen({ ...both, roles: [...both.roles, ...everywhere.roles] })).toBe('ALL');
  });

  test('given another point, then nothing', () => {
    expect(seen(everywhere, 'wo:read')).toEqual([]);
  });
});
