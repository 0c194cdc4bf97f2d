// Scripted operators enter values that the line's own judgement accepts, and out-of-limit ones that it does not.
import { isOut, judge } from '@lineside/core/domain/collection/judge';
import { describe, expect, it } from 'vitest';
import { fillForm, plausibleValue, type Random, valueBeyond } from './plausible-values.ts';
import { dataSpec } from './seed-master.ts';
import { readTables } from './tables.ts';

const specs = readTables().specs.map(dataSpec);
const extremes: [string, Random][] = [
  ['lowest', () => 0],
  ['middle', () => 0.5],
  ['highest', () => 0.999],
];

describe.each(extremes)('with the %s dice', (_name, random) => {
  it('every value is inside the limits of its spec, without a warning', () => {
    for (const spec of specs) {
      const value = plausibleValue(spec, random);
      if (value !== null) expect(['OK', 'UNJUDGED'], spec.code).toContain(judge(spec, value));
      else expect(spec.required, spec.code).toBe(false);
    }
  });

  it('a value beyond a limit is judged out', () => {
    for (const spec of specs.filter(({ type }) => type === 'NUMBER')) {
      const value = valueBeyond(spec, random);
      if (value === null) expect([spec.lsl, spec.usl]).toEqual([null, null]);
      else expect(isOut(judge(spec, value)), `${spec.code} ${value}`).toBe(true);
    }
  });
});

it('a value that was out of limits is not carried on', () => {
  const form = specs.filter(({ code }) => code === 'STENCIL_TENSION').map((spec) => ({ spec, previous: 25 }));
  const [filled] = fillForm(form, () => 0.5);
  expect(filled?.carried).toBeUndefined();
  expect(filled?.value).toBeGreaterThan(30);
});

it('a carried value stays as it was and says so; a counter counts on', () => {
  const named = (code: string) => specs.filter((spec) => spec.code === code);
  const form = [...named('STENCIL_TENSION'), ...named('STENCIL_PRINTS'), ...named('AOI_REMARK')];
  const previous = [41, 12_000, null];
  const filled = fillForm(
    form.map((spec, i) => ({ spec, previous: previous[i] ?? null })),
    () => 0.5,
  );
  expect(filled).toEqual([
    { spec: 'STENCIL_TENSION', value: 41, carried: true },
    { spec: 'STENCIL_PRINTS', value: 12_001 },
  ]);
});
