// A scan is told from typing by its pace, whatever suffix the reader sends.
import { expect, test } from 'vitest';
import { noBurst, restedBurst, typedKey } from './wedge-burst.ts';

function type(text: string, gapMs: number, suffix: string | null) {
  let burst = noBurst;
  let at = 1_000;
  for (const key of text) {
    burst = typedKey(burst, key, at).burst;
    at += gapMs;
  }
  return suffix === null ? { burst, scanned: restedBurst(burst) } : typedKey(burst, suffix, at);
}

test('given a fast burst and Enter or Tab, then it is a scan', () => {
  expect(type('SN-RUN-0412-0037', 8, 'Enter').scanned).toBe('SN-RUN-0412-0037');
  expect(type('SN-RUN-0412-0037', 8, 'Tab').scanned).toBe('SN-RUN-0412-0037');
});

test('given a fast burst without suffix, then it is a scan once the keys rest', () => {
  expect(type('SN-RUN-0412-0037', 8, null).scanned).toBe('SN-RUN-0412-0037');
});

test('given typing by hand, then it is none', () => {
  expect(type('SN-RUN-0412-0037', 400, 'Enter').scanned).toBeNull();
  expect(type('SN-RUN-0412-0037', 400, null).scanned).toBeNull();
});

test('given a short burst, then it is none', () => {
  expect(type('jjk', 10, 'Enter').scanned).toBeNull();
});

test('given two scans one after the other, then each is its own', () => {
  const first = type('SN-0001', 8, 'Enter');
  expect(first.burst).toEqual(noBurst);
  expect(type('SN-0002', 8, 'Enter').scanned).toBe('SN-0002');
});

test('given Shift between the characters, then it is no part of the text', () => {
  let burst = typedKey(noBurst, 'S', 0).burst;
  burst = typedKey(burst, 'Shift', 4).burst;
  expect(typedKey(burst, 'N', 8).burst.text).toBe('SN');
});
