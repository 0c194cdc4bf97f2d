// Which lines can do an order's route: the one it took, or the one that it would take today.
import type { OrderLines } from '@lineside/core/contracts/planning';
import type { OrderState } from '@lineside/core/domain/order/state';
import { resolveRoute } from '@lineside/core/domain/route/resolve';
import type { RouteState } from '@lineside/core/domain/route/state';
import { stepsWithoutStation } from '@lineside/core/domain/run/line-fit';
import { streamId } from '@lineside/core/kernel/ids';
import type { z } from 'zod';
import { type SeenLines, sees } from '../access/lines-seen.ts';
import type { HubStore } from '../store/hub-store.ts';

/**
 * @param day the calendar day at the plant
 * @returns null when there is no such order on the lines seen; no lines while no version is found
 */
export async function orderLines(
  store: HubStore,
  no: string,
  seen: SeenLines,
  day: string,
): Promise<z.infer<typeof OrderLines> | null> {
  const row = await store.order(no);
  if (row === null || !sees(seen, row.line)) return null;
  const order = (await store.snapshot(streamId('order', no)))?.state as OrderState;
  const found = await routeOf(store, order, day);
  const ready = (await versionsOf(store, found.route))?.ready ?? null;
  const problem = found.problem ?? (ready === null ? 'ROUTE_VERSION_NOT_READY' : null);
  if (ready === null || problem !== null) return { route: found.route, version: null, problem, lines: [] };
  const stations = await store.all('station');
  const lines = (await store.all('line')).filter(({ code }) => sees(seen, code));
  return {
    route: found.route,
    version: ready.version,
    problem,
    lines: lines.map(({ code, name }) => ({
      line: code,
      name,
      missing: stepsWithoutStation(ready, code, stations).map(({ stepNo, name, operation }) => ({
        stepNo,
        name,
        operation,
      })),
    })),
  };
}

async function routeOf(
  store: HubStore,
  { received, route: taken }: OrderState,
  day: string,
): Promise<{ route: string | null; problem: string | null }> {
  if (taken !== null) return { route: taken, problem: null };
  const { product = '', route: explicit = null } = received ?? {};
  const heads = await store.routeHeads(product, explicit === null ? [] : [explicit]);
  const resolved = resolveRoute({ product, override: null, explicit, day }, heads);
  return 'refused' in resolved
    ? { route: explicit, problem: resolved.refused }
    : { route: resolved.route.route, problem: null };
}

async function versionsOf(store: HubStore, route: string | null): Promise<RouteState | undefined> {
  if (route === null) return undefined;
  return (await store.snapshot(streamId('route', route)))?.state as RouteState | undefined;
}
