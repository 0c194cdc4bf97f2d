// Nothing is said to be at the hub before it is.
import type { LinkStatus } from '@lineside/core/contracts/station-cockpit';
import { describe, expect, it } from 'vitest';
import { isAtHub } from './hub-news.ts';

const link = (waiting: number, oldestWaitingAt: number | null): LinkStatus => ({
  state: 'ONLINE',
  since: 0,
  waiting,
  oldestWaitingAt,
  lastContactAt: 0,
  clockOffsetMs: 0,
  trouble: null,
});

describe('whether the hub has it', () => {
  it('[honest] a record is at the hub once nothing as old waits', () => {
    expect(isAtHub(100, link(0, null))).toBe(true);
    expect(isAtHub(100, link(3, 101))).toBe(true);
  });

  it('[honest] while it, or something of the same moment, may wait, it is only saved here', () => {
    expect(isAtHub(100, link(3, 100))).toBe(false);
    expect(isAtHub(100, link(3, 40))).toBe(false);
    expect(isAtHub(100, link(3, null))).toBe(false);
  });
});
