// An exception's answer as folded: the first one stands, whatever comes later.
import type { FactOf } from '../fact-of.ts';
import type { ExceptionAnswered, reviewFacts } from './facts.ts';

export interface ExceptionAnswerState {
  answered: (ExceptionAnswered & { by: string; at: number }) | null;
}
export const initialException: ExceptionAnswerState = { answered: null };

export function evolveException(
  state: ExceptionAnswerState,
  fact: FactOf<typeof reviewFacts>,
): ExceptionAnswerState {
  return state.answered === null ? { answered: { ...fact.data, by: fact.actor, at: fact.at } } : state;
}
