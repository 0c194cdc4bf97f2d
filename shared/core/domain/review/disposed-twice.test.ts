// DISPOSED_TWICE: two decisions about one failure that contradict, each made without knowing of the other.
import { describe, expect, test } from 'vitest';
import { Scene } from '../../testing/scene.ts';

const here = { by: 1 };
const there = { by: 2 };
const twice = (scene: Scene) => scene.exceptions().filter(({ kind }) => kind === 'DISPOSED_TWICE');

/** A unit that failed its first step at minute 2. */
function failed(): Scene {
  const scene = new Scene();
  scene.out(2, scene.in(1, 10, here), 'FAIL');
  return scene;
}

describe('DISPOSED_TWICE', () => {
  test('given a rework here and a scrap there, neither known to the other, then it names both', () => {
    const scene = failed();
    const rework = scene.disposed(3, 10, here);
    const scrap = scene.disposed(4, 'SCRAP', there);
    expect(twice(scene)).toMatchObject([
      {
        facts: [rework, scrap].sort(),
        stations: ['ST-1', 'ST-2'],
        state: 'OPEN',
        subject: { run: 'RUN-0412' },
      },
    ]);
  });

  test.each([
    ['the same decision', 10, 10, 0],
    ['reworks to two steps', 10, 20, 1],
    ['a hold and a scrap', 'HOLD', 'SCRAP', 1],
    ['two scraps', 'SCRAP', 'SCRAP', 0],
  ] as const)('given %s, one here and one there (%s, %s), then %s raised', (_what, one, other, raised) => {
    const scene = failed();
    scene.disposed(3, one, here);
    scene.disposed(4, other, there);
    expect(twice(scene)).toHaveLength(raised);
  });

  test('given that the second knew of the first, then somebody changed their mind, and nothing is raised', () => {
    const read = failed();
    read.disposed(3, 'HOLD', here);
    read.disposed(4, 'SCRAP', { ...there, saw: 4 });
    const same = failed();
    same.disposed(3, 'HOLD', here);
    same.disposed(4, 'RELEASE', here);
    expect([twice(read), twice(same)]).toEqual([[], []]);
  });

  test('given a station that was started again between, then it knows what it wrote before', () => {
    const scene = failed();
    scene.disposed(3, 'HOLD', { by: 1, station: 'ST-1' });
    scene.disposed(4, 'RELEASE', { by: 3, station: 'ST-1' });
    expect(twice(scene)).toEqual([]);
  });

  test('given a hub that was restored between, then it did not know what it had lost', () => {
    const scene = failed();
    scene.disposed(3, 'HOLD', { by: 98, station: 'HUB' });
    scene.disposed(4, 'SCRAP');
    expect(twice(scene)).toHaveLength(1);
  });

  test('given work between that the second knew of, then it decided about something else', () => {
    const scene = failed();
    scene.disposed(3, 10, here);
    scene.out(6, scene.in(5, 10, there), 'FAIL');
    scene.disposed(7, 'SCRAP', there);
    expect(twice(scene)).toEqual([]);
  });

  test('given work between that the second did not know of, then both decided about the first failure', () => {
    const scene = failed();
    scene.disposed(3, 10, here);
    scene.passed(4, 10, here);
    scene.disposed(7, 'SCRAP', there);
    expect(twice(scene)).toHaveLength(1);
  });

  test('given a later decision by somebody who knew of both, then it is cleared by that decision, under the same id', () => {
    const scene = failed();
    scene.disposed(3, 10, here);
    scene.disposed(4, 'SCRAP', there);
    const [open] = twice(scene);
    const word = scene.disposed(9, 'SCRAP', { by: 99, saw: 5 });
    expect(twice(scene)).toEqual([{ ...open, state: 'CLEARED', clearedBy: [word] }]);
  });

  test('given one side that changed its mind, still not knowing of the other, then only its last word contradicts', () => {
    const scene = failed();
    scene.disposed(3, 'HOLD', here);
    const scrap = scene.disposed(4, 'SCRAP', there);
    const rework = scene.disposed(5, 10, here);
    expect(twice(scene)).toMatchObject([{ facts: [scrap, rework].sort(), state: 'OPEN' }]);
    const agreed = failed();
    agreed.disposed(3, 'HOLD', here);
    agreed.disposed(4, 'SCRAP', there);
    agreed.disposed(5, 'SCRAP', here);
    expect(twice(agreed)).toEqual([]);
  });
});
