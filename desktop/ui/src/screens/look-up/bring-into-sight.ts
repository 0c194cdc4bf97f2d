// What opens below the edge of a small screen is scrolled into sight, with what confirms it.

/** For the `ref` of an element that has just been made. */
export function bringIntoSight(element: HTMLElement): void {
  queueMicrotask(() => element.scrollIntoView({ block: 'nearest' }));
}
