// What is wrong with a pattern, and where in it, as the hub refused it.
import type { PatternFault } from '@lineside/core/domain/run/serial-rule';
import type { HubFailure } from '../../api/hub-failure.ts';
import { words } from '../../language.ts';

const faults: readonly PatternFault[] = ['NUMBER_MISSING', 'NUMBER_TWICE', 'WORD_UNKNOWN', 'TOO_LONG'];

/** Null when nothing is. */
export function patternSentence(refusal: HubFailure | null): string | null {
  const { fault: named, word } = refusal?.problem?.details ?? {};
  const fault = faults.find((known) => known === named);
  return fault === undefined ? null : words(`labelsFault${fault}`, { word: String(word ?? ''), n: '{n}' });
}
