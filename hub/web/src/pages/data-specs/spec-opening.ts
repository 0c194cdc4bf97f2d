// Which spec the address opens, and how: to be edited, to be copied, or a new one.
import type { DataSpecRow } from '@lineside/core/contracts/master-data';
import type { DataSpecConfigured } from '@lineside/core/domain/collection/facts';
import { first, type QueryPart } from '../../view/address-query.ts';

export type SpecOpening =
  | { mode: 'EDIT' | 'COPY'; code: string }
  /** `operation` is the one that the list is narrowed to */
  | { mode: 'NEW'; operation: string };

/** What an edit begins with. */
export interface SpecStart {
  spec: DataSpecConfigured;
  /** the row that is edited; null for a new spec */
  row: DataSpecRow | null;
  /** what the new one was copied from */
  copied: DataSpecRow | null;
}

type Asked = Readonly<Partial<Record<'edit' | 'copy' | 'new', QueryPart>>>;

/**
 * null when the address opens none
 * @param mayMake whoever may not is shown what there is, and no form that nobody would save
 */
export function specOpening(asked: Asked, operation: string, mayMake: boolean): SpecOpening | null {
  const edit = first(asked.edit);
  if (edit !== '') return { mode: 'EDIT', code: edit };
  if (!mayMake) return null;
  const copy = first(asked.copy);
  if (copy !== '') return { mode: 'COPY', code: copy };
  return asked.new === undefined ? null : { mode: 'NEW', operation };
}
