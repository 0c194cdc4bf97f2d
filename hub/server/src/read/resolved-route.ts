// Which route an order would take, by the very rule by which releasing it decides. A refusal is an answer here.
import { problemBody } from '@lineside/core/contracts/problem';
import type { ResolvedRoute, ResolveQuery } from '@lineside/core/contracts/routes';
import { resolveRoute } from '@lineside/core/domain/route/resolve';
import type { z } from 'zod';
import type { HubStore } from '../store/hub-store.ts';
import { plantDay } from './site.ts';

export async function resolvedRoute(
  store: HubStore,
  query: z.output<typeof ResolveQuery>,
  now: number,
): Promise<ResolvedRoute> {
  const { product, override = null, route: explicit = null } = query;
  const day = query.day ?? (await plantDay(store, now));
  const named = [override, explicit].filter((route) => route !== null);
  const heads = await store.routeHeads(product, named);
  const resolved = resolveRoute({ product, override, explicit, day }, heads);
  if (!('refused' in resolved))
    return { route: resolved.route.route, version: resolved.route.ready, refused: null };
  const { code, message, details } = problemBody(resolved.refused, resolved.details).error;
  const candidates = Array.isArray(details.candidates) ? details.candidates.map(String) : [];
  return { route: null, version: null, refused: { code, message, candidates } };
}
