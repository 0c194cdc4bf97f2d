// Routes as a filtered list, page by page: drafts beside how far their versions have come.
import type { RouteList, RouteQuery } from '@lineside/core/contracts/routes';
import type { z } from 'zod';
import type { HubStore } from '../store/hub-store.ts';

export async function routeList(store: HubStore, query: z.output<typeof RouteQuery>): Promise<RouteList> {
  const { q, product, source, status, after, limit } = query;
  const { routes, total, more, facets } = await store.routes({
    q: q || null,
    product: product || null,
    source: source ?? null,
    status: status ?? null,
    after: after || null,
    limit,
  });
  return { rows: [...routes], total, next: more ? (routes.at(-1)?.route ?? null) : null, facets };
}
