// Where a feeder table and the bill of materials differ; that a part sits in two slots is told, not judged.
import { describe, expect, test } from 'vitest';
import type { BomLine } from '../product/facts.ts';
import { bomDifferences } from './bom-differences.ts';
import type { FeederSlot } from './facts.ts';
import { slotOf } from './slot.ts';

const at = (machine: string, position: number, part: string, qty: number | null = null): FeederSlot => ({
  ...slotOf(machine, 'F', position),
  ...{ part, qty, substitutes: [] },
});
const line = (part: string, qty: number): BomLine => ({ part, name: part, qty });
const none = { notLoaded: [], notInBom: [], quantity: [], twice: [], severalSlots: [] };
const differences = (slots: FeederSlot[], bom: BomLine[]) => bomDifferences({ slots }, bom);

describe('bomDifferences', () => {
  test('given a table that holds the bill, then none', () => {
    expect(differences([at('1', 1, 'A', 2), at('1', 2, 'B', 1)], [line('A', 2), line('B', 1)])).toEqual(none);
  });

  test('given a part on the bill and in no slot, then its line', () => {
    expect(differences([], [line('PCB', 1)])).toEqual({ ...none, notLoaded: [line('PCB', 1)] });
  });

  test('given a part in slots and not on the bill, then where it sits', () => {
    const slots = [at('1', 1, 'X'), at('2', 7, 'X')];
    expect(differences(slots, [])).toMatchObject({
      notInBom: [{ part: 'X', slots: ['1F-1', '2F-7'] }],
      severalSlots: [{ part: 'X', slots: ['1F-1', '2F-7'] }],
    });
  });

  test('given a part in two slots, then what both place is compared with the bill', () => {
    const slots = [at('1', 1, 'A', 2), at('1', 2, 'A', 1)];
    expect(differences(slots, [line('A', 3)]).quantity).toEqual([]);
    expect(differences(slots, [line('A', 4)]).quantity).toEqual([
      { part: 'A', bom: 4, placed: 3, slots: ['1F-1', '1F-2'] },
    ]);
  });

  test('given a slot that does not say how much it places, then nothing is compared', () => {
    expect(differences([at('1', 1, 'A', 2), at('1', 2, 'A')], [line('A', 4)]).quantity).toEqual([]);
  });

  test('given a bill with one part on two lines, then their sum is what is asked', () => {
    expect(differences([at('1', 1, 'A', 0.3)], [line('A', 0.1), line('A', 0.2)]).quantity).toEqual([]);
  });

  test('given one slot with two parts, then both are named', () => {
    expect(differences([at('1', 1, 'A'), at('1', 1, 'B')], [line('A', 1), line('B', 1)])).toEqual({
      ...none,
      twice: [{ slot: '1F-1', parts: ['A', 'B'] }],
    });
  });
});
