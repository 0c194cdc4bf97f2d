// A run's page offers what its state and its reader's rights allow, and names what is due.
import { expect, test } from 'vitest';
import {
  dueAction,
  isStillOpen,
  nextStep,
  offeredActions,
  reasonsAsked,
  sinceEnded,
  unitsOpen,
} from './run-flow.ts';
import { misfitsOf, newRunNo, nextRunNo, qtyFault } from './run-split.ts';
import { closeoutRow, runDetail } from './testing/run.ts';

test('given rights, then only what both they and the run allow is offered, in the run’s order', () => {
  const run = runDetail({ actions: ['AUTHORIZE', 'SPLIT', 'CANCEL'] });
  expect(offeredActions(run, (permission) => permission === 'run:create')).toEqual(['SPLIT', 'CANCEL']);
  expect(offeredActions(run, () => false)).toEqual([]);
});

test('given a run in preparation, then it is to be authorised, unless the hub does not offer that', () => {
  expect(dueAction(runDetail({ status: 'PREP', actions: ['AUTHORIZE', 'CANCEL'] }))).toBe('AUTHORIZE');
  expect(nextStep(runDetail({ status: 'PREP', actions: ['CANCEL'] }))).toBe('NONE');
});

test('given units that are not done, then nothing is to be pressed: work or decisions come first', () => {
  const closeout = [closeoutRow('STARTED', 'MET'), closeoutRow('UNITS_ENDED', 'MISSING', 10)];
  expect(nextStep(runDetail({ closeout }))).toBe('WORK');
  expect(nextStep(runDetail({ closeout, failed: 1 }))).toBe('DECIDE');
  expect(nextStep(runDetail({ closeout, onHold: 1 }))).toBe('DECIDE');
  expect(dueAction(runDetail({ closeout }))).toBeNull();
  expect(unitsOpen({ closeout })).toBe(10);
});

test('given all units ended, then it is to be closed, with a reason where the checklist asks for one', () => {
  const closeout = [closeoutRow('UNITS_ENDED', 'MET'), closeoutRow('STATIONS_HEARD', 'REASON', 1)];
  const run = runDetail({ closeout, actions: ['CLOSE'] });
  expect(isStillOpen(run)).toBe(false);
  expect(dueAction(run)).toBe('CLOSE');
  expect(reasonsAsked(run).map(({ item }) => item)).toEqual(['STATIONS_HEARD']);
});

test('given units still to be made by scans, then the run goes on, though it could be closed with a reason', () => {
  const closeout = [closeoutRow('UNITS_ENDED', 'MET'), closeoutRow('UNITS_MADE', 'REASON', 99)];
  const run = runDetail({ closeout, actions: ['CLOSE', 'SPLIT'] });
  expect(nextStep(run)).toBe('WORK');
  expect(unitsOpen(run)).toBe(99);
  expect(offeredActions(run, () => true)).toContain('CLOSE');
});

test('given a revoked run whose units have all ended, then it is to be closed, not authorised again', () => {
  const closeout = [closeoutRow('STARTED', 'MET'), closeoutRow('UNITS_ENDED', 'MET')];
  expect(nextStep(runDetail({ status: 'PREP', closeout, actions: ['CLOSE', 'AUTHORIZE'] }))).toBe('CLOSE');
});

test('given an ended or just authorised run, then nobody is asked to press anything', () => {
  expect(nextStep(runDetail({ status: 'AUTHORIZED' }))).toBe('BEGIN');
  for (const status of ['COMPLETED', 'CANCELLED', 'UNKNOWN'] as const)
    expect(nextStep(runDetail({ status, actions: [] }))).toBe('NONE');
});

test('given splits, then the next number is past those that were taken', () => {
  expect(nextRunNo(runDetail())).toBe('RUN-1-2');
  expect(nextRunNo(runDetail({ splits: [{ into: 'RUN-1-2', qty: 5 }] }))).toBe('RUN-1-3');
});

test('given a quantity, then at least one unit goes and at least one stays', () => {
  const run = runDetail({ qty: 10 });
  expect([null, 0, 2.5].map((qty) => qtyFault(qty, run))).toEqual(['WHOLE', 'WHOLE', 'WHOLE']);
  expect([1, 9, 10].map((qty) => qtyFault(qty, run))).toEqual([null, null, 'ALL']);
});

test('given a number, then the run’s own or one that is no code is none', () => {
  expect(newRunNo(' RUN-2 ', runDetail())).toBe('RUN-2');
  expect(newRunNo('RUN-1', runDetail())).toBeNull();
  expect(newRunNo('', runDetail())).toBeNull();
});

test('given lines, then the steps that one cannot do are named', () => {
  const missing = [{ stepNo: 60, name: { en: 'Insertion', zh: '插件' }, operation: 'INSERTION' }];
  const lines = [
    { line: 'SMT-A', name: { en: 'A', zh: 'A' }, missing },
    { line: 'SMT-B', name: { en: 'B', zh: 'B' }, missing: [] },
  ];
  expect(misfitsOf(lines, 'SMT-A')).toEqual(missing);
  expect(misfitsOf(lines, 'SMT-B')).toEqual([]);
  expect(misfitsOf(lines, 'GONE')).toEqual([]);
});

test('given an ended run, then what came to light since is told: open cases, and units that a closed run left', () => {
  const closeout = [
    closeoutRow('UNITS_ENDED', 'MISSING', 4),
    closeoutRow('UNITS_MADE', 'REASON', 9),
    closeoutRow('EXCEPTIONS', 'REASON', 2),
  ];
  const told = (status: 'COMPLETED' | 'CANCELLED') =>
    sinceEnded({ status, closeout }).map(({ item }) => item);
  expect(told('COMPLETED')).toEqual(['UNITS_ENDED', 'EXCEPTIONS']);
  expect(told('CANCELLED')).toEqual(['EXCEPTIONS']);
  const clean = [closeoutRow('UNITS_ENDED', 'MET'), closeoutRow('EXCEPTIONS', 'MET')];
  expect(sinceEnded({ status: 'COMPLETED', closeout: clean })).toEqual([]);
});
