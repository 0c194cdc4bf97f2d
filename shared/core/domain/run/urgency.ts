// Which run comes first: what is worked on before what is only planned, then by priority, by the day it is due, by number.
import type { RunStatus } from './state.ts';

const byWork: readonly string[] = ['IN_PROGRESS', 'AUTHORIZED', 'PREP'] satisfies RunStatus[];

export function runsInOrder<
  Run extends { run: string; status: string; priority: number; due: string | null },
>(runs: readonly Run[]): Run[] {
  // a day sorts as text, and none comes after every day
  const rank = ({ status, priority, due, run }: Run) =>
    [byWork.indexOf(status), priority, due ?? 'never', run].join(' ');
  return runs.toSorted((a, b) => rank(a).localeCompare(rank(b), 'en', { numeric: true }));
}
