// The lines that an edit is about: where a configured thing stands, and where it would. Whoever edits must reach each.
import type { EditedKind } from '@lineside/core/contracts/master-data';
import type { LineCode } from '@lineside/core/kernel/ids';
import type { Known } from './known.ts';

/** Kinds that stand on a line. */
const onLine: ReadonlySet<string> = new Set<EditedKind>([
  'line',
  'stationGroup',
  'station',
  'feederTable',
  'samplingRule',
]);

/** @param data as it would be; null when it is removed */
export function linesOfEdit(kind: EditedKind, key: string, data: object | null, known: Known): LineCode[] {
  if (!onLine.has(kind)) return [];
  if (kind === 'line') return [key as LineCode];
  const lines = [known.found(kind, key), data].flatMap((one) => {
    const { line = null } = (one ?? {}) as { line?: LineCode | null };
    return line === null ? [] : [line];
  });
  return [...new Set(lines)];
}
