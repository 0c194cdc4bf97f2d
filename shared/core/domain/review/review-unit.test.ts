// What review raises about a unit: each kind as it happens on the floor, and each way in which it closes by itself.
import { describe, expect, test } from 'vitest';
import { Scene } from '../../testing/scene.ts';
import { sha256 } from '../../testing/sha256.ts';
import { exceptionId } from './exception.ts';

const here = { by: 1 };
const there = { by: 2 };

/** Kinds with what they name, as the scene's exceptions. */
const brief = (scene: Scene) => scene.exceptions().map(({ kind, facts, state }) => ({ kind, facts, state }));

describe('a unit on its ordinary way', () => {
  test('given every step passed in turn, then nothing is raised', () => {
    const scene = new Scene();
    for (const [i, step] of [10, 20, 30, 40, 50].entries()) scene.passed(10 * i + 1, step, { by: i + 1 });
    expect(scene.exceptions()).toEqual([]);
  });

  test('given a failure, rework and the steps done again, then nothing is raised', () => {
    const scene = new Scene();
    scene.passed(1, 10, here);
    scene.out(4, scene.in(3, 20, there), 'FAIL');
    scene.reworked(5, 10);
    scene.passed(6, 10, here);
    scene.passed(8, 20, there);
    expect(scene.exceptions()).toEqual([]);
  });
});

describe('STEP_DONE_TWICE', () => {
  const twice = () => {
    const scene = new Scene();
    const first = scene.passed(1, 10, here);
    const second = scene.passed(3, 10, there);
    return { scene, first, second, facts: [first.visit, first.out, second.visit, second.out].sort() };
  };

  test('given one step ended at two stations, then one exception names both visits whole', () => {
    const { scene, first, second, facts } = twice();
    expect(scene.exceptions()).toEqual([
      {
        id: exceptionId('STEP_DONE_TWICE', facts, sha256),
        kind: 'STEP_DONE_TWICE',
        subject: { unit: 'SN-RUN-0412-0037', run: 'RUN-0412', user: null, origin: null, station: null },
        line: 'SMT-A',
        stations: ['ST-1', 'ST-2'],
        at: 4 * 60_000,
        arrivedAt: 4 * 60_000 + 1_000,
        facts,
        visits: [first.visit, second.visit].sort(),
        runs: [],
        state: 'OPEN',
        clearedBy: [],
        raisedAs: [],
      },
    ]);
  });

  test('given the same station twice, or a second visit that has not ended, then nothing is raised', () => {
    const scene = new Scene();
    scene.passed(1, 10, here);
    scene.passed(3, 10, here);
    scene.in(5, 10, there);
    expect(scene.exceptions()).toEqual([]);
  });

  test.each([
    [10, 0],
    [20, 1],
  ])('given a rework to step %d between them, then %d are raised', (toStep, raised) => {
    const scene = new Scene();
    scene.passed(1, 10, here);
    scene.reworked(2.5, toStep);
    scene.passed(3, 10, there);
    expect(scene.exceptions()).toHaveLength(raised);
  });

  test('given three stations, then each pair is raised once', () => {
    const { scene } = twice();
    scene.passed(5, 10, { by: 3 });
    expect(brief(scene).map(({ kind }) => kind)).toEqual(Array(3).fill('STEP_DONE_TWICE'));
    expect(new Set(scene.exceptions().map(({ id }) => id)).size).toBe(3);
  });

  test('given that one visit is voided, then it is cleared by that word, under the same id', () => {
    const { scene, second } = twice();
    const [open] = scene.exceptions();
    const word = scene.voided(9, second.visit);
    expect(scene.exceptions()).toEqual([{ ...open, state: 'CLEARED', clearedBy: [word] }]);
  });
});

describe('STEP_BEFORE_PREDECESSOR', () => {
  test('given a visit that began before the step before it passed, then it names the visit and that PASS', () => {
    const scene = new Scene();
    const early = scene.in(5, 20, there);
    const late = scene.passed(6, 10, here);
    expect(brief(scene)).toEqual([
      { kind: 'STEP_BEFORE_PREDECESSOR', facts: [early, late.out].sort(), state: 'OPEN' },
    ]);
  });

  test('given no PASS of an earlier step at all, then it names the visit alone; a PASS that precedes takes it away', () => {
    const scene = new Scene();
    const early = scene.in(5, 20, there);
    expect(brief(scene)).toEqual([{ kind: 'STEP_BEFORE_PREDECESSOR', facts: [early], state: 'OPEN' }]);
    scene.passed(1, 10, here);
    expect(scene.exceptions()).toEqual([]);
  });

  test('given a gap that an earlier visit jumped, then only the first to jump it is raised', () => {
    const scene = new Scene();
    const first = scene.passed(5, 20, there);
    scene.passed(7, 30, { by: 3 });
    expect(brief(scene)).toEqual([{ kind: 'STEP_BEFORE_PREDECESSOR', facts: [first.visit], state: 'OPEN' }]);
  });

  test('given a rework back to the gap, then it is cleared by the rework', () => {
    const scene = new Scene();
    const first = scene.passed(5, 20, there);
    const rework = scene.reworked(8, 10);
    expect(scene.exceptions()).toMatchObject([
      { facts: [first.visit], state: 'CLEARED', clearedBy: [rework] },
    ]);
  });

  test('given a FAIL at the step before, then its earlier PASS does not excuse the visit', () => {
    const scene = new Scene();
    scene.passed(1, 10, here);
    scene.out(4, scene.in(3, 10, here), 'FAIL');
    const early = scene.in(5, 20, there);
    expect(brief(scene)).toEqual([{ kind: 'STEP_BEFORE_PREDECESSOR', facts: [early], state: 'OPEN' }]);
  });

  test('given that the PASS is voided, then the visit stands alone again', () => {
    const scene = new Scene();
    const early = scene.in(5, 20, there);
    const late = scene.passed(6, 10, here);
    scene.voided(9, late.visit);
    expect(brief(scene)).toEqual([{ kind: 'STEP_BEFORE_PREDECESSOR', facts: [early], state: 'OPEN' }]);
  });
});

describe('WORK_PROVISIONAL', () => {
  test('given nobody knows of the missing PASS, then it is open', () => {
    const scene = new Scene();
    const visit = scene.in(5, 20, there, [10]);
    expect(brief(scene)).toEqual([{ kind: 'WORK_PROVISIONAL', facts: [visit], state: 'OPEN' }]);
  });

  test('given the PASS turns out to precede it, then it clears itself and says by which fact', () => {
    const scene = new Scene();
    const visit = scene.in(5, 30, there, [10, 20]);
    const first = scene.passed(1, 10, here);
    expect(brief(scene)).toEqual([{ kind: 'WORK_PROVISIONAL', facts: [visit], state: 'OPEN' }]);
    const second = scene.passed(3, 20, { by: 3 });
    expect(scene.exceptions()).toMatchObject([
      { facts: [visit], state: 'CLEARED', clearedBy: [first.out, second.out].sort(), raisedAs: [] },
    ]);
  });

  test('given the PASS came later in precedence, then it is raised as STEP_BEFORE_PREDECESSOR instead', () => {
    const scene = new Scene();
    const visit = scene.in(5, 20, there, [10]);
    const late = scene.passed(6, 10, here);
    const raised = exceptionId('STEP_BEFORE_PREDECESSOR', [visit, late.out], sha256);
    expect(scene.exceptions()).toMatchObject([
      { id: raised, kind: 'STEP_BEFORE_PREDECESSOR', state: 'OPEN' },
      { kind: 'WORK_PROVISIONAL', state: 'CLEARED', clearedBy: [late.out], raisedAs: [raised] },
    ]);
  });

  test('given a rework back to the missing step, then it is cleared by the rework', () => {
    const scene = new Scene();
    scene.in(5, 20, there, [10]);
    const rework = scene.reworked(8, 10);
    expect(scene.exceptions()).toMatchObject([
      { kind: 'WORK_PROVISIONAL', state: 'CLEARED', clearedBy: [rework] },
    ]);
  });
});

describe('WORK_AFTER_REVOKE', () => {
  test('given work after the run was revoked, then it names the revocation and the first act of each visit', () => {
    const scene = new Scene();
    scene.run(0, 'created');
    scene.run(0.1, 'authorized');
    const visit = scene.in(1, 10, here);
    const revoked = scene.run(2, 'revoked');
    const out = scene.out(3, visit);
    const next = scene.in(4, 20, there);
    expect(brief(scene)).toEqual([
      { kind: 'WORK_AFTER_REVOKE', facts: [revoked, out].sort(), state: 'OPEN' },
      { kind: 'WORK_AFTER_REVOKE', facts: [revoked, next].sort(), state: 'OPEN' },
    ]);
    const [first] = scene.exceptions();
    scene.out(5, next);
    expect(scene.exceptions()).toContainEqual(first);
    expect(scene.exceptions()).toHaveLength(2);
  });

  test('given the run was authorised anew, then later work is in order, and what lay between is not', () => {
    const scene = new Scene();
    const revoked = scene.run(2, 'revoked');
    const between = scene.in(3, 10, here);
    scene.run(4, 'authorized');
    scene.out(5, between);
    scene.passed(6, 20, there);
    expect(brief(scene)).toEqual([
      { kind: 'WORK_AFTER_REVOKE', facts: [revoked, between].sort(), state: 'OPEN' },
    ]);
  });
});

describe('SERIAL_IN_TWO_RUNS', () => {
  test('given facts that name two runs, then it names the earliest of each, and is cleared once the run is set right', () => {
    const scene = new Scene();
    const other = scene.in(3, 10, { by: 2, run: 'RUN-0413' });
    scene.out(4, other);
    const [raised] = scene.exceptions();
    expect(raised).toMatchObject({
      kind: 'SERIAL_IN_TWO_RUNS',
      runs: ['RUN-0412', 'RUN-0413'],
      state: 'OPEN',
    });
    expect(raised?.facts).toContain(other);
    const word = scene.movedTo(9, 'RUN-0413');
    expect(scene.exceptions()).toMatchObject([{ id: raised?.id, state: 'CLEARED', clearedBy: [word] }]);
  });
});

describe('USER_ACTED_AFTER_DISABLED', () => {
  const leaver = { by: 1, actor: 'P07' };

  test('given acts of a disabled person, then one for each visit names the disabling and the first act', () => {
    const scene = new Scene();
    const visit = scene.in(1, 10, leaver);
    const disabled = scene.user(2, 'P07', 'disabled');
    const out = scene.out(3, visit);
    const next = scene.in(4, 20, leaver);
    scene.out(5, next);
    expect(brief(scene)).toEqual([
      { kind: 'USER_ACTED_AFTER_DISABLED', facts: [disabled, out].sort(), state: 'OPEN' },
      { kind: 'USER_ACTED_AFTER_DISABLED', facts: [disabled, next].sort(), state: 'OPEN' },
    ]);
    expect(scene.exceptions()[0]?.subject).toMatchObject({ unit: 'SN-RUN-0412-0037', user: 'P07' });
  });

  test('given a disabled person who approved what another did, then that is raised of the one who approved', () => {
    const scene = new Scene();
    const disabled = scene.user(2, 'P07', 'disabled');
    const visit = scene.in(3, 20, { by: 1, actor: 'P03', approvedBy: 'P07' }, [10]);
    expect(brief(scene)).toContainEqual({
      kind: 'USER_ACTED_AFTER_DISABLED',
      facts: [disabled, visit].sort(),
      state: 'OPEN',
    });
    const raised = scene.exceptions().find(({ kind }) => kind === 'USER_ACTED_AFTER_DISABLED');
    expect(raised?.subject).toMatchObject({ user: 'P07' });
  });

  test('given somebody else ended the visit, or the person was configured anew, then nothing is raised', () => {
    const scene = new Scene();
    const visit = scene.in(1, 10, leaver);
    scene.user(2, 'P07', 'disabled');
    scene.out(3, visit, 'PASS', 'P03');
    scene.user(4, 'P07', 'configured');
    scene.passed(5, 20, leaver);
    expect(scene.exceptions()).toEqual([]);
  });
});
