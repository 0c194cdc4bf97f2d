// Master data of a kind, whole: what engineers choose from and edit, each with who made it so.
import type { Edition, MasterKind } from '@lineside/core/contracts/master-data';
import type { HubStore } from '../store/hub-store.ts';
import { editions } from './editions.ts';

/** Rows of whatever kind was asked for. */
export interface MasterRows {
  rows: (Edition & { key: string; data: unknown })[];
}

/** By key; removed things are left out. The contract of the kind takes from `data` what is the kind's own. */
export async function masterList(store: HubStore, kind: MasterKind): Promise<MasterRows> {
  const editionOf = editions(store);
  const rows = await store.masterRows(kind);
  return {
    rows: await Promise.all(
      rows.map(async ({ key, data, ...edit }) => ({ key, data, ...(await editionOf(edit)) })),
    ),
  };
}
