// The log is there to be read, keeps within its room, and a disk that refuses it stops nothing.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLogFile } from './log-file.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'lineside-log-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

test('given notes and lines of others, then each is a line of the file, in order', async () => {
  const logs = join(folder(), 'logs');
  const log = openLogFile(logs, () => 7);
  log.note('started', { kiosk: true });
  log.write('{"msg":"from the runtime"}\n');
  await log.close();
  const lines = readFileSync(join(logs, 'lineside.log'), 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { level: 30, time: 7, kiosk: true, msg: 'started' },
    { msg: 'from the runtime' },
  ]);
});

test('given more lines than a file may hold, then older files are kept, as many as there is room for', async () => {
  const logs = folder();
  for (let start = 0; start < 3; start++) {
    const log = openLogFile(logs, () => 7);
    for (let mb = 0; mb < 25; mb++) log.write(`${'x'.repeat(1024 * 1024)}\n`);
    await log.close();
  }
  const files = readdirSync(logs).filter((file) => file.endsWith('.log'));
  expect(files).toHaveLength(10);
  for (const file of files) expect(statSync(join(logs, file)).size).toBeLessThan(7 * 1024 * 1024);
});

test('given a folder that cannot be made, then lines are lost until it can, and nothing else', async () => {
  const logs = join(folder(), 'logs');
  writeFileSync(logs, 'a file of that name');
  const log = openLogFile(logs, () => 7);
  for (let n = 0; n < 3; n++) {
    log.note('lost');
    await new Promise((resolve) => setImmediate(resolve));
  }
  rmSync(logs);
  mkdirSync(logs);
  await expect
    .poll(() => {
      log.note('kept');
      return readdirSync(logs);
    })
    .toContain('lineside.log');
  await log.close();
  expect(readFileSync(join(logs, 'lineside.log'), 'utf8')).toContain('kept');
});
