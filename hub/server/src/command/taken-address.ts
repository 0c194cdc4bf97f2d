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

/** Orders are no master data, and named by ERP; these none of them can be called. */
const takenOrders = ['new', 'import', 'check'];

/** @param at where the number stands in the command */
export function takenOrder(order: string, at: string): Refused<'VALIDATION_ERROR'> | null {
  return pathSteps.includes(order) || takenOrders.includes(order) ? anotherMeaning(order, at) : null;
}

/** @param at where the code stands in the command */
export function takenAddress(kind: EditedKind, code: string, at: string): Refused<'VALIDATION_ERROR'> | null {
  return pathSteps.includes(code) || taken[kind]?.includes(code) ? anotherMeaning(code, at) : null;
}

function anotherMeaning(code: string, at: string): Refused<'VALIDATION_ERROR'> {
  return refuse('VALIDATION_ERROR', {
    path: at,
    issue: `${code} has another meaning in addresses; choose another code`,
  });
}
