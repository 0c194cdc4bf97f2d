// Which keys a reader may send, and which are only a person's.
import { describe, expect, it } from 'vitest';
import { type KeyPress, readKey, readLoneCharacter } from './key-reading.ts';

const press = (part: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  repeat: false,
  ...part,
});

describe('what a key means to the scanner', () => {
  it('[scan] characters are characters, Enter and Tab are ends', () => {
    expect(readKey(press({ key: 'S', shiftKey: true }), false)).toEqual({ kind: 'char', char: 'S' });
    expect(readKey(press({ key: 'Enter' }), false)).toEqual({ kind: 'end' });
    expect(readKey(press({ key: 'Tab' }), true)).toEqual({ kind: 'end' });
  });

  it('[scan] Shift+Tab, function keys and modifiers are nobody’s scan', () => {
    for (const part of [
      { key: 'Tab', shiftKey: true },
      { key: 'F9' },
      { key: 'Shift' },
      { key: 'ArrowDown' },
    ])
      expect(readKey(press(part), true)).toBeNull();
  });

  it('[scan] a key held down is not a burst', () => {
    expect(readKey(press({ key: 'a', repeat: true }), true)).toBeNull();
  });

  it('[scan] a group separator is kept, as Ctrl+] and as the character itself', () => {
    const gs = { kind: 'char', char: '\u001d' };
    expect(readKey(press({ key: ']', code: 'BracketRight', ctrlKey: true }), false)).toEqual(gs);
    expect(readKey(press({ key: '\u001d' }), false)).toEqual(gs);
  });

  it('[scan] other control characters count within a burst only, so that Ctrl+C stays a shortcut', () => {
    const recordSeparator = press({ key: '6', code: 'Digit6', ctrlKey: true });
    expect(readKey(recordSeparator, true)).toEqual({ kind: 'char', char: '\u001e' });
    expect(readKey(press({ key: 'd', code: 'KeyD', ctrlKey: true }), true)).toEqual({
      kind: 'char',
      char: '\u0004',
    });
    expect(readKey(press({ key: 'j', code: 'KeyJ', ctrlKey: true }), true)).toEqual({ kind: 'end' });
    expect(readKey(press({ key: 'c', code: 'KeyC', ctrlKey: true }), false)).toBeNull();
  });

  it('[scan] with an input method on, the key itself is read', () => {
    const process = (code: string, shiftKey = false) =>
      readKey(press({ key: 'Process', code, shiftKey }), true);
    expect(process('KeyS', true)).toEqual({ kind: 'char', char: 'S' });
    expect(process('Digit4')).toEqual({ kind: 'char', char: '4' });
    expect(process('Minus')).toEqual({ kind: 'char', char: '-' });
    expect(process('ShiftLeft', true)).toBeNull();
  });

  it('[scan] with an input method on, Enter is still the end', () => {
    expect(readKey(press({ key: 'Process', code: 'Enter' }), true)).toEqual({ kind: 'end' });
    expect(readKey(press({ key: 'Process', code: 'NumpadEnter' }), true)).toEqual({ kind: 'end' });
  });

  it('[scan] a character without a key of its own is read as well, as readers in ALT mode send it', () => {
    expect(readLoneCharacter(29)).toEqual({ kind: 'char', char: '\u001d' });
    expect(readLoneCharacter(83)).toEqual({ kind: 'char', char: 'S' });
    expect(readLoneCharacter(13)).toEqual({ kind: 'end' });
    expect(readLoneCharacter(0)).toBeNull();
  });
});
