// What an address of the specs opens, and for whom.
import { expect, test } from 'vitest';
import { specOpening } from './spec-opening.ts';

const opened = (asked: Parameters<typeof specOpening>[0], mayMake: boolean) =>
  specOpening(asked, 'SPI', mayMake);

test('given somebody who may make specs, then the address opens one, a copy or a new one', () => {
  expect(opened({ edit: 'SPI_HEIGHT', new: '' }, true)).toEqual({ mode: 'EDIT', code: 'SPI_HEIGHT' });
  expect(opened({ copy: ['SPI_HEIGHT', 'SPI_AREA'] }, true)).toEqual({ mode: 'COPY', code: 'SPI_HEIGHT' });
  expect(opened({ new: '' }, true)).toEqual({ mode: 'NEW', operation: 'SPI' });
  expect(opened({}, true)).toBeNull();
});

test('given somebody who may not, then a spec is there to look at, and no empty form', () => {
  expect(opened({ edit: 'SPI_HEIGHT' }, false)).toEqual({ mode: 'EDIT', code: 'SPI_HEIGHT' });
  expect(opened({ copy: 'SPI_HEIGHT' }, false)).toBeNull();
  expect(opened({ new: '' }, false)).toBeNull();
});
