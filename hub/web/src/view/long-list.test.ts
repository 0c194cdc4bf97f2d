// Which rows of a long list are drawn.
import { describe, expect, test } from 'vitest';
import { rowWindow } from './long-list.ts';

const at = (scrollTop: number, count = 5000) => rowWindow({ scrollTop, height: 720, rowHeight: 36, count });

describe('rowWindow', () => {
  test('given any place in the list, then what is drawn and what is not are as tall as the whole', () => {
    for (const scrollTop of [0, 17, 36 * 100, 36 * 4999, 1e9]) {
      const { from, to, above, below } = at(scrollTop);
      expect(above + (to - from) * 36 + below).toBe(5000 * 36);
    }
  });

  test('given a place, then every row in sight is drawn, and some beyond either edge', () => {
    const { from, to } = at(36 * 100);
    expect(from).toBeLessThan(100);
    expect(to).toBeGreaterThan(120);
    expect(to - from).toBeLessThan(60);
  });

  test('given the top, the end, an empty list and a bounce beyond the top, then nothing outside is drawn', () => {
    expect(at(0).from).toBe(0);
    expect(at(36 * 4990).to).toBe(5000);
    expect(at(-200)).toMatchObject({ from: 0, above: 0 });
    expect(at(0, 0)).toEqual({ from: 0, to: 0, above: 0, below: 0 });
  });
});
