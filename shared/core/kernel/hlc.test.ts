// The clock that orders facts: never back, sortable as text, not dragged by a wrong neighbour.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Hlc, hlcLeads, hlcWallMs, maxHlcLeadMs, receiveHlc, tickHlc, zeroHlc } from './hlc.ts';

/** Wall clocks from 1970 to beyond 2500, among them many equal and neighbouring ones. */
const wall = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 0xf0000000000 }));
const stamp = (wallMs: number, count: number) =>
  `${wallMs.toString(16).padStart(11, '0')}-${count.toString(16).padStart(5, '0')}` as Hlc;
const hlc = fc
  .tuple(wall, fc.integer({ min: 0, max: 0xfffff }))
  .map(([wallMs, count]) => stamp(wallMs, count));

describe('[F7] the hybrid logical clock', () => {
  test('is monotonic: given any last stamp, when ticked at any wall clock, even one set back, then later', () => {
    fc.assert(
      fc.property(hlc, wall, (last, now) => {
        const next = tickHlc(last, now);
        expect(next > last).toBe(true);
        expect(hlcWallMs(next)).toBeGreaterThanOrEqual(now);
        expect(Hlc.safeParse(next).success).toBe(true);
      }),
    );
  });

  test('is sortable: given stamps of one clock, when sorted as text, then they stay in the order of ticking', () => {
    fc.assert(
      fc.property(fc.array(wall, { maxLength: 40 }), (walls) => {
        const ticks: Hlc[] = [];
        for (const now of walls) ticks.push(tickHlc(ticks.at(-1) ?? zeroHlc, now));
        expect(ticks.toSorted()).toEqual(ticks);
        expect(new Set(ticks).size).toBe(ticks.length);
      }),
    );
  });

  test('survives a restart: given the last stamp kept, when the wall clock was set back meanwhile, then it goes on from there', () => {
    const kept = tickHlc(zeroHlc, 1_760_000_000_000);
    const afterRestart = tickHlc(kept, 1_500_000_000_000);
    expect(afterRestart).toBe(stamp(1_760_000_000_000, 1));
  });

  test('moves up to what it hears: given a remote stamp within five minutes, when received, then own facts come after it', () => {
    fc.assert(
      fc.property(hlc, hlc, wall, (last, remote, now) => {
        const heard = receiveHlc(last, remote, now);
        expect(heard >= last).toBe(true);
        if (!hlcLeads(remote, now)) expect(tickHlc(heard, now) > remote).toBe(true);
      }),
    );
  });

  test('is not dragged: given a remote stamp more than five minutes ahead, when received, then our clock stays', () => {
    const now = 1_760_000_000_000;
    const last = tickHlc(zeroHlc, now);
    expect(receiveHlc(last, stamp(now + maxHlcLeadMs, 0), now)).toBe(stamp(now + maxHlcLeadMs, 0));
    expect(receiveHlc(last, stamp(now + maxHlcLeadMs + 1, 0), now)).toBe(last);
    expect(hlcLeads(stamp(now + maxHlcLeadMs + 1, 0), now)).toBe(true);
  });

  test('overflows forward: given a full counter, when ticked in the same millisecond, then it borrows the next one', () => {
    const full = stamp(1000, 0xfffff);
    expect(tickHlc(full, 1000)).toBe(stamp(1001, 0));
    expect(tickHlc(full, 1000) > full).toBe(true);
  });

  test.each([Number.NaN, -1, Number.NEGATIVE_INFINITY, 0.9])(
    'a wrong clock never stops a fact: given a wall clock of %s, when ticked, then there is a valid stamp after the last',
    (broken) => {
      const last = stamp(1000, 7);
      expect(tickHlc(last, broken)).toBe(stamp(1000, 8));
    },
  );
});
