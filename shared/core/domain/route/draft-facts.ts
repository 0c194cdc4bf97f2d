// What happens to a route before it is compiled: engineers save it, an outside system sends it, it is removed.
import { Removed } from '../master/removed.ts';
import { RouteDefinition, RouteDraft } from './draft.ts';

export const routeDraftFacts = {
  'routeDraft.saved': { stream: 'routeDraft', v: 1, by: 'HUB', data: RouteDraft, upcast: {} },
  /** an outside system's word on the steps; our settings stay, found again by step key */
  'routeDraft.received': { stream: 'routeDraft', v: 1, by: 'HUB', data: RouteDefinition, upcast: {} },
  'routeDraft.removed': { stream: 'routeDraft', v: 1, by: 'HUB', data: Removed, upcast: {} },
} as const;
