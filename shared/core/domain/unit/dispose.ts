// Disposition of a unit: rework to a step at or before the failed one, scrap, hold, release of a hold.
import type { z } from 'zod';
import { type Decision, refuse } from '../../kernel/decision.ts';
import { streamId } from '../../kernel/ids.ts';
import { type Actor, may } from '../access/state.ts';
import type { NewFactOf } from '../fact-of.ts';
import type { UnitDisposed, unitFacts } from './facts.ts';
import type { UnitRefusal } from './refusals.ts';
import { openVisits, type UnitState } from './state.ts';

export interface Dispose {
  sn: string;
  disposition: z.infer<typeof UnitDisposed>;
}

/** @returns `unit.disposed`, or why this unit cannot be disposed of like that. */
export function decideDispose(
  context: { actor: Actor; unit: UnitState | null },
  command: Dispose,
): Decision<NewFactOf<typeof unitFacts>, UnitRefusal> {
  const { actor, unit } = context;
  const { sn, disposition } = command;
  if (!may(actor, 'quality:disposition'))
    return refuse('FORBIDDEN', { permission: 'quality:disposition', user: actor.name });
  if (unit === null) return refuse('UNIT_NOT_FOUND', { sn });
  if (unit.scrapped) return refuse('UNIT_SCRAPPED', { sn });
  const stopped = stop(unit, command);
  if (stopped !== null) return stopped;
  return { facts: [{ stream: streamId('unit', sn), type: 'unit.disposed', data: disposition }] };
}

function stop(unit: UnitState, { sn, disposition }: Dispose) {
  const open = openVisits(unit)[0];
  switch (disposition.action) {
    case 'REWORK':
      if (unit.failedStep === null && unit.hold === null) return refuse('UNIT_NOT_FAILED', { sn });
      if (open !== undefined)
        return refuse('UNIT_ALREADY_IN_STATION', { sn, station: open.station, here: 0 });
      if (
        disposition.toStep > (unit.failedStep ?? unit.passed.at(-1) ?? 0) ||
        !unit.steps.includes(disposition.toStep)
      )
        return refuse('REWORK_STEP_INVALID', { sn, step: disposition.toStep, failedStep: unit.failedStep });
      return null;
    case 'RELEASE':
      return unit.hold === null ? refuse('UNIT_NOT_ON_HOLD', { sn }) : null;
    case 'SCRAP':
    case 'HOLD':
      return null;
  }
}
