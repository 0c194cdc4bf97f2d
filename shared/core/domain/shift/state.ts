// The last handover of a station, and who wrote it.
import type { FactOf } from '../fact-of.ts';
import type { ShiftHandedOver, shiftFacts } from './facts.ts';

export type ShiftState = (ShiftHandedOver & { by: string; at: number }) | null;
export const initialShift: ShiftState = null;

export function evolveShift(_state: ShiftState, fact: FactOf<typeof shiftFacts>): ShiftState {
  return { ...fact.data, by: fact.actor, at: fact.at };
}
