// [F7] When one fact proves its clock wrong, and when it proves nothing.
import { describe, expect, test } from 'vitest';
import type { Hlc } from '../../kernel/hlc.ts';
import { known, writeLog } from '../../testing/log-writer.ts';
import { stampAt } from '../../testing/past.ts';
import { clockError } from './clock.ts';

const minute = 60_000;

/** A fact whose own clock said `at`, stamped `stamp`, that arrived at `arrived` (minutes). */
function fact({ at, stamp = at, arrived }: { at: number; stamp?: number; arrived: number }) {
  const [opened] = writeLog([
    {
      by: 1,
      hlc: stampAt(stamp),
      stream: 'user:P03',
      type: 'user.languageChosen',
      data: { user: 'P03', language: 'en' },
    },
  ]);
  if (opened === undefined) throw new Error('one fact was written');
  return { fact: { ...known(opened), at: at * minute }, arrivedAt: arrived * minute };
}

const seen = (minutes: number, stamp = minutes) => ({
  arrivedAt: minutes * minute,
  hlc: stampAt(stamp) as Hlc,
});

describe('a clock is proved', () => {
  test('ahead, when the stamp leads the hub’s clock on arrival', () => {
    expect(clockError(fact({ at: 30, arrived: 20 }), null)).toBe(10 * minute);
  });

  test('behind its own stamps, when it was set back', () => {
    expect(clockError(fact({ at: 20, stamp: 30, arrived: 31 }), null)).toBe(-10 * minute);
  });

  test('slow, when it claims to have seen what reached the hub only later', () => {
    expect(clockError(fact({ at: 20, arrived: 31 }), seen(30))).toBe(-10 * minute);
  });

  test('by more than five minutes only', () => {
    expect(clockError(fact({ at: 25, arrived: 20 }), seen(30))).toBeNull();
    expect(clockError(fact({ at: 25, stamp: 30, arrived: 30 }), null)).toBeNull();
  });
});

describe('nothing is proved', () => {
  test('by a fact that was recorded offline and arrives hours later', () => {
    expect(clockError(fact({ at: 20, arrived: 500 }), seen(19))).toBeNull();
  });

  test('by an old fact that a restored hub received again only later', () => {
    expect(clockError(fact({ at: 20, arrived: 500 }), seen(400, 19))).toBeNull();
  });
});
