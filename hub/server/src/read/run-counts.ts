// Sums over tallies.
import type { Tally } from '../store/views.ts';

/** How many units stand so; at any step when none is named. */
export function sumOf(tallies: readonly Tally[], where: { standing: string; step?: number }): number {
  return tallies
    .filter(
      (tally) => tally.standing === where.standing && (where.step === undefined || tally.step === where.step),
    )
    .reduce((sum, { count }) => sum + count, 0);
}
