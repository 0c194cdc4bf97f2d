// The keyboard of a dialog. When what had the focus goes while it is open, the browser gives the focus to nobody, and
// no key arrives any more: not even Esc.
import { onCleanup } from 'solid-js';

/** A `ref` for a dialog's content (focusable by script): it takes the focus itself when a part that had it goes. */
export function keepFocus(content: HTMLElement) {
  const watcher = new MutationObserver(() => {
    const isUnder = content.closest('[aria-hidden="true"]') !== null;
    if (document.activeElement === document.body && !isUnder) content.focus({ preventScroll: true });
  });
  watcher.observe(content, { childList: true, subtree: true });
  onCleanup(() => watcher.disconnect());
}
