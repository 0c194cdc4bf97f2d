// Folding never stops and never writes into what it was given: any facts, any order, any stream.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryHappenings } from '../testing/arbitrary-facts.ts';
import { deepFreeze } from '../testing/deep-freeze.ts';
import { Holder } from '../testing/holder.ts';
import { known, writeLog } from '../testing/log-writer.ts';
import { catalogue, type DomainFact, factTypes, reachOf, streamRules } from './facts.ts';
import { runStatuses, runTakesUnits } from './run/state.ts';
import {
  currentStep,
  evolveUnit,
  initialUnit,
  missingBefore,
  openVisits,
  type UnitFact,
  unitStatus,
} from './unit/state.ts';

const statuses = ['QUEUED', 'IN_STATION', 'DONE', 'OUT_FAILED', 'ON_HOLD', 'SCRAPPED'];

/** All facts of unit SN-1 among any facts, in any order at all, not only in precedence. */
const unitFactsInAnyOrder = arbitraryHappenings
  .map((happenings) =>
    writeLog(happenings)
      .filter((fact) => fact.envelope.stream === 'unit:SN-1')
      .map((fact) => known(fact) as unknown as UnitFact),
  )
  .chain((facts) => fc.shuffledSubarray(facts, { minLength: facts.length }));

describe('[F6] evolve is total', () => {
  test('given any schema-valid facts, when folded in any order, then there is a state and nothing throws', () => {
    fc.assert(
      fc.property(arbitraryHappenings, fc.infiniteStream(fc.nat()), (happenings, picks) => {
        const facts = writeLog(happenings).map(known);
        const shuffled = facts.toSorted(() => (picks.next().value % 2 === 0 ? 1 : -1));
        const states = new Map<string, unknown>();
        for (const fact of shuffled) {
          const rules = catalogue.streams[fact.stream.slice(0, fact.stream.indexOf(':'))];
          states.set(fact.stream, rules?.evolve(states.get(fact.stream) ?? rules.initial, fact));
        }
        for (const state of states.values()) expect(state).toBeTypeOf('object');
      }),
    );
  });

  test('given any facts of a unit in any order, when asked, then it has a status, a current step and its gaps', () => {
    fc.assert(
      fc.property(unitFactsInAnyOrder, (facts) => {
        const unit = facts.reduce(evolveUnit, initialUnit);
        expect(statuses).toContain(unitStatus(unit));
        const step = currentStep(unit);
        if (step !== null) expect(unit.steps).toContain(step);
        for (const missing of missingBefore(unit, step ?? 100_000))
          expect(unit.passed).not.toContain(missing);
        expect(unit.passed.toSorted((a, b) => a - b)).toEqual(unit.passed);
      }),
    );
  });

  test('given any facts of a unit in any order, then every visit is there once, and is open only if no out ended it', () => {
    fc.assert(
      fc.property(unitFactsInAnyOrder, (facts) => {
        const unit = facts.reduce(evolveUnit, initialUnit);
        const ids = unit.visits.map((visit) => visit.id);
        expect(new Set(ids).size).toBe(ids.length);
        const ended = facts.flatMap((fact) => (fact.type === 'unit.trackedOut' ? [fact.data.visit] : []));
        for (const visit of openVisits(unit)) expect(ended).not.toContain(visit.id);
      }),
    );
  });

  test('given any facts of any run, when folded, then the status is one of its own and the questions have answers', () => {
    fc.assert(
      fc.property(arbitraryHappenings, (happenings) => {
        const holder = new Holder().receive(writeLog(happenings));
        for (const no of ['RUN-0412', 'RUN-0413']) {
          const run = (holder.state(`run:${no}`) ??
            streamRules.run.initial) as typeof streamRules.run.initial;
          expect(runStatuses).toContain(run.status);
          expect(runTakesUnits(run)).toBe(run.status === 'AUTHORIZED' || run.status === 'IN_PROGRESS');
        }
      }),
    );
  });
});

describe('[F3] evolve is pure', () => {
  test('given a frozen state and a frozen fact, when evolved twice, then the same state twice and nothing was written', () => {
    fc.assert(
      fc.property(arbitraryHappenings, (happenings) => {
        const states = new Map<string, unknown>();
        for (const fact of writeLog(happenings).map(known)) {
          const rules = catalogue.streams[fact.stream.slice(0, fact.stream.indexOf(':'))];
          const before = deepFreeze(states.get(fact.stream) ?? rules?.initial);
          const state = rules?.evolve(before, deepFreeze(fact));
          expect(rules?.evolve(before, fact)).toEqual(state);
          states.set(fact.stream, state);
        }
      }),
    );
  });
});

describe('the tables of facts', () => {
  test('given any type, then its name starts with its stream’s kind, and that kind is folded', () => {
    for (const [type, spec] of Object.entries(factTypes)) {
      expect(type.startsWith(`${spec.stream}.`), type).toBe(true);
      expect(Object.keys(streamRules)).toContain(spec.stream);
      expect(Object.keys(spec.upcast).map(Number), type).toEqual(
        Array.from({ length: spec.v - 1 }, (_, i) => i + 1),
      );
    }
  });

  test.each<
    [string, Pick<DomainFact, 'type'> & { stream: string; data: unknown }, ReturnType<typeof reachOf>]
  >([
    [
      'a unit’s making reaches its run’s line',
      { stream: 'unit:SN-1', type: 'unit.created', data: { line: 'SMT-A' } },
      { line: 'SMT-A' },
    ],
    [
      'a unit given to another run reaches that run’s line',
      { stream: 'unit:SN-1', type: 'unit.corrected', data: { correction: 'RUN', line: 'DIP-A' } },
      { line: 'DIP-A' },
    ],
    [
      'an answer at the review desk is known plant-wide',
      { stream: 'exception:0', type: 'exception.answered', data: {} },
      { plant: true },
    ],
    [
      'a run’s creation reaches its line',
      { stream: 'run:R', type: 'run.created', data: { line: 'DIP-A' } },
      { line: 'DIP-A' },
    ],
    [
      'a visit reaches the line of its station',
      { stream: 'unit:SN-1', type: 'unit.trackedIn', data: {} },
      { station: 'ST-1' },
    ],
    [
      'what engineers edit stays at the hub',
      { stream: 'routeDraft:R', type: 'routeDraft.saved', data: {} },
      { hubOnly: true },
    ],
    [
      'and so does its removal',
      { stream: 'dataSpec:A', type: 'dataSpec.removed', data: { key: 'A' } },
      { hubOnly: true },
    ],
    [
      'a published version is known plant-wide',
      { stream: 'route:R', type: 'route.versionCompiled', data: {} },
      { plant: true },
    ],
    [
      'a station’s group is known plant-wide',
      { stream: 'stationGroup:G', type: 'stationGroup.configured', data: {} },
      { plant: true },
    ],
    [
      'a feeder table reaches its line',
      { stream: 'feederTable:P BOT DIP-A', type: 'feederTable.configured', data: { line: 'DIP-A' } },
      { line: 'DIP-A' },
    ],
    ['a user is known plant-wide', { stream: 'user:P03', type: 'user.disabled', data: {} }, { plant: true }],
    [
      'poison without a line reaches where it was written',
      { stream: 'unit:SN-1', type: 'unit.created', data: null },
      { station: 'ST-1' },
    ],
  ])('[P3] %s', (_what, fact, reach) => {
    expect(reachOf({ ...fact, station: 'ST-1' })).toEqual(reach);
  });
});
