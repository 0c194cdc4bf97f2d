// A run's row without its frozen route; null while its making is not known.
import type { RunState } from '@lineside/core/domain/run/state';
import type { Snapshot } from '@lineside/core/kernel/fold';
import { hlcWallMs } from '@lineside/core/kernel/hlc';
import type { KeptRun } from '../store/views.ts';

/** @param run the number by which its stream goes, whatever a payload claims */
export function runRow(run: string, { state, last }: Snapshot): KeptRun | null {
  const { created, status, startedAt } = state as RunState;
  if (created === null) return null;
  const { order, line, product, productName, qty, frozen, priority, due, shift, serials, boards } = created;
  return {
    run,
    order,
    line,
    product,
    productName,
    status,
    qty,
    route: frozen.route,
    routeVersion: frozen.version,
    priority,
    due,
    shift,
    startedAt,
    updatedAt: hlcWallMs(last.hlc),
    places: frozen.steps.map(({ stepNo, group, stations }) => ({ stepNo, group, stations })),
    labels: created.units === 'ON_SCAN' ? { serials, boards } : null,
  };
}
