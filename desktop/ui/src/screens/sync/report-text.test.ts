// The report for IT leaves out no number.
import type { SyncReport } from '@lineside/core/contracts/station-report';
import { describe, expect, it } from 'vitest';
import { reportText } from './report-text.ts';

const report: SyncReport = {
  link: {
    state: 'OFFLINE',
    since: 1,
    waiting: 37,
    oldestWaitingAt: 1,
    lastContactAt: null,
    clockOffsetMs: -2500,
    trouble: 'HUB_BUSY',
  },
  wipe: { safe: false, waiting: 37, because: 'FACTS_WAIT' },
  station: 'ST-1',
  device: null,
  hub: 'https://hub',
  software: '0.1.0',
  origins: [{ origin: 'a'.repeat(32), openedAt: 1, head: 40, acknowledged: 3, forked: true }],
  cursor: null,
  facts: { total: 90, unknown: 1, poison: 2 },
  waitingByType: [{ type: 'unit.trackedOut', count: 37 }],
  neighbours: [{ station: 'ST-2', lastContactAt: null, owed: 5, reachable: false }],
  databaseBytes: 12_345_678,
};

describe('the report for IT', () => {
  it('[sync] names every number that explains an outage', () => {
    const text = reportText(report, 0, 'en');
    for (const piece of [
      'OFFLINE',
      'waiting 37',
      'unit.trackedOut 37',
      'clock offset -2500 ms',
      'safe to wipe no, FACTS_WAIT',
      'HUB_BUSY',
      'unknown 1',
      'poison 2',
      '12.3 MB',
      'head 40 acknowledged 3 FORKED',
      'ST-2 silent',
      'owes 5',
    ])
      expect(text).toContain(piece);
  });
});
