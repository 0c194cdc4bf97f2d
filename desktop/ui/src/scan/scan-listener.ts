// The thin edge between the window's key events and the scanner: capture phase, so that it hears a scan before any
// button or field does, and keeps it from them.
import { asPrinted } from './caps-lock.ts';
import { type KeyReading, readKey, readLoneCharacter } from './key-reading.ts';
import {
  expireScanner,
  feedScanner,
  idleScanner,
  inBurst,
  type ScannerStep,
  type ScanProgress,
  silenceNeeded,
} from './scanner.ts';
import { type Field, insertText, restore, type Snapshot, snapshot, textField } from './text-caret.ts';

export interface Scan {
  text: string;
  /** when its last character came, ms on the clock of `event.timeStamp` */
  at: number;
  /** the reader sent Enter or the like after it */
  suffixed: boolean;
  /** the text field that had the focus when it came, as it was before the scan */
  field: Field | null;
}

export interface ScanEars {
  onScan: (scan: Scan) => void;
  /** keys pressed by a person while no text field had the focus */
  onTyped: (text: string) => void;
  /** keys outside of any field are typed by a person, who must not be taken for a slow reader */
  expectsTyping: () => boolean;
  /** how far a text is towards a code that is expected here: a reader that pauses within one is not done */
  progressOf: (text: string) => ScanProgress;
  /** ms on the clock of `event.timeStamp` */
  now: () => number;
}

/** What is known of the burst that is coming in, besides its keys. */
interface Burst {
  /** the field as it was before */
  before: Snapshot | null;
  /** what the field got of it was taken out again */
  takenBack: boolean;
  /** an input method had the keys first, and composes them into the field whatever is done here */
  composed: boolean;
  capsLock: boolean;
}

const noBurst: Burst = { before: null, takenBack: false, composed: false, capsLock: false };

/** Listens until the returned function is called. Times are those of the events, so a busy window splits no scan. */
export function listenForScans(target: Window, ears: ScanEars): () => void {
  let state = idleScanner;
  let burst = noBurst;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** the next `keypress` belongs to a key that was read already */
  let keyWasRead = false;
  /** an input method that composed a scan still commits it, after the Enter that it heard as well */
  let refusesCommit = false;
  const swallowedKeys = new Set<string>();

  const act = (step: ScannerStep) => {
    state = step.state;
    for (const piece of step.output) {
      if (piece.kind === 'scan') onScan(piece);
      else if (burst.before === null) ears.onTyped(piece.text);
      else if (burst.takenBack) insertText(burst.before.field, piece.text);
    }
  };

  const onScan = ({ text, suffixed }: { text: string; suffixed: boolean }) => {
    const { before, composed, capsLock } = burst;
    if (before !== null && composed) {
      endComposition(before.field);
      restore(before);
      refusesCommit = true;
    }
    ears.onScan({
      text: asPrinted(text, capsLock),
      at: state.lastAt,
      suffixed,
      field: before?.field ?? null,
    });
  };

  // asked late, because what is known here may have come while the keys were coming
  const askHowFar = () => {
    const begun = asPrinted(state.justTyped + state.burst, burst.capsLock);
    state = { ...state, progress: ears.progressOf(begun) };
  };

  /** Gives one reading to the scanner; true when nobody else shall have it. */
  const take = (reading: KeyReading, event: KeyboardEvent): boolean => {
    const at = event.timeStamp;
    const bursting = inBurst(state, at);
    if (reading === null) return false;
    const field = textField(target.document.activeElement);
    if (reading.kind === 'end') {
      const step = feedScanner(state, { kind: 'end', at });
      act(step);
      armTimer();
      return step.swallow;
    }
    if (reading.char === ' ' && !bursting && field === null) return false;
    const step = feedScanner(state, { ...reading, at, loose: !ears.expectsTyping() && isLoose(field) });
    act(step);
    if (!bursting) burst = { ...noBurst, before: field === null ? null : snapshot(field) };
    if (event.key === 'Process' || event.isComposing) burst = { ...burst, composed: true };
    burst = { ...burst, capsLock: event.getModifierState('CapsLock') };
    if (step.takeBack && !burst.composed && burst.before !== null) {
      restore(burst.before);
      burst = { ...burst, takenBack: true };
    }
    armTimer();
    return field === null || (step.swallow && !burst.composed);
  };

  const keydown = (event: KeyboardEvent) => {
    askHowFar();
    keyWasRead = true;
    refusesCommit = false;
    if (!take(readKey(event, inBurst(state, event.timeStamp)), event)) return;
    keep(event);
    // a key that is kept from everybody makes no `keypress`
    keyWasRead = false;
    swallowedKeys.add(event.code);
  };

  const keypress = (event: KeyboardEvent) => {
    if (!keyWasRead) {
      askHowFar();
      if (take(readLoneCharacter(event.charCode), event)) keep(event);
    }
    keyWasRead = false;
  };

  const keyup = (event: KeyboardEvent) => {
    keyWasRead = false;
    if (swallowedKeys.delete(event.code)) keep(event);
  };

  const beforeinput = (event: InputEvent) => {
    if (refusesCommit && !event.inputType.endsWith('FromPaste')) keep(event);
  };

  const armTimer = () => {
    clearTimeout(timer);
    askHowFar();
    if (state.burst !== '') timer = setTimeout(waitOut, silenceNeeded(state));
  };

  // one turn more: keys that are already waiting behind a busy window come first
  const waitOut = () => {
    timer = setTimeout(() => {
      askHowFar();
      act(expireScanner(state, ears.now()));
      armTimer();
    }, 5);
  };

  const stop = new AbortController();
  const early = { capture: true, signal: stop.signal };
  target.addEventListener('keydown', keydown, early);
  target.addEventListener('keypress', keypress, early);
  target.addEventListener('keyup', keyup, early);
  target.addEventListener('beforeinput', beforeinput, early);
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}

function keep(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** What an input method holds goes into the field at once, where it can be taken out again. */
function endComposition(field: Field): void {
  if (field.ownerDocument.activeElement !== field) return;
  field.blur();
  field.focus();
}

/** No field has the focus, or the one that is there for scans (`data-scan-home`). */
function isLoose(field: Field | null): boolean {
  return field === null || field.dataset.scanHome !== undefined;
}
