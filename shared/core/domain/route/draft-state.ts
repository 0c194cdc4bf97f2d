// A route's draft as folded, with when the settings of each of its operations last changed: ties of precedence go
// to the latest edit.
import { canonicalJson } from '../../kernel/state-digest.ts';
import type { FactOf } from '../fact-of.ts';
import type { RouteDraft } from './draft.ts';
import type { routeDraftFacts } from './draft-facts.ts';
import { noSettings } from './settings.ts';

/** `operationsEditedAt`: hub's wall clock, ms, by operation. */
export type RouteDraftState = (RouteDraft & { operationsEditedAt: Readonly<Record<string, number>> }) | null;
export const initialRouteDraft: RouteDraftState = null;

export function evolveRouteDraft(
  state: RouteDraftState,
  fact: FactOf<typeof routeDraftFacts>,
): RouteDraftState {
  switch (fact.type) {
    case 'routeDraft.removed':
      return null;
    case 'routeDraft.received':
      return { ...(state ?? nothingSaid), ...fact.data, source: 'ERP' };
    case 'routeDraft.saved':
      return { ...fact.data, operationsEditedAt: editedAt(state, fact.data, fact.at) };
  }
}

const nothingSaid = {
  active: true,
  faiTemplate: null,
  settings: noSettings,
  operationSettings: {},
  stepSettings: {},
  operationsEditedAt: {},
} as const;

function editedAt(before: RouteDraftState, draft: RouteDraft, at: number): Record<string, number> {
  const entries = Object.entries(draft.operationSettings).map(([operation, settings]): [string, number] => {
    const same = canonicalJson(before?.operationSettings[operation]) === canonicalJson(settings);
    return [operation, same ? (before?.operationsEditedAt[operation] ?? at) : at];
  });
  return Object.fromEntries(entries);
}
