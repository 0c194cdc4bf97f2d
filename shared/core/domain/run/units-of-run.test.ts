// A run's units follow from its rule alone: whoever scans a label finds just the units that the rule gives it.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RunNo } from '../../kernel/ids.ts';
import { labelsOf, printedBy, ruleOf, unitsByRule, unitsOfScan, unitsUnder } from './units-of-run.ts';

const runs = fc.record({
  run: fc.constant(RunNo.parse('RUN-0412')),
  qty: fc.integer({ min: 1, max: 60 }),
  boards: fc.integer({ min: 1, max: 7 }),
  serials: fc.option(
    fc.record({
      prefix: fc.constantFrom('', 'A-', '1-', '7'),
      digits: fc.integer({ min: 1, max: 4 }),
      suffix: fc.constantFrom('', '-1', '-2', '7', '-Z'),
      from: fc.integer({ min: 1, max: 1_200 }),
    }),
  ),
});
const panels = { run: RunNo.parse('RUN-0412'), qty: 10, boards: 4, serials: null };
const sns = (units: readonly { sn: string }[]) => units.map(({ sn }) => sn);

describe('units by rule', () => {
  test('given any run, then there are as many as it is of, and no two are the same', () => {
    fc.assert(
      fc.property(runs, (run) => {
        const units = unitsByRule(run);
        expect(units).toHaveLength(run.qty);
        expect(new Set(sns(units)).size).toBe(run.qty);
        const labels = new Set(units.map(({ sn, panel }) => panel?.code ?? sn));
        expect(labels.size).toBe(labelsOf(run));
      }),
    );
  });

  test('given any run, then the scan of a unit or of its panel finds the whole panel and nothing else', () => {
    fc.assert(
      fc.property(runs, (run) => {
        for (const unit of unitsByRule(run)) {
          const found = unitsOfScan(run, unit.sn);
          expect(sns(found)).toContain(unit.sn);
          if (unit.panel === null) expect(found).toEqual([unit]);
          else expect(unitsOfScan(run, unit.panel.code)).toEqual(found);
          for (const { panel } of found) expect(panel?.code).toBe(unit.panel?.code);
        }
      }),
    );
  });

  test('given any runs and any text, then it is of one that finds it by its own rule, and of none when none does', () => {
    const several = fc
      .array(runs, { minLength: 1, maxLength: 4 })
      .map((all) => all.map((run, i) => ({ ...run, run: RunNo.parse(`RUN-${i}`) })));
    fc.assert(
      fc.property(several, runs, (all, other) => {
        const printer = printedBy(all);
        const texts = unitsByRule(other).flatMap(({ sn, panel }) => [sn, panel?.code ?? sn]);
        for (const text of texts) {
          const finders = all.filter((run) => unitsOfScan(run, text).length > 0).map(({ run }) => run);
          const found = printer(text);
          if (found === null) expect(finders).toEqual([]);
          else expect(finders).toContain(found);
        }
        for (const run of all) for (const { sn } of unitsByRule(run)) expect(printer(sn)).not.toBeNull();
      }),
    );
  });

  test('given four boards to a panel and ten units, then the last panel holds two', () => {
    expect(sns(unitsUnder(panels, 3))).toEqual(['SN-RUN-0412-0003-1', 'SN-RUN-0412-0003-2']);
    expect(unitsUnder(panels, 4)).toEqual([]);
    expect(unitsUnder(panels, 1)[3]).toEqual({
      sn: 'SN-RUN-0412-0001-4',
      panel: { code: 'SN-RUN-0412-0001', place: 4 },
    });
  });

  test.each([
    'SN-RUN-0412-0003-3',
    'SN-RUN-0412-0004',
    'SN-RUN-0412-0001-0',
    'SN-RUN-0412-0001-01',
    'SN-RUN-0413-0001',
    '',
    '-',
  ])('given the label %j, then it is none of this run', (text) => {
    expect(unitsOfScan(panels, text)).toEqual([]);
  });

  test('given a unit alone, then a place behind its label is none', () => {
    expect(unitsOfScan({ ...panels, boards: 1 }, 'SN-RUN-0412-0001-1')).toEqual([]);
  });

  test('given no rule of its own, then a run prints the traveller’s labels', () => {
    expect(ruleOf({ run: 'RUN-7', serials: null })).toEqual({
      prefix: 'SN-RUN-7-',
      digits: 4,
      suffix: '',
      from: 1,
    });
  });
});
