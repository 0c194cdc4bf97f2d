// A slot as people write it is read, or named as ambiguous; what is kept reads as itself.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSlot, slotOf } from './slot.ts';

describe('parseSlot', () => {
  test.each([
    ['2F-46', '2F-46'],
    ['2 F - 46', '2F-46'],
    ['2F46', '2F-46'],
    [' 2f-046 ', '2F-46'],
    ['02R-7', '2R-7'],
    ['２Ｆ－４６', '2F-46'],
    ['2F–46', '2F-46'],
    ['2前46', '2F-46'],
    ['1 后 14', '1R-14'],
    ['7R-1', '7R-1'],
    ['m3F-9', 'M3F-9'],
  ])('given %j, then %s', (text, slot) => {
    expect(parseSlot(text, ['1', '2', 'M3'])).toMatchObject({ slot });
  });

  test('given no machine and one that it can be on, then that one', () => {
    expect(parseSlot('F44', ['2'])).toEqual({ slot: '2F-44', machine: '2', side: 'F', position: 44 });
  });

  test('given no machine and several, then all that it may be, and none is guessed', () => {
    expect(parseSlot('F44', ['1', '2'])).toEqual({ ambiguous: ['1F-44', '2F-44'] });
    expect(parseSlot('F44', [])).toEqual({ ambiguous: [] });
  });

  test.each(['', 'X', 'F', '46', '2F-0', '2F-1000', '2L-46', 'FR44', '2F-4a', '2F-46 2F-47', '0F-1'])(
    'given %j, then it is no slot',
    (text) => {
      expect(parseSlot(text, ['1', '2'])).toBeNull();
    },
  );

  test('given any slot as it is kept, then it reads as itself', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom('F', 'R'),
        fc.integer({ min: 1, max: 999 }),
        (machine, side, position) => {
          const slot = slotOf(String(machine), side as 'F' | 'R', position);
          expect(parseSlot(slot.slot, [])).toEqual(slot);
        },
      ),
    );
  });

  test('given any text, then a slot, a question or null', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseSlot(text, ['1'])).toBeTypeOf('object');
      }),
    );
  });
});
