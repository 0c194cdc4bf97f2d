// Setting the state of a station's equipment by hand, at the hub or at a station of its line.
import { type Decision, refuse } from '../../kernel/decision.ts';
import { streamId, type UserId } from '../../kernel/ids.ts';
import { type Actor, unlessMay } from '../access/state.ts';
import type { NewFactOf } from '../fact-of.ts';
import type { StationState } from '../station/state.ts';
import type { EquipmentCondition, equipmentFacts } from './facts.ts';
import type { EquipmentState } from './state.ts';

export interface SetEquipment {
  station: string;
  condition: EquipmentCondition;
  reason: string;
}

/** The same condition for the same reason again is no new fact. */
export function decideSetEquipment(
  context: { actor: Actor; requestedBy: UserId | null; station: StationState; equipment: EquipmentState },
  { station: code, condition, reason }: SetEquipment,
): Decision<NewFactOf<typeof equipmentFacts>, 'FORBIDDEN' | 'STATION_NOT_FOUND'> {
  const { actor, station, equipment, requestedBy } = context;
  const place = station === null ? undefined : { line: station.line, station: station.code };
  const forbidden = unlessMay(actor, 'readiness:check', place);
  if (forbidden !== null) return forbidden;
  if (station === null) return refuse('STATION_NOT_FOUND', { station: code });
  if (equipment.condition === condition && equipment.word?.reason === reason) return { facts: [] };
  const data = { station: station.code, condition, reason, source: 'MANUAL' as const, requestedBy };
  return { facts: [{ stream: streamId('equipment', station.code), type: 'equipment.stateSet', data }] };
}
