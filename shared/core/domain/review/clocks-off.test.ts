// [F7] Review goes by what was known, not by clocks: one that is hours off neither accuses nor excuses anybody.
import { describe, expect, test } from 'vitest';
import { Scene } from '../../testing/scene.ts';

const here = { by: 1 };
const there = { by: 2 };

describe('[F7] a station whose clock is hours off', () => {
  const hour = 60;

  test('given a PASS stamped hours ahead that the next station had read, then nothing is raised', () => {
    const scene = new Scene();
    scene.passed(3 * hour, 10, here);
    scene.passed(1, 20, { by: 2, saw: 3 });
    scene.passed(3, 30, { by: 3, saw: 5 });
    expect(scene.exceptions()).toEqual([]);
  });

  test('given a station hours behind that had read the PASS before, then nothing is raised', () => {
    const scene = new Scene();
    scene.passed(3 * hour, 10, here);
    scene.passed(1, 20, { by: 2, saw: 3 });
    expect(scene.exceptions()).toEqual([]);
  });

  test('given a PASS stamped hours ahead that nobody had read, then the next step came before it', () => {
    const scene = new Scene();
    scene.passed(3 * hour, 10, here);
    scene.passed(1, 20, there);
    expect(scene.exceptions()).toMatchObject([{ kind: 'STEP_BEFORE_PREDECESSOR', state: 'OPEN' }]);
  });

  test('given a rework of what failed hours ahead, then the step done again is not done twice', () => {
    const scene = new Scene();
    scene.out(3 * hour + 1, scene.in(3 * hour, 10, here), 'FAIL');
    scene.reworked(1, 10, 3);
    scene.passed(2, 10, { by: 2, saw: 4 });
    expect(scene.exceptions()).toEqual([]);
  });

  test('given work stamped hours ahead that the hub had when it revoked the run, then it was not after', () => {
    const scene = new Scene();
    scene.run(0, 'created');
    scene.passed(3 * hour, 10, here);
    scene.run(1, 'revoked', 4);
    expect(scene.exceptions()).toEqual([]);
  });
});
