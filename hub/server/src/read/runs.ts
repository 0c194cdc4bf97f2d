// Runs as lists and one by one, with their frozen steps and how many units stand where.
import type { RunDetail, RunList, RunRow } from '@lineside/core/contracts/hub-api';
import type { RunState } from '@lineside/core/domain/run/state';
import { streamId } from '@lineside/core/kernel/ids';
import type { z } from 'zod';
import type { HubStore } from '../store/hub-store.ts';
import type { RunRow as StoredRun, Tally } from '../store/views.ts';
import { sumOf } from './run-counts.ts';

const unitsShown = 200;

export async function runList(store: HubStore): Promise<z.infer<typeof RunList>> {
  const byRun = Map.groupBy(await store.tallies(null), (tally) => tally.run);
  return { runs: (await store.runs()).map((run) => counted(run, byRun.get(run.run) ?? [])) };
}

/** @returns null when there is no such run */
export async function runDetail(
  store: HubStore,
  run: string,
  filter: { status: string | null; q: string | null },
): Promise<RunDetail | null> {
  const row = await store.run(run);
  if (row === null) return null;
  const state = (await store.snapshot(streamId('run', run)))?.state as RunState;
  const tallies = await store.tallies(run);
  const { units, total } = await store.units({ run, ...filter, limit: unitsShown });
  const at = (standing: string, step: number) => sumOf(tallies, { standing, step });
  return {
    ...counted(row, tallies),
    routeHash: state.created?.frozen.hash ?? null,
    authorizedAt: state.authorizedAt,
    revoked: state.revoked,
    steps: (state.created?.frozen.steps ?? []).map(({ stepNo, name, operation, requiresFAI, specs }) => ({
      stepNo,
      name,
      operation,
      requiresFAI,
      specs: specs.length,
      queued: at('QUEUED', stepNo),
      inside: at('IN_STATION', stepNo),
      passed: at('PASSED', stepNo),
      failed: at('FAILED', stepNo),
    })),
    units: units.map(({ sn, status, step, updatedAt }) => ({ sn, status, step, updatedAt })),
    unitsTotal: total,
  };
}

function counted(row: StoredRun, tallies: readonly Tally[]): z.infer<typeof RunRow> {
  const { updatedAt: _order, ...run } = row;
  return {
    ...run,
    done: sumOf(tallies, { standing: 'DONE' }),
    failed: sumOf(tallies, { standing: 'OUT_FAILED' }),
    onHold: sumOf(tallies, { standing: 'ON_HOLD' }),
    inStation: sumOf(tallies, { standing: 'IN_STATION' }),
  };
}
