// A feeder table as last configured.
import type { FactOf } from '../fact-of.ts';
import type { FeederTableConfigured, loadingFacts } from './facts.ts';

export type FeederTableState = FeederTableConfigured | null;
export const initialFeederTable: FeederTableState = null;

export function evolveFeederTable(
  _state: FeederTableState,
  fact: FactOf<typeof loadingFacts>,
): FeederTableState {
  return fact.type === 'feederTable.removed' ? null : fact.data;
}
