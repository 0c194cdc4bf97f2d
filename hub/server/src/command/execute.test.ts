// Commands: decided once, answered again, refused without a trace; and secrets that never become facts.
import type { HubCommandInput } from '@lineside/core/contracts/hub-api';
import { CommandId } from '@lineside/core/kernel/ids';
import { commandsForRoute } from '@lineside/core/testing/route-commands';
import { smtRoute, someone, stations } from '@lineside/core/testing/smt-line';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run, serial, TestHub } from '../../testing/test-hub.ts';
import { hubItself } from '../access/actor.ts';
import { pinFits } from '../access/secret-hash.ts';

let plant: TestHub;

beforeEach(async () => {
  plant = await TestHub.withPlant();
});
afterEach(() => plant.close());

const command = (id: string) => CommandId.parse(`command-${id}`);
const text = (name: string) => ({ en: name, zh: name });
const bodies = () => plant.database.prepare<[], string>('SELECT body FROM fact').pluck().all();

describe('a command', () => {
  test('given twice with one id is done once and answered twice', async () => {
    const line = { code: 'SMT-B', name: text('SMT line B'), process: 'SMT' } as const;
    const first = await plant.hub.execute('configureLine', line, hubItself, command('1'));
    const before = await plant.digest();
    const again = await plant.hub.execute('configureLine', line, hubItself, command('1'));
    expect(first).toEqual({ ok: true, repeated: false, facts: 1 });
    expect(again).toEqual({ ok: true, repeated: true, facts: 1 });
    await plant.reopen();
    const later = await plant.hub.execute('configureLine', line, hubItself, command('1'));
    expect(later).toEqual(again);
    expect(before.split(' ')[0]).toBe(String((await plant.hub.head()).position - 1));
  });

  test('with the id of another command is refused', async () => {
    await plant.hub.execute('authorizeRun', { run }, hubItself, command('1'));
    await plant.hub.execute('revokeRun', { run, reason: 'stop' }, hubItself, command('2'));
    const outcome = await plant.hub.execute('authorizeRun', { run }, hubItself, command('2'));
    expect(outcome).toMatchObject({ refused: 'VALIDATION_ERROR', details: { path: 'command' } });
  });

  test('that is refused leaves nothing behind and may be tried again', async () => {
    const before = await plant.digest();
    const wrong = { run: 'RUN-9999' };
    expect(await plant.hub.execute('authorizeRun', wrong, hubItself, command('1'))).toMatchObject({
      refused: 'RUN_NOT_FOUND',
    });
    expect(await plant.digest()).toBe(before);
    await plant.hub.execute('revokeRun', { run, reason: 'stop' }, hubItself, command('2'));
    expect(await plant.hub.execute('authorizeRun', { run }, hubItself, command('1'))).toMatchObject({
      ok: true,
    });
  });

  test('that is not well-formed is refused where it is wrong', async () => {
    const input = { code: 'L', name: text('x'), process: 'XYZ' as 'SMT' };
    expect(await plant.hub.execute('configureLine', input, hubItself, command('1'))).toMatchObject({
      refused: 'VALIDATION_ERROR',
      details: { path: 'input.process' },
    });
  });

  test('with the content that is there already writes no fact', async () => {
    const role: HubCommandInput<'configureRole'> = {
      code: 'R',
      name: text('r'),
      permissions: [],
      scope: 'ALL',
    };
    const site = { name: text('Plant'), provisionalWork: true };
    await plant.command('configureRole', role);
    await plant.command('configureSite', site);
    expect(await plant.command('configureStation', stations.print)).toMatchObject({ facts: 0 });
    for (const { name, input } of commandsForRoute(smtRoute))
      expect(await plant.command(name, input)).toMatchObject({ facts: 0 });
    expect(await plant.command('configureRole', role)).toMatchObject({ facts: 0 });
    expect(await plant.command('configureSite', site)).toMatchObject({ facts: 0 });
    expect(await plant.command('configureSite', { ...site, provisionalWork: false })).toMatchObject({
      facts: 1,
    });
  });

  test('cannot make a station that passes for the hub, or that stands on no line', async () => {
    const configure = (change: object, id: string) =>
      plant.hub.execute('configureStation', { ...stations.print, ...change }, hubItself, command(id));
    expect(await configure({ code: 'HUB' }, '1')).toMatchObject({ refused: 'VALIDATION_ERROR' });
    expect(await configure({ line: 'NOWHERE' }, '2')).toMatchObject({ refused: 'LINE_NOT_FOUND' });
  });

  test('needs its permission', async () => {
    const nobody = someone([]);
    const refused = await Promise.all([
      plant.hub.execute('configureSite', { name: text('x'), provisionalWork: true }, nobody, command('1')),
      plant.hub.execute(
        'configureLine',
        { code: 'L', name: text('x'), process: 'SMT' },
        nobody,
        command('2'),
      ),
      plant.hub.execute('configureStation', stations.print, nobody, command('3')),
      plant.hub.execute('disableUser', { user: 'u', reason: 'left' }, nobody, command('4')),
      plant.hub.execute('revokeRun', { run, reason: 'stop' }, nobody, command('5')),
    ]);
    expect(refused.map((outcome) => 'refused' in outcome && outcome.refused)).toEqual(
      refused.map(() => 'FORBIDDEN'),
    );
  });

  test('is recorded with who gave it, and with what the hub had seen', async () => {
    const { position } = await plant.hub.head();
    await plant.hub.execute(
      'disposeUnit',
      { sn: serial(1), disposition: { action: 'SCRAP', reason: 'dropped' } },
      { ...hubItself, user: 'quality' as typeof hubItself.user },
      command('1'),
    );
    expect(JSON.parse(bodies().at(-1) ?? '')).toMatchObject({
      type: 'unit.disposed',
      actor: 'quality',
      station: 'HUB',
      command: 'command-1',
      seen: { position },
      at: plant.clock.now(),
    });
  });
});

describe('users', () => {
  const user: HubCommandInput<'configureUser'> = {
    user: 'P03',
    name: 'P03',
    roles: [],
    lines: [],
    stations: [],
    language: 'zh',
    badge: 'BADGE-P03',
    pin: '1003',
    password: 'a long password',
  };
  const profile = async () => {
    const states = await plant.hub.store.all('user');
    return states.find((state) => state.profile?.user === 'P03')?.profile ?? null;
  };

  test('carry their secrets only as hashes, and the hub password not at all', async () => {
    await plant.command('configureUser', user);
    const written = bodies().join('\n');
    for (const secret of ['BADGE-P03', '"1003"', 'a long password', 'argon2'])
      expect(written).not.toContain(secret);
    const known = await profile();
    expect(known?.pin).toMatch(/^scrypt\$N=16384,r=8,p=1\$[A-Za-z0-9+/=]{24}\$[A-Za-z0-9+/=]{44}$/);
    expect(await pinFits('1003', known?.pin ?? '')).toBe(true);
    expect(await pinFits('1004', known?.pin ?? '')).toBe(false);
    expect(known?.badge).toMatch(/^sha256\$[0-9a-f]{64}$/);
  });

  test('keep a secret that is left out, or given again, and change one that is new', async () => {
    await plant.command('configureUser', user);
    const before = await profile();
    expect(await plant.command('configureUser', user)).toMatchObject({ facts: 0 });
    const without = { ...user, badge: null, pin: null, password: null };
    expect(await plant.command('configureUser', without)).toMatchObject({ facts: 0 });
    expect(await plant.command('configureUser', { ...without, pin: '9999' })).toMatchObject({ facts: 1 });
    const after = await profile();
    expect(after?.badge).toBe(before?.badge);
    expect(await pinFits('9999', after?.pin ?? '')).toBe(true);
  });

  test('are disabled once, and enabled by configuring them again', async () => {
    await plant.command('configureUser', user);
    const left = { user: 'P03', reason: 'left' };
    expect(await plant.command('disableUser', left)).toMatchObject({ facts: 1 });
    expect(await plant.command('disableUser', left)).toMatchObject({ facts: 0 });
    expect(await plant.command('configureUser', user)).toMatchObject({ facts: 1 });
    const unknown = { user: 'P99', reason: 'left' };
    expect(await plant.hub.execute('disableUser', unknown, hubItself, command('1'))).toMatchObject({
      refused: 'USER_NOT_FOUND',
    });
  });
});
