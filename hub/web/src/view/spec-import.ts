// What an import of data-collection specs brings: rows of the flat table, each written on the edition it was checked
// against.
import { SoundDataSpec } from '@lineside/core/domain/collection/spec-faults';
import { specOfRow } from '@lineside/core/domain/collection/spec-table';
import type { FactId } from '@lineside/core/kernel/ids';
import type { CheckedRow, ImportKind, ImportRow } from './import-rows.ts';

export const specImport: ImportKind = { keyField: 'code', read: specOfRow, schema: SoundDataSpec };

export interface SpecAnswer extends CheckedRow {
  /** what it is based on when it is written */
  edition: FactId | null;
}
export type SpecImportRow = ImportRow & SpecAnswer;

/** A row as `configureDataSpecs` takes it; null for one that is not sound. */
export function specToWrite({ thing, edition }: SpecImportRow) {
  const sound = SoundDataSpec.safeParse(thing);
  return sound.success ? { ...sound.data, basedOn: edition } : null;
}
