// What a typed or scanned text may mean: exact hits first, then units, runs and orders that fit.
import type { SearchAnswer } from '@lineside/core/contracts/hub-api';
import type { OrderState } from '@lineside/core/domain/order/state';
import { streamId } from '@lineside/core/kernel/ids';
import type { z } from 'zod';
import type { HubStore } from '../store/hub-store.ts';

type Hit = z.infer<typeof SearchAnswer>['hits'][number];

const hitsPerKind = 8;

export async function search(store: HubStore, typed: string): Promise<z.infer<typeof SearchAnswer>> {
  const text = typed.trim();
  if (text === '') return { hits: [] };
  const units = (await store.search('unit', text, hitsPerKind)).map(async (key): Promise<Hit> => {
    const unit = await store.unit(key);
    return { kind: 'UNIT', key, note: note(unit?.run, unit?.status) };
  });
  const runs = (await store.search('run', text, hitsPerKind)).map(async (key): Promise<Hit> => {
    const run = await store.run(key);
    return { kind: 'RUN', key, note: note(run?.product, run?.status) };
  });
  const orders = (await store.search('order', text, hitsPerKind)).map(async (key): Promise<Hit> => {
    const order = (await store.snapshot(streamId('order', key)))?.state as OrderState | undefined;
    return { kind: 'ORDER', key, note: note(order?.received?.product, order?.status) };
  });
  const hits = await Promise.all([...units, ...runs, ...orders]);
  const exact = (hit: Hit) => hit.key.toLowerCase() === text.toLowerCase();
  return { hits: [...hits.filter(exact), ...hits.filter((hit) => !exact(hit))] };
}

function note(...parts: (string | null | undefined)[]): string {
  return parts.filter((part) => part != null && part !== '').join(' · ');
}
