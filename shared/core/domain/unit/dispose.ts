// Disposition of a unit, at the hub or at a station: rework to a step at or before the failed one, scrap, hold, release
// of a hold. It never asks where the unit stands on paper, only what its facts say.
import type { z } from 'zod';
import { type Decision, refuse } from '../../kernel/decision.ts';
import { type LineCode, streamId, type UserId } from '../../kernel/ids.ts';
import { type Actor, type Place, unlessMay } from '../access/state.ts';
import type { NewFactOf } from '../fact-of.ts';
import type { UnitDisposed, unitFacts } from './facts.ts';
import type { UnitRefusal } from './refusals.ts';
import { openVisits, type UnitState } from './state.ts';

type WithoutAsker<Data> = Data extends unknown ? Omit<Data, 'requestedBy'> : never;
export type Disposition = WithoutAsker<z.output<typeof UnitDisposed>>;

export interface Dispose {
  sn: string;
  disposition: Disposition;
}

export interface DisposeContext {
  actor: Actor;
  /** who asked at whose window the actor approved; null when the actor acts for themselves */
  requestedBy: UserId | null;
  /** where it is decided; null at the hub, where the unit's line counts */
  place: Place | null;
  unit: UnitState | null;
}

/** @returns `unit.disposed`, or why this unit cannot be disposed of like that. */
export function decideDispose(
  context: DisposeContext,
  command: Dispose,
): Decision<NewFactOf<typeof unitFacts>, UnitRefusal> {
  const { unit, requestedBy } = context;
  const { sn, disposition } = command;
  const forbidden = unlessMay(context.actor, 'quality:disposition', placeOf(context));
  if (forbidden !== null) return forbidden;
  if (unit === null) return refuse('UNIT_NOT_FOUND', { sn });
  if (unit.scrapped) return refuse('UNIT_SCRAPPED', { sn });
  const stopped = stop(unit, command);
  if (stopped !== null) return stopped;
  const data = { ...disposition, requestedBy };
  return { facts: [{ stream: streamId('unit', sn), type: 'unit.disposed', data }] };
}

/** Where a decision about a unit counts: at the station, else on the unit's line; plant-wide while that is not known. */
export function placeOf({ place, unit }: Pick<DisposeContext, 'place' | 'unit'>): Place | undefined {
  if (place !== null) return place;
  return unit?.line == null ? undefined : { line: unit.line as LineCode, station: null };
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
