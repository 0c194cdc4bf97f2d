// A window comes up where somebody can reach it, whatever was kept and whichever screens are left.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeWindow, smallest } from './window-place.ts';

const left = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: 0, width: 1280, height: 1024 };
const kept = { x: 2000, y: 40, width: 1100, height: 800, maximized: false };

describe('the place of the window', () => {
  test('given its screen is still there, then it comes back where it stood', () => {
    expect(placeWindow(kept, [left, right])).toEqual(kept);
    expect(placeWindow({ ...kept, maximized: true }, [left, right]).maximized).toBe(true);
  });

  test('given its screen is gone, then it comes up in the middle of the first', () => {
    expect(placeWindow(kept, [left])).toEqual({ x: 240, y: 70, width: 1440, height: 900, maximized: false });
  });

  test.each([null, 'x', {}, { ...kept, width: -5 }, { ...kept, x: 1e300 }, { ...kept, y: '40' }])(
    'given %j was kept, then it is as if nothing were',
    (broken) => {
      expect(placeWindow(broken, [left])).toEqual(placeWindow(null, [left]));
    },
  );

  test('given any place and any screens, then the top of the window can be got hold of, and it is of a useful size', () => {
    const some = (least: number, most: number) => fc.integer({ min: least, max: most });
    const area = fc.record({
      x: some(-4000, 4000),
      y: some(-4000, 4000),
      width: some(1024, 4000),
      height: some(640, 3000),
    });
    const place = fc.record({
      x: some(-9000, 9000),
      y: some(-9000, 9000),
      width: some(1, 9000),
      height: some(1, 9000),
      maximized: fc.boolean(),
    });
    fc.assert(
      fc.property(place, fc.array(area, { minLength: 1, maxLength: 3 }), (was, screens) => {
        const now = placeWindow(was, screens);
        const reachable = screens.some(
          (screen) =>
            now.y >= screen.y &&
            now.y < screen.y + screen.height &&
            Math.min(now.x + now.width, screen.x + screen.width) - Math.max(now.x, screen.x) >= 160,
        );
        expect(reachable).toBe(true);
        expect(now.width).toBeGreaterThanOrEqual(smallest.width);
        expect(now.height).toBeGreaterThanOrEqual(smallest.height);
      }),
    );
  });
});
