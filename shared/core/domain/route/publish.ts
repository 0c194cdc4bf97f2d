// Publishing compiles a route's draft into its next version: READY, or INVALID with located problems. A new number
// only when something changed; an INVALID one leaves the older READY one usable.
import type { Sha256 } from '../../kernel/chain.ts';
import { type Decision, refuse } from '../../kernel/decision.ts';
import { type RouteCode, type Sha256Hex, streamId } from '../../kernel/ids.ts';
import { canonicalJson } from '../../kernel/state-digest.ts';
import { type Actor, may } from '../access/state.ts';
import type { NewFactOf } from '../fact-of.ts';
import { type Compiled, type CompileGround, compileDraft, type RouteContent } from './compile-draft.ts';
import type { RouteDraftState } from './draft-state.ts';
import type { routeFacts } from './facts.ts';
import type { RouteState } from './state.ts';

export const publishRefusals = ['FORBIDDEN', 'ROUTE_NOT_FOUND', 'STALE_EDIT'] as const;
type VersionFact = NewFactOf<Pick<typeof routeFacts, 'route.versionCompiled'>>;
type PublishDecision = Decision<VersionFact, (typeof publishRefusals)[number]>;

export interface PublishRoute {
  route: RouteCode;
  /** hash of the version that the engineer looked at; another one is not published in its place. null: whatever it is */
  hash: Sha256Hex | null;
}

export interface PublishContext {
  actor: Actor;
  route: RouteState;
  draft: RouteDraftState;
  ground: CompileGround;
  sha256: Sha256;
}

export function decidePublishRoute(context: PublishContext, command: PublishRoute): PublishDecision {
  const { actor, route, draft, ground, sha256 } = context;
  if (!may(actor, 'route:compile'))
    return refuse('FORBIDDEN', { permission: 'route:compile', user: actor.name });
  if (draft === null) return refuse('ROUTE_NOT_FOUND', { route: command.route });
  const compiled = compileDraft(draft, ground);
  const hash = contentHash(compiled.content, sha256);
  if (command.hash !== null && command.hash !== hash)
    return refuse('STALE_EDIT', { kind: 'routeDraft', key: command.route, hash });
  return { facts: versionOf(compiled, hash, route) };
}

/** The facts that make a compiled content the route's latest word; none when it is that already. */
export function versionOf(
  { content, problems }: Compiled,
  hash: Sha256Hex,
  route: RouteState,
): VersionFact[] {
  const status = problems.length === 0 ? 'READY' : 'INVALID';
  const last = route.last;
  if (last !== null && last.hash === hash && last.status === status) return [];
  const snapshot = { ...content, hash, version: route.latest + 1 };
  return [
    {
      stream: streamId('route', content.route),
      type: 'route.versionCompiled',
      data: { snapshot, status, problems },
    },
  ];
}

/** The fact that goes with a route's removal: made anew under its old code, it begins without a version. */
export function withdrawalOf(key: string, route: RouteState): NewFactOf<typeof routeFacts>[] {
  if (route.last === null) return [];
  return [{ stream: streamId('route', key), type: 'route.withdrawn', data: { key } }];
}

/** sha-256 of everything that a version says, but its number. */
export function contentHash(content: RouteContent, sha256: Sha256): Sha256Hex {
  return sha256(canonicalJson(content));
}
