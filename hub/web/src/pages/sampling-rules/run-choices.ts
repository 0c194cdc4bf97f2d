// What a run may be of, worded in the window's language: products, lines, and routes.
import type { Text } from '@lineside/core/kernel/ids';
import { say } from '@lineside/ui/language';
import { useInfiniteQuery, useQuery } from '@tanstack/solid-query';
import { createEffect } from 'solid-js';
import { masterQuery } from '../../api/master-queries.ts';
import { routesQuery } from '../../api/route-queries.ts';
import type { Option } from '../../parts/form-fields.tsx';

const everyRoute = { q: '', product: '', source: '', status: '' };

export interface RunChoices {
  products: () => Option<string>[];
  lines: () => Option<string>[];
  routes: () => Option<string>[];
}

/** Reactive. */
export function useRunChoices(): RunChoices {
  const products = useQuery(() => masterQuery('product'));
  const lines = useQuery(() => masterQuery('line'));
  const routes = useInfiniteQuery(() => routesQuery(everyRoute));
  // a choice offers all of them
  createEffect(() => {
    if (routes.hasNextPage && !routes.isFetchingNextPage && !routes.isError) void routes.fetchNextPage();
  });
  const named = (rows: readonly { key: string; data: { name: Text } }[] | undefined) =>
    (rows ?? []).map(({ key, data }) => ({ value: key, label: `${key} · ${say(data.name)}` }));
  return {
    products: () => named(products.data?.rows),
    lines: () => named(lines.data?.rows),
    routes: () =>
      (routes.data?.pages.flatMap((page) => page.rows) ?? []).map(({ route, name }) => ({
        value: route,
        label: `${say(name)} · ${route}`,
      })),
  };
}
