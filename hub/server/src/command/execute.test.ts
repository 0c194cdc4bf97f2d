// Commands: decided once, answered again, refused without a trace.
import type { HubCommandInput } from '@lineside/core/contracts/hub-api';
import { CommandId } from '@lineside/core/kernel/ids';
import { commandsForRoute } from '@lineside/core/testing/route-commands';
import { smtRoute, someone, stations } from '@lineside/core/testing/smt-line';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run, serial, TestHub } from '../../testing/test-hub.ts';
import { hubItself } from '../access/actor.ts';

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
