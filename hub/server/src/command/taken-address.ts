// Codes at which a thing could not be found: its address would mean something else.
import type { EditedKind } from '@lineside/core/contracts/master-data';
import { type Refused, refuse } from '@lineside/core/kernel/decision';

/** Ends of addresses that every browser resolves away. */
const pathSteps = ['.', '..'];
/** Addresses beside those of the things themselves, in the API or among the pages. */
const taken: Partial<Record<EditedKind, readonly string[]>> = {
  routeDraft: ['new', 'preview', 'resolve'],
  dataSpec: ['check'],
  faiTemplate: ['new'],
};

/** @param at where the code stands in the command */
export function takenAddress(kind: EditedKind, code: string, at: string): Refused<'VALIDATION_ERROR'> | null {
  if (!pathSteps.includes(code) && !taken[kind]?.includes(code)) return null;
  return refuse('VALIDATION_ERROR', {
    path: at,
    issue: `${code} has another meaning in addresses; choose another code`,
  });
}
