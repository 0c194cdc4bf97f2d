// What a data-collection spec is found by.
import type { DataSpecState } from '@lineside/core/domain/collection/state';
import type { Snapshot } from '@lineside/core/kernel/fold';
import type { DataSpecRow } from '../store/master-data.ts';

/**
 * @param code the one by which its stream goes, whatever a payload claims
 * @returns null once it is removed
 */
export function dataSpecRow(code: string, { state }: Snapshot): DataSpecRow | null {
  const spec = state as DataSpecState;
  if (spec === null) return null;
  const { name, operation, kind, type, active } = spec;
  return { code, name, operation, kind, type, active };
}
