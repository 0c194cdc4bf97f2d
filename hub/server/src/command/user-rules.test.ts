// Users as administrators keep them: secrets only as hashes, names that exist, and always somebody who lets people in.
import type { HubCommandInput, HubCommandName } from '@lineside/core/contracts/hub-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TestHub } from '../../testing/test-hub.ts';
import { adminPassword } from '../../testing/test-web.ts';
import { adminRole, hubItself, personOf } from '../access/actor.ts';
import { passwordFits } from '../access/password.ts';
import { pinFits } from '../access/secret-hash.ts';

let plant: TestHub;
beforeEach(async () => {
  plant = await TestHub.open();
});
afterEach(() => plant.close());

const user: HubCommandInput<'configureUser'> = {
  user: 'P03',
  name: 'Zhang Wei',
  roles: [],
  lines: [],
  stations: [],
  language: 'zh',
  badge: 'BADGE-P03',
  pin: '1003',
  password: 'a long enough secret',
};
const kept = { ...user, badge: null, pin: null, password: null };
const reason = 'left the plant';

const profile = async (code = 'P03') =>
  (await plant.hub.store.all('user')).find((state) => state.profile?.user === code)?.profile ?? null;
const types = () =>
  plant.database
    .prepare<[], string>("SELECT type FROM fact WHERE stream LIKE 'user:%' ORDER BY position")
    .pluck()
    .all();
const refusalOf = async <Name extends HubCommandName>(name: Name, input: HubCommandInput<Name>) => {
  const before = await plant.digest();
  const outcome = await plant.ask(name, input);
  if (!('refused' in outcome)) return null;
  expect(await plant.digest()).toBe(before);
  return [outcome.refused, outcome.details];
};

describe('secrets', () => {
  test('are written only as hashes, and the hub password not at all', async () => {
    await plant.command('configureUser', user);
    const written = plant.database.prepare<[], string>('SELECT body FROM fact').pluck().all().join('\n');
    for (const secret of ['BADGE-P03', '"1003"', 'a long enough secret', 'argon2'])
      expect(written).not.toContain(secret);
    const known = await profile();
    expect(known?.pin).toMatch(/^scrypt\$N=16384,r=8,p=1\$[A-Za-z0-9+/=]{24}\$[A-Za-z0-9+/=]{44}$/);
    expect(await pinFits('1003', known?.pin ?? '')).toBe(true);
    expect(await pinFits('1004', known?.pin ?? '')).toBe(false);
    expect(known?.badge).toMatch(/^sha256\$[0-9a-f]{64}$/);
    const { hash = '', mustChange } = (await plant.hub.store.credential('P03')) ?? {};
    expect([await passwordFits('a long enough secret', hash), mustChange]).toEqual([true, true]);
    expect(types()).toEqual(['user.configured', 'user.passwordSet']);
  });

  test('stay when left out or given again, and change when new', async () => {
    await plant.command('configureUser', user);
    const before = await profile();
    expect(await plant.command('configureUser', user)).toMatchObject({ facts: 0 });
    expect(await plant.command('configureUser', kept)).toMatchObject({ facts: 0 });
    expect(await plant.command('configureUser', { ...kept, pin: '9999' })).toMatchObject({ facts: 1 });
    const after = await profile();
    expect(after?.badge).toBe(before?.badge);
    expect(await pinFits('9999', after?.pin ?? '')).toBe(true);
    const other = { ...kept, password: 'another good secret' };
    expect(await plant.command('configureUser', other)).toMatchObject({ facts: 1 });
    expect(types().at(-1)).toBe('user.passwordSet');
  });

  test('are taken away when asked, each by itself, once', async () => {
    await plant.command('configureUser', user);
    await plant.command('configureUser', { ...kept, clear: ['badge'] });
    expect(await profile()).toMatchObject({ badge: null, pin: expect.any(String) });
    await plant.command('configureUser', { ...kept, clear: ['pin', 'password'] });
    expect(await profile()).toMatchObject({ badge: null, pin: null });
    expect(await plant.hub.store.credential('P03')).toBeNull();
    expect(types().slice(-2)).toEqual(['user.configured', 'user.passwordCleared']);
    expect(await plant.command('configureUser', { ...kept, clear: ['pin', 'password'] })).toMatchObject({
      facts: 0,
    });
  });

  test('cannot be given and taken away at once', async () => {
    expect(await refusalOf('configureUser', { ...user, clear: ['pin'] })).toEqual([
      'VALIDATION_ERROR',
      { path: 'input.clear', issue: 'pin is also given anew' },
    ]);
  });

  test('are one badge for one person, whoever is disabled, until it is taken away', async () => {
    await plant.command('configureUser', user);
    await plant.command('disableUser', { user: 'P03', reason });
    const other = { ...user, user: 'P04', name: 'Li Na' };
    expect(await refusalOf('configureUser', other)).toEqual(['BADGE_TAKEN', { user: 'Zhang Wei' }]);
    await plant.command('configureUser', { ...kept, clear: ['badge'] });
    expect(await plant.command('configureUser', other)).toMatchObject({ facts: 2 });
  });

  test.each([
    ['the name', 'zhang wei 12', /name/, /姓名/],
    ['counting', '12345678901', /row/, /连续/],
  ])('refuse a password like %s, and say why', async (_what, password, en, zh) => {
    const [code, details] = (await refusalOf('configureUser', { ...user, password })) ?? [];
    expect(code).toBe('PASSWORD_WEAK');
    expect(details).toEqual({ whyEn: expect.stringMatching(en), whyZh: expect.stringMatching(zh) });
  });
});

describe('what a user names', () => {
  test('must be there, and is refused by name', async () => {
    expect(await refusalOf('configureUser', { ...user, roles: ['nobody'] })).toEqual([
      'ROLE_NOT_FOUND',
      { role: 'nobody' },
    ]);
    expect(await refusalOf('configureUser', { ...user, lines: ['SMT-X'] })).toEqual([
      'MASTER_DATA_NOT_FOUND',
      { kind: 'line', key: 'SMT-X', path: 'input.lines' },
    ]);
    expect(await refusalOf('configureUser', { ...user, stations: ['ST-X'] })).toEqual([
      'MASTER_DATA_NOT_FOUND',
      { kind: 'station', key: 'ST-X', path: 'input.stations' },
    ]);
  });

  test('may be gone since: an edit of something else goes on', async () => {
    await plant.command('configureLine', { code: 'SMT-X', name: { en: 'X', zh: 'X' }, process: 'SMT' });
    await plant.command('configureUser', { ...user, lines: ['SMT-X'] });
    await plant.command('removeMasterData', { kind: 'line', key: 'SMT-X' });
    const renamed = { ...kept, lines: ['SMT-X'], name: 'Zhang Wei Jr' };
    expect(await plant.command('configureUser', renamed)).toMatchObject({ facts: 1 });
  });
});

describe('somebody disabled', () => {
  test('is so once, stays so through edits, and is let in again by a word of its own', async () => {
    await plant.command('configureUser', user);
    expect(await plant.command('disableUser', { user: 'P03', reason })).toMatchObject({ facts: 1 });
    expect(await plant.command('disableUser', { user: 'P03', reason })).toMatchObject({ facts: 0 });
    await plant.command('configureUser', { ...kept, name: 'Zhang Wei Jr' });
    expect(await personOf(plant.hub.store, 'P03')).toBe('USER_DISABLED');
    expect(await plant.command('enableUser', { user: 'P03', reason: 'back' })).toMatchObject({ facts: 1 });
    expect(await plant.command('enableUser', { user: 'P03', reason: 'back' })).toMatchObject({ facts: 0 });
    expect(await personOf(plant.hub.store, 'P03')).toMatchObject({ actor: { name: 'Zhang Wei Jr' } });
  });

  test.each(['disableUser', 'enableUser', 'signOutUser'] as const)(
    '%s knows whom it is about',
    async (name) => {
      expect(await refusalOf(name, { user: 'P99', reason })).toEqual(['USER_NOT_FOUND', { user: 'P99' }]);
    },
  );
});

describe('the last administrator', () => {
  const admin = {
    ...{ user: 'admin', name: 'Administrator', roles: [adminRole.code], lines: [], stations: [] },
    ...{ language: 'en', badge: null, pin: null, password: null },
  } as const satisfies HubCommandInput<'configureUser'>;
  const narrower = { ...adminRole, scope: 'ASSIGNED_LINES' } as const;
  const pointless = { ...adminRole, permissions: ['wo:read'] } as const;
  const roleless = { ...admin, roles: [] };

  beforeEach(async () => {
    await plant.hub.people.ensureAdmin(adminPassword);
  });

  test.each([
    ['is not disabled', () => refusalOf('disableUser', { user: 'admin', reason })],
    ['keeps the roles', () => refusalOf('configureUser', roleless)],
    ['keeps the password', () => refusalOf('configureUser', { ...admin, clear: ['password'] })],
    ['keeps the role’s point', () => refusalOf('configureRole', { ...pointless, permissions: ['wo:read'] })],
    ['keeps the role’s reach', () => refusalOf('configureRole', narrower)],
  ])('%s', async (_what, refusal) => {
    expect(await refusal()).toEqual(['LAST_ADMIN', {}]);
  });

  test('may go once there is another who can sign in', async () => {
    const second = { ...user, user: 'A2', badge: null, pin: null, roles: ['admin'], password: null };
    await plant.command('configureUser', second);
    expect(await refusalOf('disableUser', { user: 'admin', reason })).toEqual(['LAST_ADMIN', {}]);
    await plant.command('configureUser', { ...second, password: 'another good secret' });
    expect(await refusalOf('disableUser', { user: 'admin', reason })).toBeNull();
    expect(await refusalOf('disableUser', { user: 'A2', reason })).toEqual(['LAST_ADMIN', {}]);
  });
});

test('roles are removed when nobody holds them, and the refusal names who does', async () => {
  const role = { code: 'packer', name: { en: 'Packer', zh: '包装' }, permissions: [], scope: 'ALL' } as const;
  expect(await refusalOf('removeRole', { role: 'packer' })).toEqual(['ROLE_NOT_FOUND', { role: 'packer' }]);
  await plant.command('configureRole', { ...role, permissions: ['wo:read', 'wo:read'] });
  expect((await plant.hub.store.all('role'))[0]?.permissions).toEqual(['wo:read']);
  await plant.command('configureUser', { ...user, roles: ['packer'] });
  expect(await refusalOf('removeRole', { role: 'packer' })).toEqual([
    'IN_USE',
    { kind: 'role', key: 'packer', where: ['user P03'], whereZh: ['用户 P03'], total: 1 },
  ]);
  await plant.command('configureUser', { ...kept, roles: [] });
  expect(await plant.command('removeRole', { role: 'packer' })).toMatchObject({ facts: 1 });
  expect(await plant.hub.store.all('role')).toEqual([]);
});

test('people are let in only by who may for the whole plant', async () => {
  await plant.command('configureUser', user);
  const actor = { ...hubItself, roles: [{ ...adminRole, scope: 'ASSIGNED_LINES' as const }] };
  const forbidden = (permission: string) => ({
    refused: 'FORBIDDEN',
    details: { permission, user: 'hub' },
  });
  for (const name of ['disableUser', 'enableUser', 'signOutUser'] as const)
    expect(await plant.ask(name, { user: 'P03', reason }, actor)).toEqual(forbidden('system:user_manage'));
  expect(await plant.ask('configureUser', user, actor)).toEqual(forbidden('system:user_manage'));
  expect(await plant.ask('configureRole', adminRole, actor)).toEqual(forbidden('system:role_manage'));
  expect(await plant.ask('removeRole', { role: 'x' }, actor)).toEqual(forbidden('system:role_manage'));
});
