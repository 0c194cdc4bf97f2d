// The labels that a run would print, before it is made: by the same rule, with the numbers that are taken.
import type { PreviewSerials, SerialPreview } from '@lineside/core/contracts/planning';
import type { OrderState } from '@lineside/core/domain/order/state';
import { serialsOf } from '@lineside/core/domain/run/create';
import { type LabelledUnit, unitsByRule } from '@lineside/core/domain/run/units-of-run';
import type { ProblemCode } from '@lineside/core/i18n/problems';
import { type Refused, refuse } from '@lineside/core/kernel/decision';
import { streamId } from '@lineside/core/kernel/ids';
import type { z } from 'zod';
import { type SeenLines, sees } from '../access/lines-seen.ts';
import type { HubStore } from '../store/hub-store.ts';

const firstLabels = 3;
const namesShown = 50;

/** Refusals: ORDER_NOT_FOUND (also of a line that is not seen), SERIAL_PATTERN_INVALID. */
export async function previewSerials(
  store: HubStore,
  asked: z.output<typeof PreviewSerials>,
  seen: SeenLines,
  day: string,
): Promise<SerialPreview | Refused<ProblemCode>> {
  const order = (await store.snapshot(streamId('order', asked.order)))?.state as OrderState | undefined;
  if (order?.received == null || !sees(seen, order.line))
    return refuse('ORDER_NOT_FOUND', { order: asked.order });
  const units = unitsOf(asked, order, day);
  if ('refused' in units) return units;
  const labels = [...Map.groupBy(units, ({ sn, panel }) => panel?.code ?? sn)].map(([label, boards]) => ({
    label,
    units: [...new Set(boards.map(({ sn }) => sn))],
  }));
  const serials = new Set(units.map(({ sn }) => sn));
  const taken = await store.taken([...serials]);
  return {
    labels: labels.length,
    units: serials.size,
    sample: [...labels.slice(0, firstLabels), ...(labels.length > firstLabels ? labels.slice(-1) : [])],
    taken: taken.slice(0, namesShown),
    takenTotal: taken.length,
    twice: twiceIn(units),
  };
}

function unitsOf(
  asked: z.output<typeof PreviewSerials>,
  order: OrderState,
  day: string,
): readonly LabelledUnit[] | Refused<'SERIAL_PATTERN_INVALID'> {
  if (asked.listed !== null) return asked.listed;
  const serials = serialsOf({ order, day }, asked);
  if ('refused' in serials) return serials;
  const { run, qty, boards } = asked;
  return unitsByRule({ run, qty, boards, serials: serials.rule });
}

function twiceIn(units: readonly LabelledUnit[]): string[] {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const { sn } of units) (once.has(sn) ? twice : once).add(sn);
  return [...twice].slice(0, namesShown);
}
