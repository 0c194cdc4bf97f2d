// Tells a barcode reader that types like a keyboard from a person: a reader's characters come in one fast
// burst. Pure: keys and their times go in, a scanned text comes out.
export interface Burst {
  text: string;
  lastAt: number;
}
export const noBurst: Burst = { text: '', lastAt: 0 };

/**
 * Keys further apart than this were typed by hand, ms. Generous where no field has the focus: there nobody types
 * words, and a busy PC delivers a reader's keys late.
 */
export const burstGapMs = 300;
/** In a field, where people do type. */
export const fieldGapMs = 50;
/** A reader without a suffix has ended when nothing followed for this long, ms. */
export const burstRestMs = 500;
/** Shorter bursts are hasty typing. */
const shortestScan = 5;
const shortestWithoutSuffix = 8;

/** The burst after one more key; Enter or Tab ends it and yields `scanned` when it was one. */
export function typedKey(
  burst: Burst,
  key: string,
  atMs: number,
  gapMs: number = burstGapMs,
): { burst: Burst; scanned: string | null } {
  const goesOn = atMs - burst.lastAt <= gapMs;
  if (key === 'Enter' || key === 'Tab') {
    const text = goesOn ? burst.text.trim() : '';
    return { burst: noBurst, scanned: text.length >= shortestScan ? text : null };
  }
  if (key.length !== 1) return { burst, scanned: null };
  return { burst: { text: goesOn ? burst.text + key : key, lastAt: atMs }, scanned: null };
}

/** What a reader without a suffix had scanned, once the keys have rested for `burstRestMs`. */
export function restedBurst(burst: Burst): string | null {
  const text = burst.text.trim();
  return text.length >= shortestWithoutSuffix ? text : null;
}
