// What is known of one origin from its own first fact.
import type { FactOf } from '../fact-of.ts';
import type { OriginOpened, originFacts } from './facts.ts';

export type OriginState = (OriginOpened & { openedAt: number }) | null;
export const initialOrigin: OriginState = null;

export function evolveOrigin(state: OriginState, fact: FactOf<typeof originFacts>): OriginState {
  return state ?? { ...fact.data, openedAt: fact.at };
}
