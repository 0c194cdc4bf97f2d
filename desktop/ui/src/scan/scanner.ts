// Tells a keyboard-wedge reader from a person by speed alone, wherever the focus is. Pure: keys and their times
// come in, scans and typed text come out, and nothing that was keyed is ever lost.

/** Keys at most this far apart form a burst, ms. */
export const joinGapMs = 50;
/** … and this far where no other field could want them; still short of two scans 100 ms apart, ms. */
export const looseGapMs = 90;
/** A burst without a suffix ends after this silence, ms. */
export const silenceMs = 60;
/** A burst is held back from the focused field from this many keys on. */
export const holdFrom = 3;
/** Shorter bursts are typing, never a scan. */
export const shortestScan = 4;
/** A second suffix (the LF after a CR) comes this soon after the first, ms. */
export const secondSuffixMs = 50;
/** A suffix this soon after a scan that ended by silence still belongs to it, ms. */
export const lateSuffixMs = 150;
/** After this many scans with a suffix in a row, the reader is known to send one … */
export const surelySuffixed = 3;
/** … and a stutter this long (a busy machine, a radio link) does not cut its scan in two, ms. */
export const patienceMs = 250;
/** Nor does one this long where what came so far is plainly only the beginning of a code, ms. */
export const cutShortPatienceMs = 1000;

/** PART: only the beginning of an expected code. WHOLE: an expected code. UNKNOWN: neither. */
export type ScanProgress = 'PART' | 'WHOLE' | 'UNKNOWN';

export interface ScannerState {
  /** keys of the burst so far */
  burst: string;
  lastAt: number;
  /** until then a suffix belongs to the scan before */
  suffixUntil: number;
  /** how far what came so far is towards a code that is expected here; said by whoever knows the codes */
  progress: ScanProgress;
  /** scans in a row that ended with a suffix */
  suffixStreak: number;
  /** the burst belongs to no other field: see `loose` of a key */
  loose: boolean;
  /** loose keys given back as typing just now: should a scan follow at once, they were its beginning */
  justTyped: string;
}

export const idleScanner: ScannerState = {
  burst: '',
  lastAt: Number.NEGATIVE_INFINITY,
  suffixUntil: Number.NEGATIVE_INFINITY,
  progress: 'UNKNOWN',
  suffixStreak: 0,
  loose: false,
  justTyped: '',
};

/**
 * `char` is one printable or control character; `end` is Enter, Tab, CR or LF. `at` is when the key went down, ms.
 * A `loose` key goes to no field but the one for scans, so that a scan may claim it later.
 */
export type ScannerInput =
  | { kind: 'char'; char: string; at: number; loose: boolean }
  | { kind: 'end'; at: number };

/**
 * `typed` gives back keys that turned out to be no scan; `held` says whether the field never got them.
 * A scan with `reclaimed` keys begins with the last so many that had been given back as typed. `suffixed`: the
 * reader sent Enter or the like after it.
 */
export type ScannerOutput =
  | { kind: 'scan'; text: string; reclaimed: number; suffixed: boolean }
  | { kind: 'typed'; text: string; held: boolean };

export interface ScannerStep {
  state: ScannerState;
  output: readonly ScannerOutput[];
  /** keep this key from whatever has the focus */
  swallow: boolean;
  /** the burst has just become one: take back what the focused field got of it */
  takeBack: boolean;
}

/** Takes one key in. */
export function feedScanner(state: ScannerState, input: ScannerInput): ScannerStep {
  return input.kind === 'char' ? feedChar(state, input) : feedEnd(state, input.at);
}

/** Time has passed without a key: ends a burst that has been silent long enough. */
export function expireScanner(state: ScannerState, at: number): ScannerStep {
  if (state.burst === '' || at - state.lastAt < silenceNeeded(state)) return step(state, []);
  return close(state, { suffixed: false, suffixUntil: at + lateSuffixMs });
}

/** How long a burst must be silent to be over, ms. */
export function silenceNeeded(state: ScannerState): number {
  return Math.max(silenceMs, gapOf(state));
}

/** True while a burst is coming in: then Space, Ctrl combinations and suffixes are part of it. */
export function inBurst(state: ScannerState, at: number): boolean {
  return state.burst !== '' && at - state.lastAt <= gapOf(state);
}

function feedChar(state: ScannerState, input: Extract<ScannerInput, { kind: 'char' }>): ScannerStep {
  const { char, at, loose } = input;
  if (!inBurst(state, at)) {
    const { state: before, output } = close(state, { suffixed: false, suffixUntil: at });
    const follows =
      loose && at - state.lastAt <= (state.progress === 'PART' ? cutShortPatienceMs : patienceMs);
    const justTyped = follows ? before.justTyped : '';
    return step({ ...before, burst: char, lastAt: at, loose, justTyped }, output);
  }
  const burst = state.burst + char;
  return {
    ...step({ ...state, burst, lastAt: at }, []),
    swallow: burst.length >= holdFrom,
    takeBack: burst.length === holdFrom,
  };
}

function feedEnd(state: ScannerState, at: number): ScannerStep {
  if (state.burst === '') {
    const swallow = at <= state.suffixUntil;
    return { ...step({ ...state, justTyped: '' }, []), swallow };
  }
  const closed = close(state, { suffixed: true, suffixUntil: at + secondSuffixMs });
  return { ...closed, state: { ...closed.state, justTyped: '' }, swallow: isScan(state) };
}

/** A burst that is surely one may stutter as long as it would take to call it ended. */
function gapOf(state: ScannerState): number {
  if (isScan(state) && state.progress === 'PART') return cutShortPatienceMs;
  // a whole code waits for no suffix: another reader at this station may send none
  if (isScan(state) && isSurelySuffixed(state) && state.progress !== 'WHOLE') return patienceMs;
  if (state.loose) return looseGapMs;
  return state.burst.length >= holdFrom ? silenceMs : joinGapMs;
}

function isScan({ burst }: ScannerState): boolean {
  return burst.length >= shortestScan;
}

function isSurelySuffixed({ suffixStreak }: ScannerState): boolean {
  return suffixStreak >= surelySuffixed;
}

function close(state: ScannerState, by: { suffixed: boolean; suffixUntil: number }): ScannerStep {
  const { burst, justTyped } = state;
  if (burst === '') return step(state, []);
  // a person's entry is not torn apart by a quick run of keys in it: only a suffix makes it a scan
  if (!isScan(state) || (justTyped !== '' && !by.suffixed)) {
    const typed = { kind: 'typed', text: burst, held: burst.length >= holdFrom } as const;
    return step({ ...state, burst: '', justTyped: state.loose ? justTyped + burst : '' }, [typed]);
  }
  const suffixStreak = by.suffixed ? state.suffixStreak + 1 : 0;
  const next = { ...state, burst: '', justTyped: '', suffixUntil: by.suffixUntil, suffixStreak };
  const text = justTyped + burst;
  return step(next, [{ kind: 'scan', text, reclaimed: justTyped.length, suffixed: by.suffixed }]);
}

function step(state: ScannerState, output: readonly ScannerOutput[]): ScannerStep {
  return { state, output, swallow: false, takeBack: false };
}
