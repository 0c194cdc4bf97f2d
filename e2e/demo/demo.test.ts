// The demo's own reading: command line, prompt, aligned tables.
import { describe, expect, it } from 'vitest';
import { readDemoArgs } from './args.ts';
import { readPromptCommand } from './prompt-command.ts';
import { textTable } from './text-table.ts';

describe('the command line', () => {
  it('knows its switches, with or without the separator of a script runner', () => {
    expect(readDemoArgs([])).toEqual({ fresh: false, traffic: false, help: false });
    expect(readDemoArgs(['--', '--traffic', '--fresh'])).toMatchObject({ fresh: true, traffic: true });
  });

  it('refuses what it does not know', () => {
    expect(() => readDemoArgs(['--trafic'])).toThrow(/trafic/);
    expect(() => readDemoArgs(['now'])).toThrow();
  });
});

describe('the prompt', () => {
  it('reads commands with and without a name', () => {
    expect(readPromptCommand('  cut ')).toEqual({ command: 'cut', name: null });
    expect(readPromptCommand('restore mount')).toEqual({ command: 'restore', name: 'mount' });
    expect(readPromptCommand('kill hub')).toEqual({ command: 'kill', name: 'hub' });
    expect(readPromptCommand('quit')).toEqual({ command: 'quit' });
    expect(readPromptCommand('')).toEqual({ command: 'nothing' });
  });

  it('says what is wrong with the rest', () => {
    expect(() => readPromptCommand('kill')).toThrow(/kill what/);
    expect(() => readPromptCommand('explode')).toThrow(/help/);
    expect(() => readPromptCommand('cut a b')).toThrow(/one name/);
    expect(() => readPromptCommand('status mount')).toThrow(/no command/);
  });
});

it('columns line up, Chinese too', () => {
  expect(
    textTable(
      ['A', 'B'],
      [
        ['回流焊', 'x'],
        ['reflow', 'y'],
      ],
    ),
  ).toBe(['A       B', '──────  ─', '回流焊  x', 'reflow  y'].join('\n'));
});
