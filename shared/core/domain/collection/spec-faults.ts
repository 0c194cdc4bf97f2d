// What is wrong with a spec in itself: limits that cross, choices that are missing. The form and the hub go by the
// same list, and the schema for commands is built on it.
import { Name } from '../master/name.ts';
import { DataSpecConfigured } from './facts.ts';

export const specFaultCodes = [
  'LIMITS_CROSS',
  'TARGET_OUTSIDE_LIMITS',
  'WARNING_OUTSIDE_LIMITS',
  'LIMITS_NEED_NUMBER',
  'OPTIONS_NEED_ENUM',
  'OPTIONS_MISSING',
  'OPTION_TWICE',
] as const;
export type SpecFaultCode = (typeof specFaultCodes)[number];

export interface SpecFault {
  field: keyof DataSpecConfigured;
  fault: SpecFaultCode;
}

const limitFields = ['lsl', 'usl', 'target', 'warnLow', 'warnHigh'] as const;

export function specFaults(spec: DataSpecConfigured): SpecFault[] {
  const faults: SpecFault[] = [];
  const fault = (field: SpecFault['field'], code: SpecFaultCode) => faults.push({ field, fault: code });
  const { lsl, usl, target, warnLow, warnHigh, options, type } = spec;
  if (type !== 'NUMBER')
    for (const field of limitFields) if (spec[field] !== null) fault(field, 'LIMITS_NEED_NUMBER');
  if (type === 'ENUM' && options.length === 0) fault('options', 'OPTIONS_MISSING');
  if (type !== 'ENUM' && options.length > 0) fault('options', 'OPTIONS_NEED_ENUM');
  if (new Set(options.map(({ code }) => code)).size < options.length) fault('options', 'OPTION_TWICE');
  if (type !== 'NUMBER') return faults;
  if (lsl !== null && usl !== null && lsl > usl) {
    fault('usl', 'LIMITS_CROSS');
    return faults;
  }
  const outside = (value: number | null) =>
    value !== null && ((lsl !== null && value < lsl) || (usl !== null && value > usl));
  if (outside(target)) fault('target', 'TARGET_OUTSIDE_LIMITS');
  if (outside(warnLow)) fault('warnLow', 'WARNING_OUTSIDE_LIMITS');
  if (outside(warnHigh)) fault('warnHigh', 'WARNING_OUTSIDE_LIMITS');
  if (warnLow !== null && warnHigh !== null && warnLow > warnHigh) fault('warnHigh', 'LIMITS_CROSS');
  return faults;
}

/** A spec as it may be saved: the fact's own shape, with a name and without faults. */
export const SoundDataSpec = DataSpecConfigured.extend({ name: Name }).superRefine((spec, context) => {
  for (const { field, fault } of specFaults(spec))
    context.addIssue({ code: 'custom', path: [field], message: fault });
});
