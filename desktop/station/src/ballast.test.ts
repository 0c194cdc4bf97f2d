// The ballast takes its room whole, also after a power cut that left less of it.
import { existsSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../test/tools.ts';
import { dropBallast, takeBallast } from './ballast.ts';

test('given a ballast that a power cut left short, then it is taken whole; given back, then it is gone', () => {
  const file = join(temporaryFolder(), 'ballast');
  takeBallast(file);
  const { size, mtimeMs } = statSync(file);
  takeBallast(file);
  expect(statSync(file).mtimeMs).toBe(mtimeMs);
  truncateSync(file, 1);
  takeBallast(file);
  expect(statSync(file).size).toBe(size);
  dropBallast(file);
  expect(existsSync(file)).toBe(false);
});
