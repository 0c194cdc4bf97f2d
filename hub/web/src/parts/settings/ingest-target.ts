// Which path of a mapping is being written: one of its own, or that of a measurement by its place.
import type { IngestMapping } from '@lineside/core/domain/ingest/mapping';
import { words } from '../../language.ts';

export const headPaths = ['serials', 'carrier', 'station', 'at', 'result'] as const;
export type HeadPath = (typeof headPaths)[number];
export type PathTarget = HeadPath | number;

const headWords = {
  serials: 'fieldSerials',
  carrier: 'fieldCarrier',
  station: 'fieldStation',
  at: 'fieldAt',
  result: 'fieldResult',
} as const;

export function headWord(path: HeadPath): string {
  return words(headWords[path]);
}

export function targetWord(target: PathTarget): string {
  return typeof target === 'number' ? words('ingestMeasurement', { n: target + 1 }) : headWord(target);
}

/** What machines say most often; changed beside the path. */
const usualWords = { pass: ['PASS', 'OK', 'GOOD'], fail: ['FAIL', 'NG'] };

/** An empty path is none, but for the serials. */
export function withPath(mapping: IngestMapping, target: PathTarget, typed: string): IngestMapping {
  const path = typed.trim();
  if (typeof target === 'number')
    return {
      ...mapping,
      measurements: mapping.measurements.map((row, i) => (i === target ? { ...row, path } : row)),
    };
  if (target === 'serials') return { ...mapping, serials: path };
  if (target !== 'result') return { ...mapping, [target]: path === '' ? null : path };
  return { ...mapping, result: path === '' ? null : { ...(mapping.result ?? usualWords), path } };
}
