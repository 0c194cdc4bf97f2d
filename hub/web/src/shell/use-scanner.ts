// A scan anywhere on a page (no field focused) is a search. The reader's trailing Enter presses nothing.
import { onCleanup, onMount } from 'solid-js';
import { isTyping } from '../parts/row-keys.ts';
import { burstRestMs, noBurst, restedBurst, typedKey } from '../view/wedge-burst.ts';

/** `onScan` gets the scanned text; `onSlash` is the search key, pressed by hand. */
export function useScanner(onScan: (text: string) => void, onSlash: () => void): void {
  let burst = noBurst;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    // a key held down by a person; no reader repeats by itself
    if (event.repeat) return;
    if (event.key === '/' && burst.text === '') {
      event.preventDefault();
      onSlash();
      return;
    }
    const typed = typedKey(burst, event.key, event.timeStamp);
    burst = typed.burst;
    clearTimeout(rest);
    if (typed.scanned !== null) {
      event.preventDefault();
      event.stopPropagation();
      onScan(typed.scanned);
      return;
    }
    rest = setTimeout(() => {
      const scanned = restedBurst(burst);
      burst = noBurst;
      if (scanned !== null) onScan(scanned);
    }, burstRestMs);
  };
  // captured, so that it comes before the button that happens to have the focus
  onMount(() => document.addEventListener('keydown', onKeyDown, { capture: true }));
  onCleanup(() => {
    document.removeEventListener('keydown', onKeyDown, { capture: true });
    clearTimeout(rest);
  });
}
