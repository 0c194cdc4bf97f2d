// Which stations must hold a fact: everything plant-wide, what belongs to a line on that line, what engineers edit nowhere.
import { describe, expect, test } from 'vitest';
import { reachOf } from './facts.ts';

const fact = (stream: string, type: string, data: unknown = {}, station = 'HUB') =>
  reachOf({ stream, type, data, station });

describe('a fact reaches', () => {
  test.each([
    ['user:P03', 'user.enabled', {}, { plant: true }],
    ['role:R', 'role.removed', { key: 'R' }, { plant: true }],
    ['site:SITE', 'site.configured', {}, { plant: true }],
    ['order:WO-1', 'order.held', {}, { plant: true }],
    ['export:TRACE', 'export.made', {}, { hubOnly: true }],
    ['operation:SPI', 'operation.configured', {}, { hubOnly: true }],
    ['run:R-1', 'run.created', { line: 'SMT-A' }, { line: 'SMT-A' }],
    ['unit:SN', 'unit.created', { line: 'SMT-A' }, { line: 'SMT-A' }],
    ['unit:SN', 'unit.moved', { line: 'DIP-A' }, { line: 'DIP-A' }],
    ['unit:SN', 'unit.corrected', { line: 'DIP-A' }, { line: 'DIP-A' }],
    ['equipment:ST-1', 'equipment.stateSet', { station: 'ST-1' }, { station: 'ST-1' }],
    ['shift:ST-1', 'shift.handedOver', { station: 'ST-1' }, { station: 'ST-1' }],
  ])('given %s of type %s with %o, then %o', (stream, type, data, reach) => {
    expect(fact(stream, type, data)).toEqual(reach);
  });

  test('the line of the station that wrote it, where it names none', () => {
    expect(fact('unit:SN', 'unit.trackedIn', { step: 10 }, 'ST-7')).toEqual({ station: 'ST-7' });
    expect(fact('run:R-1', 'run.started', {}, 'ST-7')).toEqual({ station: 'ST-7' });
  });

  test('[F5] no further than its writer’s line when what it says is poison', () => {
    for (const [stream, type] of [
      ['equipment:ST-1', 'equipment.stateSet'],
      ['shift:ST-1', 'shift.handedOver'],
      ['unit:SN', 'unit.moved'],
    ] as const)
      for (const data of [null, 7, { station: 7, line: 7 }])
        expect(fact(stream, type, data, 'ST-7')).toEqual({ station: 'ST-7' });
  });
});
