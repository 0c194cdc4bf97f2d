// How often something was taken out, and who was the last.
import type { FactOf } from '../fact-of.ts';
import type { exportFacts } from './facts.ts';

export interface ExportState {
  times: number;
  last: { by: string; at: number } | null;
}
export const initialExport: ExportState = { times: 0, last: null };

export function evolveExport(state: ExportState, fact: FactOf<typeof exportFacts>): ExportState {
  return { times: state.times + 1, last: { by: fact.actor, at: fact.at } };
}
