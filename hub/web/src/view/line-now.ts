// What a line's figures say: output against its target, yields and cycle times by hour, which runs come first.
import type { LineNow, LineStation } from '@lineside/core/contracts/line-now';

export type Hour = LineStation['hours'][number];

/** How far the last sixty minutes are from the target. `share` 1 is the target; it may be passed. */
export interface Output {
  share: number;
  standing: 'MET' | 'NEAR' | 'BEHIND';
}

/** Below this part of its target a line is behind. */
const nearShare = 0.9;

/** Null for a line without a target. */
export function outputOf({
  outputLastHour,
  targetPerHour,
}: Pick<LineNow, 'outputLastHour' | 'targetPerHour'>) {
  if (targetPerHour === null) return null;
  const share = outputLastHour / targetPerHour;
  const standing = share >= 1 ? 'MET' : share >= nearShare ? 'NEAR' : 'BEHIND';
  return { share, standing } satisfies Output;
}

/** Percent that passed in an hour; null while nothing came out. */
export function hourYield({ passed, failed }: Pick<Hour, 'passed' | 'failed'>): number | null {
  const out = passed + failed;
  return out === 0 ? null : (100 * passed) / out;
}

/** What came out in the running hour and the one before it: at the full hour the last results do not vanish. */
export function lastResults(hours: readonly Hour[]): { passed: number; failed: number } {
  return hours
    .slice(-2)
    .reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
      passed: 0,
      failed: 0,
    });
}

/** A cycle as people time it: `4.2 s`, `48 s`, from two minutes on `3:05`. */
export function cycleText(ms: number): string {
  if (ms < 9950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 120) return `${seconds} s`;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Mean of the cycle times of hours that have one, each as heavy as what came out in it; null when none has. */
export function meanCycleMs(hours: readonly Hour[]): number | null {
  let [sum, units] = [0, 0];
  for (const { cycleMs, passed, failed } of hours) {
    if (cycleMs === null) continue;
    const weight = Math.max(1, passed + failed);
    sum += cycleMs * weight;
    units += weight;
  }
  return units === 0 ? null : sum / units;
}
