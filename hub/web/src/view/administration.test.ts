// Who sees which of the administrators' pages; points in their groups; what people may do and where.
import { permissions } from '@lineside/core/domain/access/permission';
import { presetRoles } from '@lineside/core/domain/access/preset-roles';
import { RoleCode } from '@lineside/core/kernel/ids';
import { describe, expect, test } from 'vitest';
import { administrationOf, administrationPage } from './administration-pages.ts';
import { grouped, pointGroups } from './permission-groups.ts';
import { roleCodeOf } from './role-code.ts';
import { roleDifference } from './role-difference.ts';
import { reachesOf, rolesBoundTo } from './user-reach.ts';

describe('the administrators’ pages', () => {
  test.each([
    ['nothing', [], []],
    ['the audit alone', ['trace:export'], ['/audit']],
    ['roles', ['system:role_manage'], ['/roles']],
    ['people', ['system:user_manage'], ['/users', '/roles', '/sessions', '/audit']],
    ['the site', ['system:config'], ['/site-settings']],
  ])('given somebody who may see %s, then these pages', (_what, points, pages) => {
    expect(administrationOf((point) => points.includes(point))).toEqual(pages);
  });

  test('given an address below a page, then it belongs there; one that only begins alike does not', () => {
    expect(administrationPage('/users/badges')).toBe('/users');
    expect(administrationPage('/users-elsewhere')).toBeNull();
  });
});

describe('points in groups', () => {
  test('given the closed list, then every point stands in one group, in order', () => {
    expect(pointGroups.flatMap(({ points }) => points)).toEqual([...permissions]);
  });

  test('given some points, then only their groups', () => {
    expect(grouped(['trace:read', 'wo:read'])).toEqual([
      { group: 'wo', points: ['wo:read'] },
      { group: 'trace', points: ['trace:read'] },
    ]);
  });
});

describe('a role against its preset', () => {
  const leader = presetRoles.find(({ code }) => code === 'leader');

  test('given the preset itself, then it is the same', () => {
    expect(leader && roleDifference(leader)?.same).toBe(true);
  });

  test('given other points and another reach, then each difference is named', () => {
    const changed = { code: 'leader', scope: 'ALL', permissions: ['wo:read', 'wo:close'] } as const;
    const found = roleDifference(changed);
    expect(found).toMatchObject({ more: ['wo:close'], scope: 'ASSIGNED_LINES', same: false });
    expect(found?.less).toContain('run:read');
  });

  test('given a new role whose name another has in its code, then its own code has another number', () => {
    expect(roleCodeOf('Night watch', new Set(['operator']))).toBe('night_watch');
    expect(roleCodeOf('Night watch', new Set(['night_watch', 'night_watch-2']))).toBe('night_watch-3');
    expect(RoleCode.safeParse(roleCodeOf('Night watch', new Set(['night_watch']))).success).toBe(true);
  });

  test('given a role of one’s own, then there is nothing to compare with', () => {
    expect(roleDifference({ code: 'cleaner', scope: 'ALL', permissions: [] })).toBeNull();
  });
});

describe('what a person may do', () => {
  const roles = [
    { code: 'office', scope: 'ALL', permissions: ['trace:read'] },
    { code: 'line', scope: 'ASSIGNED_LINES', permissions: ['trace:read', 'run:read'] },
    { code: 'place', scope: 'ASSIGNED_STATIONS', permissions: ['exec:track_in'] },
    { code: 'other', scope: 'ALL', permissions: ['wo:read'] },
  ] as const;
  const user = { roles: ['office', 'line', 'place'], lines: ['SMT-A'], stations: [] };

  test('given roles of every reach, then farthest first, and nothing is told twice', () => {
    expect(reachesOf(user, roles)).toEqual([
      { scope: 'ALL', places: [], permissions: ['trace:read'] },
      { scope: 'ASSIGNED_LINES', places: ['SMT-A'], permissions: ['run:read'] },
      { scope: 'ASSIGNED_STATIONS', places: [], permissions: ['exec:track_in'] },
    ]);
  });

  test('given chosen roles, then those that need stations are found', () => {
    expect(rolesBoundTo('ASSIGNED_STATIONS', user.roles, roles)).toEqual(['place']);
    expect(rolesBoundTo('ASSIGNED_STATIONS', ['office'], roles)).toEqual([]);
  });
});
