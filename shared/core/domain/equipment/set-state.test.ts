// What a person says of a station's equipment, and what that writes.
import { describe, expect, test } from 'vitest';
import { UserId } from '../../kernel/ids.ts';
import { deepFreeze } from '../../testing/deep-freeze.ts';
import { stateAfter } from '../../testing/past.ts';
import { someone, stations, visitor } from '../../testing/smt-line.ts';
import { decideSetEquipment, type SetEquipment } from './set-state.ts';
import { initialEquipment } from './state.ts';

const leader = someone(['readiness:check'], 'ALL');
const down = { station: stations.spi.code, condition: 'DOWN', reason: 'belt torn' } as const;

function set(given: Partial<Parameters<typeof decideSetEquipment>[0]> = {}, command: SetEquipment = down) {
  const context = { actor: leader, requestedBy: null, station: stations.spi, equipment: initialEquipment };
  return decideSetEquipment(deepFreeze({ ...context, ...given }), command);
}

const said = (...told: object[]) =>
  stateAfter(
    'equipment',
    told.map((data) => ({ type: 'equipment.stateSet', data: { ...down, source: 'MANUAL', ...data } })),
  );

describe('setEquipment', () => {
  test('given somebody who checks readiness, then one fact with who asked', () => {
    expect(set({ requestedBy: UserId.parse('P04') })).toEqual({
      facts: [
        {
          stream: 'equipment:SMT-A-SPI-01',
          type: 'equipment.stateSet',
          data: { ...down, source: 'MANUAL', requestedBy: 'P04' },
        },
      ],
    });
  });

  test('given the same condition for the same reason, then nothing new; another reason is', () => {
    expect(set({ equipment: said({}) })).toEqual({ facts: [] });
    expect(set({ equipment: said({}) }, { ...down, reason: 'motor burnt' })).toHaveProperty(
      'facts.length',
      1,
    );
  });

  test('given a station that nobody has spoken of, then that it runs is a word too', () => {
    expect(set({}, { ...down, condition: 'RUNNING' })).toHaveProperty('facts.length', 1);
  });

  test('given somebody without the point, or bound to another line, then they are told so', () => {
    const details = { permission: 'readiness:check', user: 'P03', line: 'SMT-A' };
    const elsewhere = { ...someone(['readiness:check'], 'ASSIGNED_LINES'), lines: [stations.insertion.line] };
    expect(set({ actor: visitor })).toEqual({ refused: 'FORBIDDEN', details });
    expect(set({ actor: elsewhere })).toEqual({ refused: 'FORBIDDEN', details });
  });

  test('given a station that nobody configured, then there is none', () => {
    expect(set({ station: null })).toEqual({
      refused: 'STATION_NOT_FOUND',
      details: { station: 'SMT-A-SPI-01' },
    });
  });
});

describe('the state', () => {
  test('is the last word, with who said it and when; nobody’s word means that it runs', () => {
    expect(said()).toEqual({ condition: 'RUNNING', word: null });
    expect(said({}, { condition: 'MAINTENANCE', reason: 'weekly' })).toEqual({
      condition: 'MAINTENANCE',
      word: { reason: 'weekly', source: 'MANUAL', by: 'P03', at: 120_000 },
    });
  });
});
