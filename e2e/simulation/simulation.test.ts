// Storms over small factories, many seeds; seeds that once found something stay; and protocols with one rule broken,
// each of which must be noticed.
import { describe, expect, it } from 'vitest';
import { mutants } from './mutants.ts';
import { runSeed } from './run-seed.ts';

const firstSeed = 1_000;
const seeds = 300;
const seedsAtOnce = 10;

/** Each shows a mistake that was once made: stations that kept an acknowledgement which a restored hub had lost. */
const pinned = [15, 26, 43];

/** A mutant that survives this many factories is not noticed. */
const seedsPerMutant = 60;

describe('simulation', () => {
  for (let from = firstSeed; from < firstSeed + seeds; from += seedsAtOnce)
    it(`[F1][F2][P1][P2][P3][P4] nothing confirmed is lost and all converge: seeds ${from}–${from + seedsAtOnce - 1}`, async () => {
      for (let seed = from; seed < from + seedsAtOnce; seed++) expect(await broken(seed)).toEqual([]);
    });

  it.each(pinned)('[P1][P4] seed %i, which found a mistake once, holds', async (seed) => {
    expect(await broken(seed)).toEqual([]);
  });

  it('is the same run whenever it is the same seed', async () => {
    const [once, again] = [await runSeed(7), await runSeed(7)];
    expect(again).toEqual(once);
    expect(once.confirmed).toBeGreaterThan(0);
  });
});

describe('mutants', () => {
  it.each(mutants)('$name is noticed ($breaks)', async (mutant) => {
    for (let seed = 1; seed <= seedsPerMutant; seed++) {
      const { violations } = await runSeed(seed, mutant);
      if (violations.length > 0) return;
    }
    expect.fail(`${mutant.name} survived ${seedsPerMutant} factories`);
  });
});

async function broken(seed: number): Promise<string[]> {
  const { violations } = await runSeed(seed);
  return violations.map((violation) => `seed ${seed}: ${violation}`);
}
