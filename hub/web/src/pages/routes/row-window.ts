// Long tables keep only the rows near what is seen in the page, so that they scroll and sort as fast as short ones. The
// rows are all of one height.
import { type Accessor, createEffect, createSignal, on, onCleanup, onMount } from 'solid-js';

/** Height of a row of the bench table, px. */
const rowHeight = 36;
/** Rows kept beyond each edge, so that keys and quick scrolling find them there. */
const beyond = 16;

export interface RowWindow {
  /** first row kept, and the one after the last */
  from: number;
  to: number;
  /** of the rows above and below that are left out, px */
  above: number;
  below: number;
}

export function useRowWindow(
  box: () => HTMLElement | undefined,
  count: Accessor<number>,
): Accessor<RowWindow> {
  const [seen, setSeen] = createSignal({ top: 0, height: 1200 });
  const look = () => {
    const element = box();
    if (element !== undefined) setSeen({ top: element.scrollTop, height: element.clientHeight });
  };
  onMount(() => {
    const element = box();
    if (element === undefined) return;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    onCleanup(() => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    });
  });
  // a shorter list may have scrolled by itself
  createEffect(on(count, () => queueMicrotask(look), { defer: true }));
  return () => {
    const { top, height } = seen();
    const first = Math.floor(top / rowHeight) - beyond;
    const from = Math.max(0, Math.min(first, count()));
    const to = Math.max(from, Math.min(count(), Math.ceil((top + height) / rowHeight) + beyond));
    return { from, to, above: from * rowHeight, below: (count() - to) * rowHeight };
  };
}
