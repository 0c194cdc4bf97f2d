// What a configured thing may not say although its fact's schema can hold it: schemas only ever widen, so that what was
// written before goes on being read. And codes at which a thing could not be found: its address would mean something else.
import type { EditedKind } from '@lineside/core/contracts/master-data';
import type { FaiTemplateConfigured } from '@lineside/core/domain/fai/facts';
import type { SamplingRuleConfigured } from '@lineside/core/domain/sampling/facts';
import { type Refused, refuse } from '@lineside/core/kernel/decision';
import type { Text } from '@lineside/core/kernel/ids';

type Fault = Refused<'VALIDATION_ERROR'> | null;

/** Ends of addresses that every browser resolves away. */
const pathSteps = ['.', '..'];
/** Addresses beside those of the things themselves, in the API or among the pages. */
const taken: Partial<Record<EditedKind, readonly string[]>> = {
  routeDraft: ['new', 'preview', 'resolve'],
  dataSpec: ['check'],
  faiTemplate: ['new'],
};

/** @param at where the code stands in the command */
export function codeFault(kind: EditedKind, code: string, at: string): Fault {
  const isTaken = pathSteps.includes(code) || (taken[kind] ?? []).includes(code);
  return isTaken ? invalid(at, `${code} has another meaning in addresses; choose another code`) : null;
}

/** A name in one language will do; in none, nobody can choose the thing from a list. */
export function nameFault(data: { name: Text } | object, at: string): Fault {
  const isBlank = 'name' in data && `${data.name.en}${data.name.zh}`.trim() === '';
  return isBlank ? invalid(`${at}.name`, 'is empty in both languages') : null;
}

/** What was answered at an item goes by its code. */
export function itemTwice({ items }: FaiTemplateConfigured, at: string): Fault {
  const codes = items.map(({ code }) => code);
  const i = codes.findIndex((code, place) => codes.indexOf(code) < place);
  return i < 0 ? null : invalid(`${at}.items.${i}.code`, `${codes[i]} is given twice`);
}

/** No lot is in bounds that cross. */
export function lotFault({ lotFrom, lotTo }: SamplingRuleConfigured, at: string): Fault {
  return lotFrom !== null && lotTo !== null && lotTo < lotFrom
    ? invalid(`${at}.lotTo`, `is below ${lotFrom}`)
    : null;
}

function invalid(path: string, issue: string): Refused<'VALIDATION_ERROR'> {
  return refuse('VALIDATION_ERROR', { path, issue });
}
