// How long and by which seed the fuzz runs within the tests; `pnpm fuzz` goes further.
import type { Tally } from './fuzz-endpoint.ts';

export const testRun = { seed: 20_251_121, count: 1_000 };

/** For a test machine that does ten other things. */
export const patienceMs = 600_000;

/** Names of the endpoints that took at least one request with success, so that the fuzz got past their door. */
export async function answered(fuzz: (note: (tally: Tally) => void) => Promise<void>): Promise<Set<string>> {
  const names = new Set<string>();
  await fuzz(({ endpoint, statuses }) => {
    if (statuses[200] !== undefined || statuses[204] !== undefined) names.add(endpoint);
  });
  return names;
}
