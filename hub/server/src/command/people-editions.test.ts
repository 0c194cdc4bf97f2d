// Two administrators at one user or one role: the second is told, and nothing is overwritten unseen.
import type { HubCommandInput } from '@lineside/core/contracts/hub-api';
import { UserId } from '@lineside/core/kernel/ids';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TestHub } from '../../testing/test-hub.ts';
import { hubItself } from '../access/actor.ts';

let plant: TestHub;
beforeEach(async () => {
  plant = await TestHub.open();
});
afterEach(() => plant.close());

const user: HubCommandInput<'configureUser'> = {
  ...{ user: 'P03', name: 'Zhang Wei', roles: [], lines: [], stations: [], language: 'zh' },
  ...{ badge: null, pin: null, password: null },
};
const role: HubCommandInput<'configureRole'> = {
  ...{ code: 'packer', name: { en: 'Packer', zh: '包装' }, permissions: ['wo:read'], scope: 'ALL' },
};
const second = { ...hubItself, user: UserId.parse('second') };

const editionOf = async (of: 'user' | 'role') => {
  const { rows } = of === 'user' ? await plant.hub.reads.users() : await plant.hub.reads.roles();
  return rows.find((row) => ('user' in row ? row.user === 'P03' : row.code === 'packer'))?.edition;
};

describe('a user', () => {
  test('changed by somebody else meanwhile is not overwritten: the second is told by whom', async () => {
    await plant.command('configureUser', { ...user, basedOn: null });
    const read = await editionOf('user');
    plant.clock.advance(1_000);
    await plant.ask('configureUser', { ...user, name: 'Zhang Wei Jr', basedOn: read }, second);
    const before = await plant.digest();
    expect(await plant.ask('configureUser', { ...user, language: 'en', basedOn: read })).toEqual({
      refused: 'STALE_EDIT',
      details: {
        ...{ kind: 'user', key: 'P03', by: 'second', byName: 'second', at: plant.clock.now() },
        edition: await editionOf('user'),
      },
    });
    expect(await plant.digest()).toBe(before);
    const looked = {
      ...user,
      name: 'Zhang Wei Jr',
      language: 'en',
      basedOn: await editionOf('user'),
    } as const;
    expect(await plant.command('configureUser', looked)).toMatchObject({ facts: 1 });
  });

  test('disabled meanwhile is not edited unseen either', async () => {
    await plant.command('configureUser', user);
    const read = await editionOf('user');
    await plant.command('disableUser', { user: 'P03', reason: 'left' });
    const edited = { ...user, pin: '4711', basedOn: read };
    expect(await plant.ask('configureUser', edited)).toMatchObject({ refused: 'STALE_EDIT' });
  });

  test('who is there already is not made again by whoever thinks they are new', async () => {
    await plant.command('configureUser', user);
    const made = { ...user, name: 'Li Na', basedOn: null };
    expect(await plant.ask('configureUser', made)).toMatchObject({ refused: 'STALE_EDIT' });
  });

  test('is edited without a question by whoever asks none, and no edition becomes a fact', async () => {
    await plant.command('configureUser', { ...user, basedOn: null });
    expect(await plant.command('configureUser', { ...user, name: 'Li Na' })).toMatchObject({ facts: 1 });
    const bodies = plant.database.prepare<[], string>('SELECT body FROM fact').pluck().all();
    expect(bodies.join()).not.toContain('basedOn');
  });
});

describe('a role', () => {
  test('changed by somebody else meanwhile is neither overwritten nor removed', async () => {
    await plant.command('configureRole', { ...role, basedOn: null });
    const read = await editionOf('role');
    await plant.ask('configureRole', { ...role, scope: 'ASSIGNED_LINES', basedOn: read }, second);
    const stale = { refused: 'STALE_EDIT', details: { kind: 'role', key: 'packer', by: 'second' } };
    expect(await plant.ask('configureRole', { ...role, permissions: [], basedOn: read })).toMatchObject(
      stale,
    );
    expect(await plant.ask('removeRole', { role: 'packer', basedOn: read })).toMatchObject(stale);
    const looked = { role: 'packer', basedOn: await editionOf('role') };
    expect(await plant.command('removeRole', looked)).toMatchObject({ facts: 1 });
    expect(await plant.command('configureRole', { ...role, basedOn: null })).toMatchObject({ facts: 1 });
  });
});
