// The units of a run, by serial number: where each stands, at which station, and why it waits.
import type { UnitList, UnitQuery } from '@lineside/core/contracts/planning';
import type { RunState } from '@lineside/core/domain/run/state';
import { streamId } from '@lineside/core/kernel/ids';
import type { z } from 'zod';
import { type SeenLines, sees } from '../access/lines-seen.ts';
import type { HubStore } from '../store/hub-store.ts';

/** @returns null when there is no such run on the lines seen */
export async function runUnits(
  store: HubStore,
  run: string,
  query: z.output<typeof UnitQuery>,
  seen: SeenLines,
): Promise<UnitList | null> {
  const row = await store.run(run);
  if (row === null || !sees(seen, row.line)) return null;
  const { q, status = null, step = null, after, limit } = query;
  const filter = { run, status, step, limit, q: q?.trim() || null, after: after || null };
  const { rows, more, facets } = await store.units(filter);
  const state = (await store.snapshot(streamId('run', run)))?.state as RunState;
  const names = new Map(state.created?.frozen.steps.map(({ stepNo, name }) => [stepNo, name]));
  const counted = status === null ? Object.values(facets.status) : [facets.status[status] ?? 0];
  return {
    rows: rows.map(({ sn, panel, status, step, station, note, updatedAt }) => ({
      ...{ sn, panel, status, step, station, note, updatedAt },
      stepName: step === null ? null : (names.get(step) ?? null),
    })),
    total: counted.reduce((sum, n) => sum + n, 0),
    next: more ? (rows.at(-1)?.sn ?? null) : null,
    facets,
  };
}
