// The last word on a station's equipment; nobody's word means that it runs.
import type { FactOf } from '../fact-of.ts';
import type { EquipmentCondition, equipmentFacts } from './facts.ts';

export interface EquipmentState {
  condition: EquipmentCondition;
  /** who said so, why and when (wall clock, ms); null while nobody has */
  word: { reason: string; source: 'MANUAL'; by: string; at: number } | null;
}
export const initialEquipment: EquipmentState = { condition: 'RUNNING', word: null };

export function evolveEquipment(_state: EquipmentState, fact: FactOf<typeof equipmentFacts>): EquipmentState {
  const { condition, reason, source } = fact.data;
  return { condition, word: { reason, source, by: fact.actor, at: fact.at } };
}
