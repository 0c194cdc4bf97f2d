// The keyboard of a dialog. When what had the focus goes while it is open, the browser gives the focus to nobody, and
// no key arrives any more: not even Esc.
import { onCleanup } from 'solid-js';

/**
 * A `ref` for a dialog's content, itself focusable by script. When the part that had the focus goes, what it stood in
 * takes it, so that Tab goes on from there; no button does, lest a key pressed twice does two things.
 */
export function keepFocus(content: HTMLElement) {
  let around: HTMLElement[] = [];
  const onFocusIn = ({ target }: FocusEvent) => {
    around = [];
    for (let at = (target as Element).parentElement; at !== null && at !== content; at = at.parentElement)
      around.push(at);
  };
  const watcher = new MutationObserver(() => {
    const isUnder = content.closest('[aria-hidden="true"]') !== null;
    if (document.activeElement !== document.body || isUnder) return;
    const left = around.find((element) => content.contains(element)) ?? content;
    left.tabIndex = -1;
    left.focus({ preventScroll: true });
  });
  content.addEventListener('focusin', onFocusIn);
  watcher.observe(content, { childList: true, subtree: true });
  onCleanup(() => watcher.disconnect());
}
