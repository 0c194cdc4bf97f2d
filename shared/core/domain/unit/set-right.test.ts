// A result set right counts whatever was known first, a hold says whose it is, and a rework is open until it is done.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactId } from '../../kernel/ids.ts';
import { comparePrecedence } from '../../kernel/precedence.ts';
import { arbitraryHappenings } from '../../testing/arbitrary-facts.ts';
import { known, writeLog } from '../../testing/log-writer.ts';
import { stateAfter, unit } from '../../testing/past.ts';
import { Scene } from '../../testing/scene.ts';
import {
  evolveUnit,
  initialUnit,
  openRework,
  openVisits,
  type UnitFact,
  type UnitState,
  unitStatus,
} from './state.ts';

const here = { by: 1 };
const reason = 'bridge at U5';

const folded = (scene: Scene): UnitState =>
  scene.facts
    .map(({ fact }) => fact as UnitFact)
    .toSorted(comparePrecedence)
    .reduce(evolveUnit, initialUnit);

describe('a result set right', () => {
  test.each([
    ['after the visit ended', 9],
    ['before anything of the visit is known in precedence', 0.5],
    ['between its in and its out', 1.5],
  ])('given a correction that sorts %s, then it counts', (_when, minute) => {
    const scene = new Scene();
    const visit = scene.in(1, 10, here);
    scene.out(2, visit, 'FAIL');
    expect(unitStatus(folded(scene))).toBe('OUT_FAILED');
    scene.setRight(minute, visit, 'PASS');
    const state = folded(scene);
    expect([state.passed, state.failedStep, unitStatus(state)]).toEqual([[10], null, 'QUEUED']);
    expect(state.visits).toMatchObject([{ id: visit, result: 'PASS', outAt: 120_000 }]);
  });

  test('given a visit that has not ended, then it stays inside until it does, and then counts as set right', () => {
    const scene = new Scene();
    const visit = scene.in(1, 10, here);
    scene.setRight(2, visit, 'FAIL');
    expect(openVisits(folded(scene))).toHaveLength(1);
    scene.out(3, visit, 'PASS');
    expect(folded(scene)).toMatchObject({ passed: [], failedStep: 10 });
  });

  test('given two corrections, then the last counts', () => {
    const scene = new Scene();
    const { visit } = scene.passed(1, 10, here);
    scene.setRight(8, visit, 'FAIL');
    scene.setRight(9, visit, 'PASS');
    expect(folded(scene)).toMatchObject({ passed: [10], failedStep: null });
  });

  test('[F6] given any course, then it leaves what would stand had the visit come out so', () => {
    const courses = arbitraryHappenings.map((happenings) =>
      writeLog(happenings)
        .filter(({ envelope }) => envelope.stream === 'unit:SN-1' && envelope.type !== 'unit.corrected')
        .map((fact) => known(fact) as unknown as UnitFact)
        .sort(comparePrecedence),
    );
    fc.assert(
      fc.property(courses, fc.nat(), fc.nat(), fc.constantFrom('PASS', 'FAIL'), (facts, pick, at, result) => {
        const outs = facts.flatMap((fact) => (fact.type === 'unit.trackedOut' ? [fact.data.visit] : []));
        const visit = outs[pick % Math.max(1, outs.length)];
        if (visit === undefined) return;
        const told = facts.toSpliced(at % (facts.length + 1), 0, setRight(facts, visit, result));
        const after = told.reduce(evolveUnit, initialUnit);
        const instead = facts.map((fact) => cameOut(fact, visit, result)).reduce(evolveUnit, initialUnit);
        const { passed, failedStep, visits, hold } = instead;
        expect(after).toMatchObject({ passed, failedStep, visits, hold });
      }),
      { numRuns: 300 },
    );
  });
});

function setRight(facts: readonly UnitFact[], visit: FactId, result: string): UnitFact {
  const data = { correction: 'RESULT', visit, result, defects: [], reason, exception: null };
  return { ...facts[0], type: 'unit.corrected', data } as unknown as UnitFact;
}

function cameOut(fact: UnitFact, visit: FactId, result: 'PASS' | 'FAIL'): UnitFact {
  return fact.type === 'unit.trackedOut' && fact.data.visit === visit
    ? { ...fact, data: { ...fact.data, result } }
    : fact;
}

describe('a hold', () => {
  test('says whose it is and when: a person’s reason, or the specs that held the unit', () => {
    expect(unit().made().disposed({ action: 'HOLD', reason }).state.hold).toEqual({
      ...{ reason, by: 'P03', at: 120_000 },
    });
    expect(unit().made().trackedIn(10).trackedOut(10, 'PASS', ['A', 'B']).state.hold).toEqual({
      ...{ reason: 'A, B', by: 'P03', at: 180_000 },
    });
  });

  test('is gone once released, or sent to rework', () => {
    const held = () => unit().made().passed(10).disposed({ action: 'HOLD', reason });
    expect(held().disposed({ action: 'RELEASE', reason }).state.hold).toBeNull();
    expect(held().disposed({ action: 'REWORK', toStep: 10, reason }).state.hold).toBeNull();
  });
});

describe('a rework', () => {
  const sentBack = () =>
    unit().made().passed(10, 20).failed(30).disposed({ action: 'REWORK', toStep: 20, reason });

  test('is open with what it was for, until the step that it goes back to has passed', () => {
    expect(openRework(sentBack().state)).toEqual({
      ...{ toStep: 20, failedStep: 30, reason, by: 'P03', at: 480_000 },
    });
    expect(openRework(sentBack().trackedIn(20).state)).not.toBeNull();
    expect(openRework(sentBack().failed(20).state)).not.toBeNull();
    expect(openRework(sentBack().passed(20).state)).toBeNull();
  });

  test('is over when the unit is scrapped, and the next one replaces it', () => {
    expect(openRework(sentBack().disposed({ action: 'SCRAP', reason }).state)).toBeNull();
    const again = sentBack().failed(20).disposed({ action: 'REWORK', toStep: 10, reason: 'again' }).state;
    expect(openRework(again)).toMatchObject({ toStep: 10, failedStep: 20, reason: 'again' });
  });
});

describe('a unit given to another run', () => {
  const toRun = { sn: 'SN', run: 'RUN-0413', product: 'P', line: 'DIP-A', steps: [10, 20], reason };
  const moved = (from: string | null, ...before: { type: string; data: object }[]) =>
    stateAfter('unit', [...before, { type: 'unit.moved', data: { ...toRun, from } }]);
  const made = {
    type: 'unit.created',
    data: {
      ...{ sn: 'SN', run: 'RUN-0412', product: 'P', line: 'SMT-A', steps: [10] },
      panel: { code: 'P-1', place: 2 },
    },
  };

  test('is of that run, its line and steps, and keeps its panel', () => {
    expect(moved('RUN-0412', made)).toMatchObject({
      ...{ run: 'RUN-0413', line: 'DIP-A', steps: [10, 20], straight: true },
      panel: { code: 'P-1', place: 2 },
    });
  });

  test('has another panel when that run prints it so', () => {
    const on = (panel: object | null) =>
      stateAfter('unit', [made, { type: 'unit.moved', data: { ...toRun, from: 'RUN-0412', panel } }]).panel;
    expect(on({ code: 'P-7', place: 1 })).toEqual({ code: 'P-7', place: 1 });
    expect(on(null)).toBeNull();
  });

  test('stays there when news of its making comes later, and takes its panel from that', () => {
    const state = stateAfter('unit', [{ type: 'unit.moved', data: { ...toRun, from: 'RUN-0412' } }, made]);
    expect(state).toMatchObject({ run: 'RUN-0413', steps: [10, 20], panel: { code: 'P-1', place: 2 } });
  });

  test('is not straight when it was taken from a run that it was not of', () => {
    expect(moved(null, made).straight).toBe(false);
    expect(moved('RUN-9', made).straight).toBe(false);
  });
});
