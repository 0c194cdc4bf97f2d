// What a key press means to the scanner: a character of a burst, its end, or nothing. GS1 and MH10 separators come
// as control characters or as Ctrl combinations, depending on the reader.

/** The part of a KeyboardEvent that is looked at. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  repeat: boolean;
}

export type KeyReading = { kind: 'char'; char: string } | { kind: 'end' } | null;

const groupSeparator = '\u001d';

/** `bursting`: keys are coming in fast, so that Ctrl+J is a line feed and not a shortcut. */
export function readKey(press: KeyPress, bursting: boolean): KeyReading {
  if (press.repeat || press.metaKey) return null;
  if (isEnd(press)) return plain(press) ? { kind: 'end' } : null;
  if (press.ctrlKey && !press.altKey) return readControl(press, bursting);
  const char = press.key === 'Process' ? fromCode(press) : press.key;
  // AltGr types characters on many layouts: Ctrl and Alt together are no shortcut then
  if (press.altKey && !press.ctrlKey) return null;
  return [...char].length === 1 ? { kind: 'char', char } : null;
}

/** With an input method on, Enter is called `Process` too. */
function isEnd({ key, code }: KeyPress): boolean {
  const name = key === 'Process' ? code.replace('Numpad', '') : key;
  return name === 'Enter' || name === 'Tab';
}

/** A character that came without a key of its own: readers in ALT mode type `Alt 0 2 9`, and only the result arrives. */
export function readLoneCharacter(charCode: number): KeyReading {
  if (charCode === 10 || charCode === 13 || charCode === 9) return { kind: 'end' };
  return charCode === 0 ? null : { kind: 'char', char: String.fromCharCode(charCode) };
}

function plain(press: KeyPress): boolean {
  return !press.ctrlKey && !press.altKey && !press.shiftKey;
}

function readControl(press: KeyPress, bursting: boolean): KeyReading {
  if (press.code === 'BracketRight' || press.key === ']') return { kind: 'char', char: groupSeparator };
  if (!bursting) return null;
  const code = press.key.toUpperCase().charCodeAt(0) - 64;
  const special = press.code === 'Digit6' ? 30 : press.code === 'Minus' ? 31 : code;
  if (press.key.length > 1 || special < 1 || special > 31) return null;
  return special === 9 || special === 10 || special === 13
    ? { kind: 'end' }
    : { kind: 'char', char: String.fromCharCode(special) };
}

const unshifted: Record<string, string> = { Minus: '-', Period: '.', Slash: '/', Equal: '=', Comma: ',' };
const shifted: Record<string, string> = { Minus: '_', Slash: '?', Equal: '+', Semicolon: ':' };

/** With a Chinese input method on, the browser says `Process`; the key itself still says which it was. */
function fromCode(press: KeyPress): string {
  const [, letter] = /^Key([A-Z])$/.exec(press.code) ?? [];
  if (letter !== undefined) return press.shiftKey ? letter : letter.toLowerCase();
  const [, digit] = /^(?:Digit|Numpad)(\d)$/.exec(press.code) ?? [];
  if (digit !== undefined && !press.shiftKey) return digit;
  return (press.shiftKey ? shifted : unshifted)[press.code] ?? '';
}
