// One route as engineers edit it, with all its versions.
import type { RouteDetail } from '@lineside/core/contracts/routes';
import type { HubStore } from '../store/hub-store.ts';
import { editions } from './editions.ts';
import { foundEdit } from './found-edit.ts';
import { versionHeads } from './route-versions.ts';

/** @returns null when there is no draft of it, or no more */
export async function routeDetail(store: HubStore, route: string): Promise<RouteDetail | null> {
  const found = await foundEdit(store, 'routeDraft', route);
  if (found === null) return null;
  const { operationsEditedAt, ...draft } = found.state;
  return {
    draft,
    operationsEditedAt: { ...operationsEditedAt },
    ...(await editions(store)(found.edit)),
    versions: await versionHeads(store, route),
  };
}
