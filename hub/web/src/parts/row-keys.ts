// j and k walk through the rows of a list by their links (Enter then opens, as on any link). Never while typing.
import { onCleanup, onMount } from 'solid-js';
import { isUnderDialog } from './is-under-dialog.ts';

/** True when keys typed now belong to a field or a dialog. */
export function isTyping(target: EventTarget | null): boolean {
  if (isUnderDialog()) return true;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [role="menu"]') !== null;
}

/** `list` holds the rows; a row's link carries `data-row-link`. */
export function useRowKeys(list: () => HTMLElement | undefined): void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'j' && event.key !== 'k') return;
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const links = [...(list()?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const next = links[Math.max(0, Math.min(links.length - 1, at + (event.key === 'j' ? 1 : -1)))];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  };
  onMount(() => document.addEventListener('keydown', onKeyDown));
  onCleanup(() => document.removeEventListener('keydown', onKeyDown));
}
