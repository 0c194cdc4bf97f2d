// Reasons that are given again and again, to be taken with one key and written over at will.
import type { ExceptionAnswer } from '@lineside/core/domain/review/kinds';
import type { HubTextKey } from '@lineside/core/i18n/hub-texts';

const reasons: Record<Exclude<ExceptionAnswer, 'CORRECT'> | 'VOID_VISIT' | 'RUN', readonly HubTextKey[]> = {
  ACCEPT: ['quickACCEPT1', 'quickACCEPT2', 'quickACCEPT3'],
  HOLD: ['quickHOLD1', 'quickHOLD2', 'quickHOLD3'],
  REWORK: ['quickREWORK1', 'quickREWORK2', 'quickREWORK3'],
  SCRAP: ['quickSCRAP1', 'quickSCRAP2'],
  VOID_VISIT: ['quickCORRECT1', 'quickCORRECT2', 'quickCORRECT3'],
  RUN: ['quickRUN1', 'quickRUN2'],
};

export function quickReasons(
  answer: ExceptionAnswer,
  correction: 'VOID_VISIT' | 'RUN' | null,
): readonly HubTextKey[] {
  return reasons[answer === 'CORRECT' ? (correction ?? 'VOID_VISIT') : answer];
}
