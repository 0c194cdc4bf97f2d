// What a person set right at the review desk, as folded: a voided visit counts for nothing, whatever the order in
// which news of it came, and a unit belongs to the run that it was given to.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FactId, factId } from '../../kernel/ids.ts';
import { comparePrecedence } from '../../kernel/precedence.ts';
import { arbitraryHappenings } from '../../testing/arbitrary-facts.ts';
import { known, writeLog } from '../../testing/log-writer.ts';
import { Scene } from '../../testing/scene.ts';
import type { Arrived } from '../review/exception.ts';
import { evolveUnit, initialUnit, openVisits, type UnitFact, type UnitState, unitStatus } from './state.ts';

const here = { by: 1 };
const there = { by: 2 };

function folded(facts: readonly Arrived[]): UnitState {
  return facts
    .map(({ fact }) => fact as UnitFact)
    .toSorted(comparePrecedence)
    .reduce(evolveUnit, initialUnit);
}

describe('a voided visit', () => {
  test('stays listed, and its PASS no longer stands unless another visit’s does', () => {
    const scene = new Scene();
    const first = scene.passed(1, 10, here);
    scene.voided(9, first.visit);
    const alone = folded(scene.facts);
    expect(alone.visits).toMatchObject([{ id: first.visit, result: 'PASS', voided: true }]);
    expect(alone.passed).toEqual([]);
    scene.passed(3, 10, there);
    expect(folded(scene.facts).passed).toEqual([10]);
  });

  test('takes its FAIL with it: the PASS before it stands again and nothing waits for a decision', () => {
    const scene = new Scene();
    scene.passed(1, 10, here);
    const second = scene.in(3, 10, there);
    scene.out(4, second, 'FAIL');
    expect(unitStatus(folded(scene.facts))).toBe('OUT_FAILED');
    scene.voided(9, second);
    const unit = folded(scene.facts);
    expect([unit.passed, unit.failedStep, unitStatus(unit)]).toEqual([[10], null, 'QUEUED']);
  });

  test('that has not ended no longer keeps the unit inside, and its late out changes nothing', () => {
    const scene = new Scene();
    const visit = scene.in(1, 10, here);
    scene.voided(2, visit);
    expect(openVisits(folded(scene.facts))).toEqual([]);
    scene.out(3, visit);
    expect(folded(scene.facts)).toMatchObject({ passed: [], visits: [{ result: 'PASS', voided: true }] });
  });

  test('that is voided before anything of it is known in precedence counts for nothing either', () => {
    const scene = new Scene();
    const visit = scene.in(5, 10, here);
    scene.out(6, visit);
    scene.voided(1, visit);
    expect(folded(scene.facts)).toMatchObject({ passed: [], visits: [{ id: visit, voided: true }] });
  });
});

test('a unit given to a run has that run’s product, line and steps, whatever names another later', () => {
  const scene = new Scene();
  scene.passed(1, 10, { by: 1, run: 'RUN-0413' });
  scene.movedTo(4, 'RUN-0413');
  scene.passed(5, 20, here);
  expect(folded(scene.facts)).toMatchObject({ run: 'RUN-0413', steps: [10, 20], passed: [10, 20] });
});

/** Facts of one unit without corrections, in precedence order, with the visits among them. */
const courses = arbitraryHappenings.map((happenings) => {
  const facts = writeLog(happenings)
    .filter(({ envelope }) => envelope.stream === 'unit:SN-1' && envelope.type !== 'unit.corrected')
    .map((fact) => known(fact) as unknown as UnitFact)
    .sort(comparePrecedence);
  return { facts, visits: facts.flatMap(visitOf) };
});

function visitOf(fact: UnitFact): FactId[] {
  if (fact.type === 'unit.trackedIn') return [factId(fact.origin, fact.seq)];
  return fact.type === 'unit.trackedOut' ? [fact.data.visit] : [];
}

test('[F6] given any course, then voiding a visit leaves what would stand had it never been', () => {
  fc.assert(
    fc.property(courses, fc.nat(), ({ facts, visits }, pick) => {
      const visit = visits[pick % Math.max(1, visits.length)];
      if (visit === undefined) return;
      const voidFact = { ...facts.at(-1), type: 'unit.corrected', data: { correction: 'VOID_VISIT', visit } };
      const after = [...facts, voidFact as unknown as UnitFact].reduce(evolveUnit, initialUnit);
      const without = facts.filter((fact) => !visitOf(fact).includes(visit)).reduce(evolveUnit, initialUnit);
      expect(after.passed).toEqual(without.passed);
      expect(after.failedStep).toBe(without.failedStep);
      expect(openVisits(after).map(({ id }) => id)).toEqual(openVisits(without).map(({ id }) => id));
    }),
    { numRuns: 300 },
  );
});
