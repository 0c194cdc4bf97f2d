// Where a configured thing is named, by the very look that removing it takes: what is listed here is what refuses.
import type { Uses } from '@lineside/core/contracts/master-data';
import { usesOf } from '@lineside/core/domain/master/uses';
import type { z } from 'zod';
import { Known } from '../command/known.ts';
import { plantUses } from '../command/plant-uses.ts';
import type { HubStore } from '../store/hub-store.ts';
import type { Thing } from './thing.ts';

const usesShown = 200;

/** A thing that nobody set up may be named too: a product, for one. */
export async function uses(store: HubStore, { kind, key }: Thing): Promise<z.infer<typeof Uses>> {
  const found = await store.ingest((ground) => ({
    answer: usesOf(kind, key, plantUses(new Known(ground))),
    effects: {},
  }));
  return { uses: found.slice(0, usesShown), total: found.length };
}
