// Data-collection specs as a filtered list, page by page, and one by one.
import type { DataSpecList, DataSpecQuery, DataSpecRow } from '@lineside/core/contracts/master-data';
import type { DataSpecConfigured } from '@lineside/core/domain/collection/facts';
import type { z } from 'zod';
import type { HubStore } from '../store/hub-store.ts';
import type { DataSpecFilter } from '../store/master-data.ts';
import { editions } from './editions.ts';
import { foundEdit } from './found-edit.ts';

export async function dataSpecList(
  store: HubStore,
  query: z.output<typeof DataSpecQuery>,
): Promise<DataSpecList> {
  const { q, operation, kind, type, active, after, limit } = query;
  const { specs, total, more, facets } = await store.dataSpecs({
    q: q || null,
    operation: operation || null,
    kind: kind ?? null,
    type: type ?? null,
    active: active === undefined ? null : active === 'true',
    after: readPlace(after),
    limit,
  });
  const editionOf = editions(store);
  const rows = specs.map(
    async ({ key, data, ...edit }): Promise<DataSpecRow> => ({ key, data, ...(await editionOf(edit)) }),
  );
  const last = specs.at(-1);
  return {
    rows: await Promise.all(rows),
    total,
    next: more && last !== undefined ? placeOf(last.data.operation, last.key) : null,
    facets,
  };
}

/** @returns null when there is no such spec, or no more */
export async function dataSpec(store: HubStore, code: string): Promise<DataSpecRow | null> {
  const found = await foundEdit(store, 'dataSpec', code);
  if (found === null) return null;
  const data: DataSpecConfigured = found.state;
  return { key: code, data, ...(await editions(store)(found.edit)) };
}

/** No code holds a line break: what stands before the first one is the operation. */
function placeOf(operation: string, code: string): string {
  return `${operation}\n${code}`;
}

function readPlace(after: string | undefined): DataSpecFilter['after'] {
  const [, operation, code] = /^([^\n]+)\n([^\n]+)$/.exec(after ?? '') ?? [];
  return operation === undefined || code === undefined ? null : { operation, code };
}
