// Reading a unit's form for a story: a spec that holds, one that only alarms, a verdict.
import type { UnitHere } from '@lineside/core/contracts/station-cockpit';
import { isVerdict } from '@lineside/core/domain/collection/judge';
import type { DataSpec } from '@lineside/core/domain/collection/spec';
import type { Operator } from '../plant/operator.ts';
import { type Random, valueBeyond } from '../plant/plausible-values.ts';

export function at(crew: readonly Operator[], index: number): Operator {
  const operator = crew.at(index);
  if (operator === undefined) throw new Error(`nobody works at station ${index}`);
  return operator;
}

/** A measured spec whose limits put a unit on hold. */
export function holdingSpec(unit: UnitHere): DataSpec {
  return specOf(unit, (spec) => spec.type === 'NUMBER' && spec.alarm === 'HOLD');
}

/** The verdict of an inspection step. */
export function verdictSpec(unit: UnitHere): DataSpec {
  return specOf(unit, isVerdict);
}

/** A value just beyond the limit, as an entry that replaces the plausible one. */
export function beyondLimit(spec: DataSpec, random: Random): Record<string, number> {
  const value = valueBeyond(spec, random);
  if (value === null) throw new Error(`${spec.code} has no limits`);
  return { [spec.code]: value };
}

function specOf(unit: UnitHere, is: (spec: DataSpec) => boolean): DataSpec {
  const found = unit.form.find(({ spec }) => is(spec));
  if (found === undefined) throw new Error(`the form of step ${unit.step.stepNo} has no such spec`);
  return found.spec;
}
