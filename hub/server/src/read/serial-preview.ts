// The labels that a run would print, before it is made: by the same rule, with the numbers that are taken.
import type { PreviewSerials, SerialPreview } from '@lineside/core/contracts/planning';
import type { OrderState } from '@lineside/core/domain/order/state';
import { serialsOf } from '@lineside/core/domain/run/create';
import { type LabelledUnit, printedBy, unitsByRule } from '@lineside/core/domain/run/units-of-run';
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
  const taken = await takenOf(store, units);
  return {
    labels: labels.length,
    units: new Set(units.map(({ sn }) => sn)).size,
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

/** Numbers of units and panels that are units of other runs, or labels that scans will make units of there. */
async function takenOf(store: HubStore, units: readonly LabelledUnit[]): Promise<SerialPreview['taken']> {
  const texts = [...new Set([...units.map(({ sn }) => sn), ...panelsOf(units)])];
  const made = await store.taken(texts);
  const known = new Set(made.map(({ sn }) => sn));
  const printer = printedBy(await store.runsOnScan());
  const printed = texts
    .filter((sn) => !known.has(sn))
    .flatMap((sn) => {
      const run = printer(sn);
      return run === null ? [] : [{ sn, run }];
    });
  return [...made, ...printed];
}

function panelsOf(units: readonly LabelledUnit[]): string[] {
  return units.flatMap(({ panel }) => panel?.code ?? []);
}

function twiceIn(units: readonly LabelledUnit[]): string[] {
  const once = new Set(panelsOf(units));
  const twice = new Set<string>();
  for (const { sn } of units) (once.has(sn) ? twice : once).add(sn);
  return [...twice].slice(0, namesShown);
}
