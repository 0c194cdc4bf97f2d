// A keyboard-wedge reader: real key events of the browser, with the times that a reader would give them however busy
// the machine is. All keys of a call go out at once; only their time stamps are apart.
import type { CDPSession, Page } from '@playwright/test';

export type Suffix = 'CR' | 'LF' | 'CR+LF' | 'TAB' | 'NONE';

export interface Reading {
  text: string;
  /** between two keys, ms */
  gapMs?: number;
  suffix?: Suffix;
  /** between the last key before and the first of this, ms */
  afterMs?: number;
  /** how separators come: as Ctrl combinations, or as characters without a key (readers in ALT mode) */
  separators?: 'CTRL' | 'LONE';
  /** a Chinese input method has every key first: it composes them in the focused field, and Enter ends that */
  inputMethod?: boolean;
}

interface KeyEvent {
  type: 'keyDown' | 'rawKeyDown' | 'keyUp' | 'char';
  timestamp: number;
  key?: string;
  code?: string;
  text?: string;
  windowsVirtualKeyCode?: number;
  modifiers?: number;
}

interface Key {
  key: string;
  code: string;
  keyCode: number;
  text?: string;
  ctrl?: boolean;
  /** only the character comes, no key */
  lone?: boolean;
}

const enter: Key = { key: 'Enter', code: 'Enter', keyCode: 13, text: '\r' };
const lineFeed: Key = { key: 'j', code: 'KeyJ', keyCode: 74, ctrl: true };
const tab: Key = { key: 'Tab', code: 'Tab', keyCode: 9 };
const suffixKeys: Record<Suffix, readonly Key[]> = {
  CR: [enter],
  LF: [lineFeed],
  'CR+LF': [enter, lineFeed],
  TAB: [tab],
  NONE: [],
};

/** Group and record separator and end of transmission, as GS1 and MH10 codes have them. */
const controls: Readonly<Record<string, Key>> = {
  '\u001d': { key: ']', code: 'BracketRight', keyCode: 221, ctrl: true },
  '\u001e': { key: '6', code: 'Digit6', keyCode: 54, ctrl: true },
  '\u0004': { key: 'd', code: 'KeyD', keyCode: 68, ctrl: true },
};

/** More than composing a code takes, ms. */
const composingMs = 5000;
/** More than a key takes on its way into the window of a busy machine, ms; what few keys take is no matter. */
const wayOfKeyMs = 20;
const fewKeys = 60;

export class Reader {
  readonly #keys: CDPSession;
  readonly #page: Page;
  #lastAt = 0;

  private constructor(page: Page, keys: CDPSession) {
    this.#page = page;
    this.#keys = keys;
  }

  static async on(page: Page): Promise<Reader> {
    return new Reader(page, await page.context().newCDPSession(page));
  }

  /** Sends codes one after another. */
  async send(...readings: readonly Reading[]): Promise<void> {
    const now = await this.#page.evaluate(() => performance.timeOrigin + performance.now());
    // composed keys and long codes are slow to come, so their times begin ahead: no clock overtakes them
    const keys = readings.reduce((sum, { text }) => sum + text.length, 0);
    const onTheWay = keys > fewKeys ? keys * wayOfKeyMs : 0;
    const ahead = readings.some(({ inputMethod }) => inputMethod) ? composingMs : onTheWay;
    let at = Math.max(now + ahead, this.#lastAt);
    const sent: Promise<unknown>[] = [];
    for (const reading of readings) {
      const { gapMs = 3, afterMs = 0, inputMethod = false } = reading;
      let composed = '';
      at += afterMs;
      for (const key of keysOf(reading)) {
        composed += key.text ?? '';
        if (inputMethod) await this.#compose(key, composed, at);
        else sent.push(...this.#press(key, at));
        at += gapMs;
      }
    }
    this.#lastAt = at;
    await Promise.all(sent);
  }

  /** Keys of a person, each `gapMs` after the one before. */
  async type(text: string, gapMs: number): Promise<void> {
    await this.send({ text, gapMs, afterMs: gapMs, suffix: 'NONE' });
  }

  #press(key: Key, at: number): Promise<unknown>[] {
    const event = { ...keyEvent(key), timestamp: at / 1000 };
    const { text } = key;
    if (key.lone === true) return [this.#send({ type: 'char', text: text ?? '', timestamp: at / 1000 })];
    const down = text === undefined ? { type: 'rawKeyDown' as const } : { type: 'keyDown' as const, text };
    return [this.#send({ ...event, ...down }), this.#send({ ...event, type: 'keyUp' })];
  }

  /** Key by key, because the browser hears keys and compositions in two ways. */
  async #compose(key: Key, composed: string, at: number): Promise<void> {
    const hidden = { key: 'Process', windowsVirtualKeyCode: 229 };
    await this.#send({ ...keyEvent(key), ...hidden, type: 'rawKeyDown', timestamp: at / 1000 });
    const text = composed.replace('\r', '').toLowerCase();
    if (key === enter) await this.#keys.send('Input.insertText', { text });
    else {
      const cursor = { selectionStart: text.length, selectionEnd: text.length };
      await this.#keys.send('Input.imeSetComposition', { text, ...cursor });
    }
  }

  #send(event: KeyEvent): Promise<unknown> {
    return this.#keys.send('Input.dispatchKeyEvent', event);
  }
}

function keyEvent({ key, code, keyCode, ctrl, text }: Key) {
  const shift = text !== undefined && /[A-Z]/.test(text);
  return { key, code, windowsVirtualKeyCode: keyCode, modifiers: (ctrl === true ? 2 : 0) + (shift ? 8 : 0) };
}

function keysOf({ text, suffix = 'CR', separators = 'CTRL' }: Reading): Key[] {
  return [...[...text].map((char) => keyOf(char, separators)), ...suffixKeys[suffix]];
}

function keyOf(char: string, separators: 'CTRL' | 'LONE'): Key {
  const control = controls[char];
  if (control !== undefined)
    return separators === 'CTRL' ? control : { key: '', code: '', keyCode: 0, text: char, lone: true };
  const named = { '-': 'Minus', '.': 'Period', ' ': 'Space' }[char] ?? '';
  const code = /[a-z]/i.test(char) ? `Key${char.toUpperCase()}` : /\d/.test(char) ? `Digit${char}` : named;
  // the numbers of letters and digits are their characters'; those of signs would mean other keys
  const keyCode = /[a-z\d]/i.test(char) ? char.toUpperCase().charCodeAt(0) : 0;
  return { key: char, code, keyCode, text: char };
}
