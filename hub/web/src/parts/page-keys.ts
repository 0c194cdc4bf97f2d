// The keys of a page on which something is edited: Ctrl+S saves, Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y do it again.
// A dialog over the page has keys of its own.
import { onCleanup, onMount } from 'solid-js';
import { isUnderDialog } from './is-under-dialog.ts';

export interface PageKeys {
  save: () => unknown;
  undo?: () => void;
  redo?: () => void;
  /** false leaves the keys to the browser */
  enabled: () => boolean;
}

export function usePageKeys(keys: PageKeys): void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const deed = deedOf(event, keys);
    if (deed === undefined || !keys.enabled() || isUnderDialog()) return;
    event.preventDefault();
    deed();
  };
  onMount(() => document.addEventListener('keydown', onKeyDown));
  onCleanup(() => document.removeEventListener('keydown', onKeyDown));
}

function deedOf(event: KeyboardEvent, { save, undo, redo }: PageKeys): (() => unknown) | undefined {
  const key = event.key.toLowerCase();
  if (key === 's') return save;
  if (key === 'y' || (key === 'z' && event.shiftKey)) return redo;
  return key === 'z' ? undo : undefined;
}
