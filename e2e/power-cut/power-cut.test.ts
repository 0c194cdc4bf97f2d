// The power goes, again and again, at a station and at the hub, and takes along what was not synced. Then the same
// with programs and disks that do not sync as they should: there this very test has to find something missing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cutPower, tell } from './power-cuts.ts';
import { type RecordedPlant, recordPlant } from './record-plant.ts';
import { recordSalvage } from './record-salvage.ts';
import { whyNotRecordable } from './recorder.ts';
import type { Recording } from './recording.ts';

const seed = 1;
const timeout = 600_000;
const whyNot = whyNotRecordable();
if (whyNot !== null) console.warn(whyNot);

describe.skipIf(whyNot !== null)('power cuts', () => {
  let folder: string;
  let asBuilt: RecordedPlant;
  let careless: RecordedPlant;
  /** what a failure tells to replay must still be there afterwards */
  let keep = true;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lineside-power-cut-'));
    const record = (name: string, pragmas: Record<string, string>) =>
      recordPlant(mkdtempSync(join(folder, `${name}-`)), pragmas);
    asBuilt = await record('full', {});
    careless = await record('normal', { synchronous: 'NORMAL' });
    keep = false;
  }, timeout);

  afterAll(() => keep || rmSync(folder, { recursive: true }));

  async function cut(recording: Recording, count: number) {
    const verdict = await cutPower(recording, { seed, first: 0, count, enough: 3 });
    const told = verdict.failures.map((failure) => tell(failure, recording, seed));
    return { ...verdict, told };
  }

  test.each([
    ['what a station has confirmed', 'station', 2_000, 1_500, 60],
    ['what the hub has acknowledged', 'hub', 1_600, 1_000, 100],
  ] as const)(
    '[P2] Durability: %s is there after any power cut',
    { timeout },
    async (_what, side, cuts, differing, facts) => {
      const { states, promised, told } = await cut(asBuilt[side], cuts);
      keep ||= told.length > 0;
      expect(told).toEqual([]);
      expect(states).toBeGreaterThan(differing);
      expect(promised).toBeGreaterThan(facts);
    },
  );

  test('[P2] Durability: a broken database is set aside and its facts carried over, whatever happens to the power', {
    timeout,
  }, async () => {
    const salvage = await recordSalvage(folder, asBuilt.station);
    const { states, promised, told } = await cut(salvage, 250);
    keep ||= told.length > 0;
    expect(told).toEqual([]);
    expect(states).toBeGreaterThan(100);
    expect(promised).toBe(asBuilt.station.facts.size + 1);
  });

  test.each(['station', 'hub'] as const)(
    '[P2] a %s with synchronous=NORMAL is found to lose facts, and the same cut finds the same again',
    { timeout },
    async (side) => {
      const { failures } = await cut(careless[side], 300);
      const [first] = failures;
      expect(first?.broken.join()).toContain('lost: ');
      const again = { seed, first: first?.cut ?? 0, count: 1, enough: 1 };
      expect((await cutPower(careless[side], again)).failures).toEqual([first]);
    },
  );

  test.each(['station', 'hub'] as const)(
    '[P2] a %s on a disk that only says that it syncs is found broken',
    { timeout },
    async (side) => {
      const ops = asBuilt[side].ops.filter(({ op }) => op !== 'SYNCED');
      const { told } = await cut({ ...asBuilt[side], ops }, 60);
      expect(told).toHaveLength(3);
    },
  );
});
