// The width of an element in px, as it is now: for pictures that are laid out in pixels.
import { createSignal, onCleanup, onMount } from 'solid-js';

/** 0 until the element is on the page. */
export function measuredWidth(element: () => HTMLElement | undefined): () => number {
  const [width, setWidth] = createSignal(0);
  onMount(() => {
    const watched = element();
    if (watched === undefined) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(watched);
    onCleanup(() => observer.disconnect());
  });
  return width;
}
