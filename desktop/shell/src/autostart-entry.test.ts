// A path with any character in it is started as it is.
import { expect, test } from 'vitest';
import { autostartEntry } from './autostart-entry.ts';

const execOf = (command: string[]) => /^Exec=(.*)$/m.exec(autostartEntry(command))?.[1];

test('given a program and its arguments, then the entry starts them', () => {
  expect(autostartEntry(['/opt/Lineside/lineside', '--kiosk'])).toContain(
    'Exec="/opt/Lineside/lineside" "--kiosk"\n',
  );
});

test('given characters that mean something there, then they are escaped as the specification says', () => {
  expect(execOf(['/home/p 1/100%.AppImage'])).toBe('"/home/p 1/100%%.AppImage"');
  expect(execOf(['a"b'])).toBe('"a\\\\"b"');
  expect(execOf(['$HOME'])).toBe('"\\\\$HOME"');
  expect(execOf(['a\\b'])).toBe('"a\\\\\\\\b"');
});
