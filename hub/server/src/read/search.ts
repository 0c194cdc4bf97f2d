// What a typed or scanned text may mean: exact hits first, then units, runs and orders that fit.
import type { SearchAnswer } from '@lineside/core/contracts/hub-api';
import type { OrderState } from '@lineside/core/domain/order/state';
import { streamId } from '@lineside/core/kernel/ids';
import type { z } from 'zod';
import { type SeenLines, sees } from '../access/lines-seen.ts';
import type { HubStore } from '../store/hub-store.ts';

interface Found {
  hit: z.infer<typeof SearchAnswer>['hits'][number];
  line: string | null;
}

const hitsPerKind = 8;
/** How many are looked at for a reader who sees only some lines. */
const lookedAt = 8 * hitsPerKind;

/** @param seen lines of which the reader sees things; others are left out */
export async function search(
  store: HubStore,
  typed: string,
  seen: SeenLines,
): Promise<z.infer<typeof SearchAnswer>> {
  const text = typed.trim();
  if (text === '') return { hits: [] };
  const most = seen === 'ALL' ? hitsPerKind : lookedAt;
  const units = (await store.search('unit', text, most)).map(async (key): Promise<Found> => {
    const unit = await store.unit(key);
    const hit = { kind: 'UNIT' as const, key, note: note(unit?.run, unit?.status) };
    return { hit, line: unit?.line ?? null };
  });
  const runs = (await store.search('run', text, most)).map(async (key): Promise<Found> => {
    const run = await store.run(key);
    return {
      hit: { kind: 'RUN', key, note: note(run?.product, run?.status) },
      line: run?.line ?? null,
    };
  });
  const orders = (await store.search('order', text, most)).map(async (key): Promise<Found> => {
    const order = (await store.snapshot(streamId('order', key)))?.state as OrderState | undefined;
    const hit = { kind: 'ORDER' as const, key, note: note(order?.received?.product, order?.status) };
    return { hit, line: order?.line ?? null };
  });
  const kinds = await Promise.all([units, runs, orders].map((found) => Promise.all(found)));
  const hits = kinds.flatMap((found) =>
    found
      .filter(({ line }) => sees(seen, line))
      .slice(0, hitsPerKind)
      .map(({ hit }) => hit),
  );
  const exact = (hit: Found['hit']) => hit.key.toLowerCase() === text.toLowerCase();
  return { hits: [...hits.filter(exact), ...hits.filter((hit) => !exact(hit))] };
}

function note(...parts: (string | null | undefined)[]): string {
  return parts.filter((part) => part != null && part !== '').join(' · ');
}
