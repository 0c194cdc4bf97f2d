// What follows from a route's versions once they are withdrawn: nothing but the count.
import { describe, expect, test } from 'vitest';
import { stateAfter } from '../../testing/past.ts';
import { smtRoute } from '../../testing/smt-line.ts';
import { initialRoute } from './state.ts';

const compiled = (version: number, status: 'READY' | 'INVALID' = 'READY') => ({
  type: 'route.versionCompiled',
  data: { snapshot: { ...smtRoute, version }, status, problems: [] },
});
const withdrawn = { type: 'route.withdrawn', data: { key: smtRoute.route } };
const folded = (...told: Parameters<typeof stateAfter<'route'>>[1]) => stateAfter('route', told);

describe('a withdrawal', () => {
  test.each([
    ['READY', [compiled(1), compiled(2)]],
    ['INVALID', [compiled(1), compiled(2, 'INVALID')]],
  ])('given versions of which the last is %s, then none is left, and the count stays', (_last, versions) => {
    expect(folded(...versions, withdrawn)).toEqual({ ...initialRoute, latest: 2 });
  });

  test('given a version compiled since, then that one is used', () => {
    expect(folded(compiled(2), withdrawn, compiled(3))).toMatchObject({
      ...{ latest: 3, last: { status: 'READY' }, ready: { version: 3 } },
    });
  });

  test('given only an INVALID one since, then none is used', () => {
    expect(folded(compiled(2), withdrawn, compiled(3, 'INVALID'))).toMatchObject({
      ...{ latest: 3, last: { status: 'INVALID' }, ready: null, readyAt: null },
    });
  });

  test('given no version at all, then nothing changes', () => {
    expect(folded(withdrawn)).toEqual(initialRoute);
  });
});
