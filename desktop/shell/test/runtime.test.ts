// The runtime as the shell starts it, in a process of its own, over the production port: a unit is tracked, and the
// process is killed in between. Node's child process stands in for Electron's utility process, and nothing else.
import { fork } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyChest } from '@lineside/core/contracts/runtime-port';
import type { StationBridge } from '@lineside/core/contracts/station-bridge';
import { StationCode } from '@lineside/core/kernel/ids';
import { DataFolder } from '@lineside/station/data-folder';
import { workingFloor } from '@lineside/station/test/floor';
import { temporaryFolder } from '@lineside/station/test/tools';
import { shellBridge } from '@lineside/station-ui/bridge/shell-bridge';
import { expect, onTestFinished, test } from 'vitest';
import { layoutOf } from '../src/layout.ts';
import { type RuntimeProcess, Supervisor } from '../src/supervisor.ts';
import { pause, realTimers } from './real-time.ts';

const layout = layoutOf(new URL('../src/main.ts', import.meta.url).href);
const privateKey = generateKeyPairSync('ed25519')
  .privateKey.export({ format: 'der', type: 'pkcs8' })
  .toString('base64');

/** A data folder as it is after enrolment and a first sync, its hub gone and its key still in clear. */
async function workingFolder(): Promise<string> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'db'));
  const floor = await workingFloor({ file: join(folder, 'db', 'station.db') });
  floor.crash();
  floor.database.close();
  const station = StationCode.parse('ST-PRINT-01');
  const key = { device: 'D-1', station, hub: 'http://127.0.0.1:9', fingerprint: null, privateKey };
  await new DataFolder(folder).key.write(key);
  return folder;
}

const chest: KeyChest = {
  seal: async (text) => Buffer.from(text).toString('hex'),
  open: async (sealed) => Buffer.from(sealed, 'hex').toString(),
};

function forked(data: string, sealed: boolean): RuntimeProcess {
  const args = ['--data', data, ...(sealed ? ['--sealed'] : [])];
  const child = fork(layout.runtime, args, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  return {
    post: (message) => child.send(message as object),
    listen: (onMessage) => child.on('message', onMessage),
    onExit: (listener) => child.once('exit', (code) => listener(code ?? 1)),
    kill: () => child.kill('SIGKILL'),
  };
}

/** A window on a supervised runtime, and how to kill that. */
function started(data: string, sealed = false) {
  let kill = (): void => undefined;
  const supervisor = new Supervisor({
    spawn: () => {
      const made = forked(data, sealed);
      kill = () => made.kill();
      return made;
    },
    ...realTimers,
    chest: sealed ? chest : null,
    note: () => undefined,
  });
  onTestFinished(() => supervisor.end());
  const lineside = {
    call: (verb: string, body: string) => supervisor.call(verb, body),
    watch: (onEvent: Parameters<typeof supervisor.watch>[0]) => supervisor.watch(onEvent),
  };
  const bridge = shellBridge(lineside, pause);
  const events: string[] = [];
  bridge.watch(({ event }) => events.push(event));
  supervisor.start();
  return { bridge, supervisor, events, kill: () => kill() };
}

async function sessionOf(bridge: StationBridge): Promise<string> {
  const answer = await bridge.call('signInByBadge', { badge: 'BADGE-P01' });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.signedIn.session;
}

test('given a runtime that is killed, then what it confirmed is there, and the same command is not done twice', async () => {
  const { bridge, events, kill } = started(await workingFolder());
  const unit = { sn: 'SN-R1-0001', provisionalReason: null };
  const first = await bridge.call('trackIn', {
    session: await sessionOf(bridge),
    command: 'command-in',
    ...unit,
  });
  expect(first).toMatchObject({ ok: true, confirmation: { repeated: false } });

  kill();
  const session = await sessionOf(bridge);
  const again = await bridge.call('trackIn', { session, command: 'command-in', ...unit });
  expect(again).toMatchObject({ ok: true, confirmation: { repeated: true } });
  const out = { sn: unit.sn, result: 'PASS' as const, values: [], defects: [] };
  expect(await bridge.call('trackOut', { session, command: 'command-out', ...out })).toMatchObject({
    ok: true,
  });
  expect(events.filter((event) => event !== 'CHANGED')).toEqual(['RUNTIME_GONE', 'RUNTIME_BACK']);
});

test('[P5] given a keyring, then a key that lay in clear is sealed at the next start and opened at the one after', async () => {
  const folder = await workingFolder();
  const onDisk = () => readFileSync(join(folder, 'station-key.json'), 'utf8');
  expect(onDisk()).toContain(privateKey);
  for (const _start of [1, 2]) {
    const { bridge, supervisor } = started(folder, true);
    expect(await bridge.call('face', {})).toMatchObject({ station: { code: 'ST-PRINT-01' } });
    expect(onDisk()).not.toContain(privateKey);
    await supervisor.end();
  }
});

test('given a folder that is in use, then the runtime is started again until it is free, and calls wait for it', async () => {
  const folder = await workingFolder();
  const other = new DataFolder(folder);
  other.hold();
  const { bridge, events } = started(folder);
  const asked = bridge.call('face', {});
  await expect.poll(() => events, { timeout: 20_000 }).toEqual(['RUNTIME_GONE']);
  other.release();
  expect(await asked).toMatchObject({ station: { code: 'ST-PRINT-01' } });
  await expect.poll(() => events).toContain('RUNTIME_BACK');
});

test('given the end, then the runtime finishes in order and lets go of its folder', async () => {
  const folder = await workingFolder();
  const { bridge, supervisor } = started(folder);
  await bridge.call('face', {});
  await supervisor.end();
  const data = new DataFolder(folder);
  data.hold();
  data.release();
  expect(await supervisor.call('face', '{}')).toMatchObject({ problem: { error: { code: 'RUNTIME_GONE' } } });
});
