// Any unit of what was written, each as likely as the others.
import { serialOf } from '@lineside/core/domain/run/units-of-run';
import type { Written } from './plant-floor.ts';

export function randomSerial(shifts: readonly Pick<Written, 'runs'>[]): string {
  const runs = shifts.flatMap(({ runs }) => runs);
  const total = runs.reduce((sum, { units }) => sum + units, 0);
  let left = Math.floor(Math.random() * total);
  for (const { run, units } of runs) {
    if (left < units) return serialOf(run, left + 1);
    left -= units;
  }
  throw new Error('there are no units');
}
