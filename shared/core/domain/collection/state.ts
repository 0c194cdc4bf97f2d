// A data-collection spec as last configured.
import type { FactOf } from '../fact-of.ts';
import type { collectionFacts, DataSpecConfigured } from './facts.ts';

export type DataSpecState = DataSpecConfigured | null;
export const initialDataSpec: DataSpecState = null;

export function evolveDataSpec(_state: DataSpecState, fact: FactOf<typeof collectionFacts>): DataSpecState {
  return fact.type === 'dataSpec.removed' ? null : fact.data;
}
