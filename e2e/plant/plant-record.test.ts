// A plant folder keeps its ports, and belongs to one harness at a time.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commandOf, endLeftovers, forgetPlant, openRecord, saveRecord } from './plant-record.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lineside-record-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('opened again, it has the ports that it had; a new station gets its own', async () => {
  const first = await openRecord(folder, ['A'], null);
  const again = await openRecord(folder, ['A', 'B'], null);
  expect(again.hubPort).toBe(first.hubPort);
  expect(again.stations.A).toEqual(first.stations.A);
  const ports = [again.hubPort, ...Object.values(again.stations).flatMap((s) => [s.port, s.cablePort])];
  expect(new Set(ports).size).toBe(5);
});

it('held by another living process, it can be neither opened nor forgotten', async () => {
  const record = await openRecord(folder, ['A'], null);
  const command = commandOf(process.ppid);
  saveRecord(folder, { ...record, owner: { pid: process.ppid, command } });
  await expect(openRecord(folder, ['A'], null)).rejects.toThrow(/already/);
  await expect(forgetPlant(folder)).rejects.toThrow(/already/);
  expect(existsSync(folder)).toBe(true);
});

it('ends what a killed harness left running on the folder, and nothing else', async () => {
  const left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', folder]);
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await Promise.all([once(left, 'spawn'), once(stranger, 'spawn')]);
  const record = await openRecord(folder, [], null);
  record.pids = [left.pid ?? 0, stranger.pid ?? 0];
  const gone = once(left, 'exit');
  expect(await endLeftovers(folder, record)).toBe(1);
  await gone;
  expect(stranger.exitCode).toBeNull();
  stranger.kill('SIGKILL');
  await once(stranger, 'exit');
});
