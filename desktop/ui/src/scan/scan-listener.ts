// The thin edge between the window's key events and the scanner: capture phase, so that it hears a scan before any
// button or field does, and keeps it from them.
import { readKey } from './key-reading.ts';
import {
  expireScanner,
  feedScanner,
  idleScanner,
  inBurst,
  type ScannerStep,
  silenceNeeded,
} from './scanner.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

export interface Scan {
  text: string;
  /** the reader sent Enter or the like after it */
  suffixed: boolean;
  /** the text field that had the focus when it came, as it was before the scan */
  field: HTMLElement | null;
}

export interface ScanEars {
  onScan: (scan: Scan) => void;
  /** keys pressed by a person while no text field had the focus */
  onTyped: (text: string) => void;
  /** keys outside of any field are typed by a person, who must not be taken for a slow reader */
  expectsTyping: () => boolean;
  /** true for the beginning of a code that is expected here: a reader that pauses then is not done */
  isCutShort: (text: string) => boolean;
  /** ms on the clock of `event.timeStamp` */
  now: () => number;
}

interface Snapshot {
  field: Field;
  value: string;
  start: number | null;
  end: number | null;
}

/** Listens until the returned function is called. Times are those of the events, so a busy window splits no scan. */
export function listenForScans(target: Window, ears: ScanEars): () => void {
  let state = idleScanner;
  /** the field as it was before the burst */
  let before: Snapshot | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const swallowedKeys = new Set<string>();

  const act = (step: ScannerStep) => {
    state = step.state;
    for (const piece of step.output) {
      if (piece.kind === 'scan')
        ears.onScan({ text: piece.text, suffixed: piece.suffixed, field: before?.field ?? null });
      else if (before === null) ears.onTyped(piece.text);
      else if (piece.held) insertText(before.field, piece.text);
    }
  };

  // asked late, because what is known here may have come while the keys were coming
  const askWhetherCutShort = () => {
    state = { ...state, cutShort: ears.isCutShort(state.justTyped + state.burst) };
  };

  const keydown = (event: KeyboardEvent) => {
    const at = event.timeStamp;
    askWhetherCutShort();
    const bursting = inBurst(state, at);
    const reading = readKey(event, bursting);
    if (reading === null) return;
    const field = textField(target.document.activeElement);
    if (reading.kind === 'char' && reading.char === ' ' && !bursting && field === null) return;

    const step = feedScanner(
      state,
      reading.kind === 'end'
        ? { kind: 'end', at }
        : { ...reading, at, loose: !ears.expectsTyping() && isLoose(field) },
    );
    act(step);
    if (reading.kind === 'char' && !bursting) before = field === null ? null : snapshot(field);
    if (step.takeBack && before !== null) restore(before);
    if (step.swallow || (reading.kind === 'char' && field === null)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      swallowedKeys.add(event.code);
    }
    armTimer();
  };

  const armTimer = () => {
    clearTimeout(timer);
    if (state.burst !== '') timer = setTimeout(waitOut, silenceNeeded(state));
  };

  // one turn more: keys that are already waiting behind a busy window come first
  const waitOut = () => {
    timer = setTimeout(() => {
      askWhetherCutShort();
      act(expireScanner(state, ears.now()));
      armTimer();
    }, 5);
  };

  const keyup = (event: KeyboardEvent) => {
    if (!swallowedKeys.delete(event.code)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  target.addEventListener('keydown', keydown, true);
  target.addEventListener('keyup', keyup, true);
  return () => {
    clearTimeout(timer);
    target.removeEventListener('keydown', keydown, true);
    target.removeEventListener('keyup', keyup, true);
  };
}

/** Puts a text into a field where its cursor is, as if it had been typed there. */
export function insertText(field: Field, text: string): void {
  field.setRangeText(text, field.selectionStart ?? field.value.length, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
}

const textTypes = new Set(['text', 'search', 'password', 'tel']);

function textField(element: Element | null): Field | null {
  if (element instanceof HTMLTextAreaElement) return element;
  return element instanceof HTMLInputElement && textTypes.has(element.type) ? element : null;
}

/** No field has the focus, or the one that is there for scans (`data-scan-home`). */
function isLoose(field: Field | null): boolean {
  return field === null || field.dataset.scanHome !== undefined;
}

function snapshot(field: Field): Snapshot {
  return { field, value: field.value, start: field.selectionStart, end: field.selectionEnd };
}

function restore({ field, value, start, end }: Snapshot): void {
  field.value = value;
  if (start !== null) field.setSelectionRange(start, end);
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
