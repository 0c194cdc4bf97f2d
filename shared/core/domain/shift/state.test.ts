// The last handover of a station stands, with who wrote it and when.
import { expect, test } from 'vitest';
import { stateAfter } from '../../testing/past.ts';
import { ShiftHandedOver } from './facts.ts';

const handover = {
  ...{ station: 'ST-1', from: 0, to: 28_800_000, inProcess: ['SN-1'], held: [], failed: ['SN-2'] },
  ...{ hours: [{ at: 0, passed: 40, failed: 1 }], remarks: ' stencil cleaned at 13:00 ' },
};
const told = (...remarks: string[]) =>
  stateAfter(
    'shift',
    remarks.map((text) => ({ type: 'shift.handedOver', data: { ...handover, remarks: text } })),
  );

test('given no handover, then none; given several, then the last, its remarks without the space around them', () => {
  expect(told()).toBeNull();
  expect(told('first', ' second ')).toEqual({
    ...handover,
    ...{ remarks: 'second', by: 'P03', at: 120_000 },
  });
});

test.each([
  ['a station without a name', { station: '' }],
  ['a serial number that nobody can read', { inProcess: [' '] }],
  ['more hours than two days have', { hours: Array(49).fill(handover.hours[0]) }],
  ['a count below nothing', { hours: [{ at: 0, passed: -1, failed: 0 }] }],
])('given %s, then it is no handover', (_what, change) => {
  expect(ShiftHandedOver.safeParse({ ...handover, ...change }).success).toBe(false);
});
