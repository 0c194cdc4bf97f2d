// The details of a refusal for want of data: codes for machines, names in both languages for whoever reads the
// sentence. The operator's form and the station that decides say it alike.
import type { Details } from '../../kernel/decision.ts';
import type { DataSpec } from '../collection/spec.ts';

/** Longest value that is repeated in a sentence, characters. */
const longestQuoted = 80;

/** For REQUIRED_DATA_MISSING: the specs that have no value. */
export function missingValues(specs: readonly DataSpec[]): Details {
  return {
    specs: specs.map(({ code }) => code),
    specsEn: specs.map((spec) => named(spec).specEn),
    specsZh: specs.map((spec) => named(spec).specZh),
  };
}

/** For DATA_VALUE_INVALID: the spec, and the value that is none of its type. */
export function invalidValue(spec: DataSpec, value: unknown): Details {
  return { ...named(spec), type: spec.type, value: String(value).slice(0, longestQuoted) };
}

/** For RESULT_FORCES_FAIL, and wherever one spec is spoken of. */
export function named({ code, name }: DataSpec) {
  return { spec: code, specEn: name.en || code, specZh: name.zh || code };
}
