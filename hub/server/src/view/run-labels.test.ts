// Labels as people count them, and what of a run nobody has begun.
import { RunCreated } from '@lineside/core/domain/run/facts';
import { smtRoute } from '@lineside/core/testing/smt-line';
import { expect, test } from 'vitest';
import type { UnitOfRun } from '../store/planning.ts';
import { highestLabelUsed, labelsOfUnits, unbegunUnits } from './run-labels.ts';

const unit = (sn: string, given: Partial<UnitOfRun> = {}): UnitOfRun => ({
  ...{ sn, panel: null, status: 'QUEUED', begun: false },
  ...given,
});
const board = (code: string, place: number, given: Partial<UnitOfRun> = {}) =>
  unit(`${code}-${place}`, { panel: { code, place }, ...given });
const names = (units: readonly UnitOfRun[]) => units.map(({ sn }) => sn);

test('given numbers of other lengths, then they are counted and not spelled', () => {
  const labels = labelsOfUnits(['SN-10', 'SN-9', 'SN-100'].map((sn) => unit(sn)));
  expect(labels.map(({ label }) => label)).toEqual(['SN-9', 'SN-10', 'SN-100']);
});

test('given panels, then each label has its boards by their place', () => {
  const [panel] = labelsOfUnits([board('P', 10), board('P', 2)]);
  expect([panel?.label, names(panel?.boards ?? [])]).toEqual(['P', ['P-2', 'P-10']]);
});

test('given units that were begun or held, then they are not among the unbegun, nor is the rest of their panel', () => {
  const units = [
    ...[unit('A-1'), unit('A-2', { begun: true }), unit('A-3', { status: 'ON_HOLD' })],
    ...[board('B-1', 1), board('B-1', 2, { begun: true }), board('B-2', 1), board('B-2', 2)],
  ];
  expect(names(unbegunUnits(units))).toEqual(['B-2-1', 'B-2-2', 'A-1']);
});

test('given labels that scans used, then the highest counts, also beyond what splits have left', () => {
  const run = RunCreated.parse({
    ...{ run: 'R', order: 'O', line: 'SMT-A', product: 'P', productName: '', qty: 4, units: 'ON_SCAN' },
    ...{ frozen: smtRoute, boards: 2 },
  });
  expect(highestLabelUsed(run, [board('SN-R-0003', 1), board('SN-R-0001', 2), unit('OTHER')])).toBe(3);
  expect(highestLabelUsed(run, [])).toBe(0);
});
