// Single keys that do something on a page, while nobody types in a field. A barcode reader types letters too, but
// faster than any person: keys that come in such a burst are a scan, and do nothing here.
import { onCleanup, onMount } from 'solid-js';
import { isTyping } from './row-keys.ts';

/** A key counts once nothing followed it for this long, ms; a reader's keys follow each other faster. */
const restMs = 60;
/** More keys than this in one burst are a scan. */
const mostAtOnce = 2;

/** `keys` gives what a key does now, or undefined when it does nothing. */
export function useShortcuts(keys: (key: string) => (() => void) | undefined): void {
  let burst: string[] = [];
  let rest: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    const taken = burst;
    burst = [];
    if (taken.length <= mostAtOnce) for (const key of taken) keys(key)?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if (key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (keys(key) !== undefined) event.preventDefault();
    // held down by a person: no reader repeats a key
    if (event.repeat) {
      keys(key)?.();
      return;
    }
    burst.push(key);
    clearTimeout(rest);
    rest = setTimeout(settle, restMs);
  };
  onMount(() => document.addEventListener('keydown', onKeyDown));
  onCleanup(() => {
    document.removeEventListener('keydown', onKeyDown);
    clearTimeout(rest);
  });
}
