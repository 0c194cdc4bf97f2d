// A defect code as last configured.
import type { FactOf } from '../fact-of.ts';
import type { DefectCodeConfigured, defectFacts } from './facts.ts';

export type DefectCodeState = DefectCodeConfigured | null;
export const initialDefectCode: DefectCodeState = null;

export function evolveDefectCode(_state: DefectCodeState, fact: FactOf<typeof defectFacts>): DefectCodeState {
  return fact.type === 'defectCode.removed' ? null : fact.data;
}
