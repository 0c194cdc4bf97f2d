// Which run comes first: what is worked on before what is only planned, then by priority, by the day it is due, by number.
import type { RunStatus } from './state.ts';

const byWork: readonly string[] = ['IN_PROGRESS', 'AUTHORIZED', 'PREP'] satisfies RunStatus[];

/** Made once: a collator of its own for every comparison would be most of the work. */
const byRank = new Intl.Collator('en', { numeric: true });

export function runsInOrder<
  Run extends { run: string; status: string; priority: number; due: string | null },
>(runs: readonly Run[]): Run[] {
  // a day sorts as text, and none comes after every day
  const ranked = runs.map((run) => ({
    run,
    rank: [byWork.indexOf(run.status), run.priority, run.due ?? 'never', run.run].join(' '),
  }));
  return ranked.sort((a, b) => byRank.compare(a.rank, b.rank)).map(({ run }) => run);
}
