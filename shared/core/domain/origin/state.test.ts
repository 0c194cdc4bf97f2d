// An origin is what its own first fact says, whatever is said under its name afterwards.
import { expect, test } from 'vitest';
import { stateAfter } from '../../testing/past.ts';

const opened = (station: string) => ({
  type: 'origin.opened',
  data: { station, software: '0.1.0', previous: null, cause: 'START' },
});

test('[F6] given an origin opened twice, then the first word in precedence holds', () => {
  expect(stateAfter('origin', [opened('SMT-A-SPI-01'), opened('SMT-A-AOI-01')])).toMatchObject({
    station: 'SMT-A-SPI-01',
  });
});
