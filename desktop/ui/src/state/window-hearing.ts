// What reaches a window: scans and loose keys for whoever listens, repeats told as such, and that somebody is there.
import { listenForScans } from '../scan/scan-listener.ts';
import { progressOf } from '../scan/scan-meaning.ts';
import { type HeardScan, isRepeat } from '../scan/scan-repeat.ts';
import type { EarStack } from './ears.ts';
import type { Feedback } from './feedback.ts';

export interface HearingParts {
  earStack: EarStack;
  feedback: Feedback;
  /** what scans are expected to read; null while it is not known, or a badge is asked for */
  codes: () => { known: readonly string[]; runs: readonly string[] } | null;
  onTouched: () => void;
  /** clock of event time stamps, ms */
  eventNow: () => number;
}

const signsOfLife = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Listens until the returned function is called. */
export function hearWindow(window: Window, parts: HearingParts): () => void {
  const { earStack, feedback, onTouched } = parts;
  let lastScan: HeardScan | null = null;
  const stop = new AbortController();
  for (const sign of signsOfLife)
    window.addEventListener(sign, onTouched, { capture: true, passive: true, signal: stop.signal });
  const deafen = listenForScans(window, {
    onScan(scan) {
      const again = isRepeat(scan, lastScan);
      lastScan = scan;
      if (again) return feedback.repeat();
      feedback.heard();
      earStack.top()?.onScan(scan);
    },
    onTyped: (text) => earStack.top()?.onTyped(text),
    expectsTyping: () => earStack.top()?.expectsTyping?.() ?? false,
    progressOf(text) {
      if (text === '') return 'UNKNOWN';
      const codes = parts.codes();
      // badges, and boards before the first read: what is expected is not known here, so a pause is waited for
      return codes === null ? 'PART' : progressOf(text, codes);
    },
    now: parts.eventNow,
  });
  return () => {
    deafen();
    stop.abort();
  };
}
