// What receiving an outside system's route would do to ours: told before it is done. Steps are found again by their
// key; the settings of removed ones are kept and come back with them. Pure.
import type { DraftStep, RouteDefinition, RouteDraft } from '@lineside/core/domain/route/draft';
import { canonicalJson } from '@lineside/core/kernel/state-digest';

export interface Receipt {
  definition: RouteDefinition;
  /** OURS: this code is one of our own routes, and is refused */
  outcome: 'NEW' | 'CHANGED' | 'SAME' | 'OURS';
  added: readonly DraftStep[];
  removed: readonly DraftStep[];
  /** the same step with another number, name or operation */
  changed: readonly DraftStep[];
  /** of the removed ones, how many have settings here */
  settingsKept: number;
  /** process codes that no operation is known by */
  unmapped: readonly string[];
}

/** @param draft as it is here; null while it is not known */
export function receiptOf(definition: RouteDefinition, draft: RouteDraft | null): Receipt {
  const before = new Map((draft?.steps ?? []).map((step) => [step.key, step]));
  const after = new Set(definition.steps.map(({ key }) => key));
  const removed = [...before.values()].filter(({ key }) => !after.has(key));
  return {
    definition,
    outcome: outcomeOf(definition, draft),
    added: definition.steps.filter(({ key }) => !before.has(key)),
    removed,
    changed: definition.steps.filter((step) => {
      const was = before.get(step.key);
      return was !== undefined && canonicalJson(was) !== canonicalJson(step);
    }),
    settingsKept: removed.filter(({ key }) => draft?.stepSettings[key] !== undefined).length,
    unmapped: [
      ...new Set(
        definition.steps.flatMap(({ operation, processCode }) =>
          operation === null ? [processCode ?? ''] : [],
        ),
      ),
    ],
  };
}

function outcomeOf(definition: RouteDefinition, draft: RouteDraft | null): Receipt['outcome'] {
  if (draft === null) return 'NEW';
  if (draft.source === 'MES') return 'OURS';
  const { route, name, product, effectiveFrom, effectiveTo, steps } = draft;
  const owned = { route, name, product, effectiveFrom, effectiveTo, steps };
  return canonicalJson(owned) === canonicalJson(definition) ? 'SAME' : 'CHANGED';
}
