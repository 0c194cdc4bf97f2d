// The command line, as shortcuts, installers and Chromium write it.
import { expect, test } from 'vitest';
import { readCommandLine } from './command-line.ts';

test('given nothing, then the app starts in a window, on its user’s own data', () => {
  expect(readCommandLine([])).toEqual({ kiosk: false, data: null, autoStart: null });
});

test('given what it knows, among switches of Chromium, then it takes its own', () => {
  const args = ['--allow-file-access', '--kiosk', '--data', '/srv/lineside', '--user-data-dir=/tmp/x', '.'];
  expect(readCommandLine(args)).toEqual({ kiosk: true, data: '/srv/lineside', autoStart: null });
});

test('given a word on starting at login, then on and off are understood, and nothing else', () => {
  expect(readCommandLine(['--auto-start=on']).autoStart).toBe(true);
  expect(readCommandLine(['--auto-start=off']).autoStart).toBe(false);
  expect(readCommandLine(['--auto-start=perhaps']).autoStart).toBeNull();
  expect(readCommandLine(['--data']).data).toBeNull();
});
