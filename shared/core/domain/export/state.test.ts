// What was taken out of the system is counted, with who took it last.
import { expect, test } from 'vitest';
import { stateAfter } from '../../testing/past.ts';

test('given exports of one thing, then how many, and the last', () => {
  const data = { what: 'TRACE', subject: 'SN-1', format: 'CSV', rows: 12 };
  const told = (times: number) =>
    stateAfter(
      'export',
      Array.from({ length: times }, () => ({ type: 'export.made', data })),
    );
  expect(told(0)).toEqual({ times: 0, last: null });
  expect(told(3)).toEqual({ times: 3, last: { by: 'P03', at: 180_000 } });
});
