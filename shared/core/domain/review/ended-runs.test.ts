// What review makes of runs that ended, of units that went from one run to another, and of results set right.
import { describe, expect, test } from 'vitest';
import { Scene } from '../../testing/scene.ts';

const here = { by: 1 };
const there = { by: 2 };
const brief = (scene: Scene) => scene.exceptions().map(({ kind, facts, state }) => ({ kind, facts, state }));

describe('WORK_AFTER_END', () => {
  test('given work after the run was closed, then it names the end and the first act; a void clears it', () => {
    const scene = new Scene();
    const visit = scene.in(1, 10, here);
    const closed = scene.run(2, 'closed', 2);
    const out = scene.out(3, visit);
    const facts = [closed, out].sort();
    expect(brief(scene)).toEqual([{ kind: 'WORK_AFTER_END', facts, state: 'OPEN' }]);
    const word = scene.voided(9, visit);
    expect(scene.exceptions()).toMatchObject([{ facts, state: 'CLEARED', clearedBy: [word] }]);
  });

  test('given an end, then no authorisation begins the run anew', () => {
    const scene = new Scene();
    const closed = scene.run(2, 'closed');
    scene.run(3, 'authorized');
    const visit = scene.in(4, 10, here);
    expect(brief(scene)).toEqual([{ kind: 'WORK_AFTER_END', facts: [closed, visit].sort(), state: 'OPEN' }]);
  });

  test('given a run revoked and then closed, then each piece of work is held against what stood then', () => {
    const scene = new Scene();
    const revoked = scene.run(2, 'revoked');
    const between = scene.in(3, 10, here);
    scene.out(3.5, between);
    const closed = scene.run(4, 'closed');
    const after = scene.in(5, 20, there);
    expect(brief(scene)).toEqual([
      { kind: 'WORK_AFTER_REVOKE', facts: [revoked, between].sort(), state: 'OPEN' },
      { kind: 'WORK_AFTER_END', facts: [closed, after].sort(), state: 'OPEN' },
    ]);
  });

  test('given a run that was cancelled, then work before counts too where who cancelled it did not know of it', () => {
    const scene = new Scene();
    const visit = scene.in(1, 10, here);
    const cancelled = scene.run(2, 'cancelled');
    expect(brief(scene)).toEqual([
      { kind: 'WORK_AFTER_END', facts: [cancelled, visit].sort(), state: 'OPEN' },
    ]);
  });

  test('given work before the run was closed, then it counts where who closed it had not read of it, and else not', () => {
    const unread = new Scene();
    const closed = unread.run(5, 'closed');
    const { visit } = unread.passed(1, 10, here);
    expect(brief(unread)).toEqual([{ kind: 'WORK_AFTER_END', facts: [closed, visit].sort(), state: 'OPEN' }]);
    const read = new Scene();
    read.passed(1, 10, here);
    read.run(5, 'closed', 3);
    expect(read.exceptions()).toEqual([]);
  });
});

describe('a unit that went to another run before anybody began it', () => {
  test('belongs there alone, whoever worked on it there', () => {
    const scene = new Scene();
    scene.split(1, 'RUN-0412', 'RUN-0413');
    scene.passed(2, 10, { by: 1, run: 'RUN-0413' });
    expect(scene.exceptions()).toEqual([]);
  });

  test('may come back, and be split again', () => {
    const scene = new Scene();
    scene.split(1, 'RUN-0412', 'RUN-0413');
    scene.split(2, 'RUN-0413', 'RUN-0412');
    scene.passed(3, 10, here);
    expect(scene.exceptions()).toEqual([]);
  });

  test('is in two runs when somebody worked on it in the one that it left', () => {
    const scene = new Scene();
    const moved = scene.split(1, 'RUN-0412', 'RUN-0413');
    const visit = scene.in(2, 10, here);
    expect(brief(scene)).toEqual([
      { kind: 'SERIAL_IN_TWO_RUNS', facts: [moved, visit].sort(), state: 'OPEN' },
    ]);
  });

  test('is in two runs when it was taken from one that it was not of', () => {
    const scene = new Scene();
    scene.split(1, null, 'RUN-0413');
    expect(brief(scene)).toMatchObject([{ kind: 'SERIAL_IN_TWO_RUNS', state: 'OPEN' }]);
  });
});

describe('a result set right', () => {
  test('to PASS lets the steps after it stand', () => {
    const scene = new Scene();
    const visit = scene.in(1, 10, here);
    scene.out(2, visit, 'FAIL');
    const early = scene.in(5, 20, there);
    expect(brief(scene)).toEqual([{ kind: 'STEP_BEFORE_PREDECESSOR', facts: [early], state: 'OPEN' }]);
    scene.setRight(9, visit, 'PASS');
    expect(scene.exceptions()).toEqual([]);
  });

  test('to FAIL takes the PASS from under the steps after it, until a rework', () => {
    const scene = new Scene();
    const { visit } = scene.passed(1, 10, here);
    const later = scene.passed(3, 20, there);
    scene.setRight(9, visit, 'FAIL');
    expect(brief(scene)).toEqual([{ kind: 'STEP_BEFORE_PREDECESSOR', facts: [later.visit], state: 'OPEN' }]);
    const rework = scene.reworked(10, 10);
    expect(scene.exceptions()).toMatchObject([{ state: 'CLEARED', clearedBy: [rework] }]);
  });
});
