// The labels of a run as they are printed: those on its units, or those that its rule lets scans make.
import type { LabelSheet } from '@lineside/core/contracts/planning';
import type { RunCreated } from '@lineside/core/domain/run/facts';
import { labelOf } from '@lineside/core/domain/run/serial-rule';
import type { RunState } from '@lineside/core/domain/run/state';
import { labelsOf, ruleOf, unitsUnder } from '@lineside/core/domain/run/units-of-run';
import { streamId } from '@lineside/core/kernel/ids';
import type { z } from 'zod';
import { type SeenLines, sees } from '../access/lines-seen.ts';
import type { HubStore } from '../store/hub-store.ts';
import { labelsOfUnits } from '../view/run-labels.ts';

/**
 * @param from the first label, counted from 1
 * @returns null when there is no such run on the lines seen
 */
export async function labelSheet(
  store: HubStore,
  run: string,
  { from, count }: { from: number; count: number },
  seen: SeenLines,
): Promise<z.infer<typeof LabelSheet> | null> {
  const row = await store.run(run);
  if (row === null || !sees(seen, row.line)) return null;
  const state = (await store.snapshot(streamId('run', run)))?.state as RunState | undefined;
  const created = state?.created ?? null;
  if (created === null) return null;
  const { product, productName } = row;
  const { labels, total } =
    created.units === 'BULK' ? await labelsMade(store, run, from, count) : labelsToCome(created, from, count);
  return { run, product, productName, labels, total };
}

async function labelsMade(store: HubStore, run: string, from: number, count: number) {
  const all = labelsOfUnits(await store.unitsOfRun(run));
  const labels = all
    .slice(from - 1, from - 1 + count)
    .map(({ label, boards }) => ({ label, boards: boards.length }));
  return { labels, total: all.length };
}

function labelsToCome(created: RunCreated, from: number, count: number) {
  const total = labelsOf(created);
  const wanted = Math.max(0, Math.min(count, total - from + 1));
  const labels = Array.from({ length: wanted }, (_, i) => ({
    label: labelOf(ruleOf(created), from + i),
    boards: unitsUnder(created, from + i).length,
  }));
  return { labels, total };
}
