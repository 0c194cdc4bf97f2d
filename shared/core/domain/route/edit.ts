// Editing a route's draft. Our own routes are ours whole; of an outside system's only the execution settings are.
import { type Decision, refuse } from '../../kernel/decision.ts';
import { streamId } from '../../kernel/ids.ts';
import { canonicalJson } from '../../kernel/state-digest.ts';
import { type Actor, may } from '../access/state.ts';
import type { NewFactOf } from '../fact-of.ts';
import type { RouteDefinition, RouteDraft } from './draft.ts';
import type { routeDraftFacts } from './draft-facts.ts';
import { evolveRouteDraft, type RouteDraftState } from './draft-state.ts';

export const routeEditRefusals = ['FORBIDDEN', 'ROUTE_STEPS_READ_ONLY', 'VALIDATION_ERROR'] as const;
type EditDecision = Decision<NewFactOf<typeof routeDraftFacts>, (typeof routeEditRefusals)[number]>;

interface EditContext {
  actor: Actor;
  draft: RouteDraftState;
}

/** A new route asks for `route:create`, a change for `route:configure`. The same content is no new fact. */
export function decideSaveRoute({ actor, draft }: EditContext, command: RouteDraft): EditDecision {
  const permission = draft === null ? 'route:create' : 'route:configure';
  if (!may(actor, permission)) return refuse('FORBIDDEN', { permission, user: actor.name });
  const twice = keyTwice(command);
  if (twice !== null) return refuse('VALIDATION_ERROR', { path: 'input.draft.steps', issue: twice });
  const source = draft?.source ?? 'MES';
  if (command.source !== source)
    return refuse('VALIDATION_ERROR', { path: 'input.draft.source', issue: `is ${source}` });
  if (draft?.source === 'ERP' && canonicalJson(owned(draft)) !== canonicalJson(owned(command)))
    return refuse('ROUTE_STEPS_READ_ONLY', { route: command.route });
  if (draft !== null) {
    const { operationsEditedAt: _stamps, ...present } = draft;
    if (canonicalJson(present) === canonicalJson(command)) return { facts: [] };
  }
  return {
    facts: [{ stream: streamId('routeDraft', command.route), type: 'routeDraft.saved', data: command }],
  };
}

/** An outside system's route, upserted by code; the settings of steps that it still has stay theirs by key. */
export function decideReceiveRoute({ actor, draft }: EditContext, command: RouteDefinition): EditDecision {
  if (!may(actor, 'system:integration') && !may(actor, 'route:create'))
    return refuse('FORBIDDEN', { permission: 'system:integration', user: actor.name });
  if (draft?.source === 'MES')
    return refuse('VALIDATION_ERROR', { path: 'input.route', issue: 'this code is one of our own routes' });
  const twice = keyTwice(command);
  if (twice !== null) return refuse('VALIDATION_ERROR', { path: 'input.steps', issue: twice });
  if (draft !== null && canonicalJson(owned(draft)) === canonicalJson(command)) return { facts: [] };
  return {
    facts: [{ stream: streamId('routeDraft', command.route), type: 'routeDraft.received', data: command }],
  };
}

/** The draft as it will be once this definition is received. */
export function draftAfterReceipt(
  draft: RouteDraftState,
  definition: RouteDefinition,
): NonNullable<RouteDraftState> {
  const fact = { type: 'routeDraft.received', data: definition } as Parameters<typeof evolveRouteDraft>[1];
  const after = evolveRouteDraft(draft, fact);
  if (after === null) throw new Error('a received route is one');
  return after;
}

/** Settings go by step key, so no two steps may share one; null when none do. */
function keyTwice({ steps }: RouteDefinition): string | null {
  const twice = steps.find(({ key }, i) => steps.findIndex((step) => step.key === key) < i);
  return twice === undefined ? null : `key ${twice.key} is given twice`;
}

/** What its source owns of a route. */
function owned(draft: RouteDefinition): RouteDefinition {
  const { route, name, product, effectiveFrom, effectiveTo, steps } = draft;
  return { route, name, product, effectiveFrom, effectiveTo, steps };
}
