// The roles that a hub begins with are those of the role table, point by point, and what was added to it is named.
import { type Permission, permissions } from '@lineside/core/domain/access/permission';
import { presetAmendments, presetRoles } from '@lineside/core/domain/access/preset-roles';
import { describe, expect, test } from 'vitest';
import { readTables } from './tables.ts';

const { roles } = readTables();
const known: ReadonlySet<string> = new Set(permissions);

/** Points of the table for what this product has no part of. */
const elsewhere = ['system:chat_feedback', 'system:demo_seed', 'wo:update'];

test('there are the roles of the table, in its order, with its names and scopes', () => {
  expect(presetRoles.map(({ code, name, scope }) => ({ code, name, scope }))).toEqual(
    roles.map(({ code, name, dataScope }) => ({ code, name, scope: dataScope })),
  );
});

describe.each(roles)('$code', ({ code, permissions: table }) => {
  const preset = presetRoles.find((role) => role.code === code);
  const added = presetAmendments[code] ?? [];

  test('has the points of the table that are known here, and those added, each once', () => {
    const points = [...table.filter((point) => known.has(point)), ...added];
    expect(preset?.permissions.toSorted()).toEqual(points.toSorted());
    expect(new Set(preset?.permissions).size).toBe(preset?.permissions.length);
  });

  test('is added nothing that the table gives', () => {
    for (const point of added) expect(table).not.toContain<string>(point satisfies Permission);
  });
});

test('the table knows no other points than those that belong elsewhere', () => {
  const unknown = new Set(roles.flatMap((role) => role.permissions.filter((point) => !known.has(point))));
  expect([...unknown].sort()).toEqual(elsewhere);
});

test('every point there is belongs to a role that a hub begins with', () => {
  const given: ReadonlySet<string> = new Set(presetRoles.flatMap((role) => role.permissions));
  expect(permissions.filter((point) => !given.has(point))).toEqual([]);
});
