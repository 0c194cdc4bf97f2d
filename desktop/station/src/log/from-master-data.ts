// Values worked out from master data: kept, and worked out again only when that may have changed.
import type { Folds } from './folds.ts';

export function fromMasterData<Value>(folds: Folds, workOut: () => Value): () => Value {
  let kept: { revision: number; value: Value } | null = null;
  return () => {
    const revision = folds.masterRevision;
    if (kept === null || kept.revision !== revision) kept = { revision, value: workOut() };
    return kept.value;
  };
}
