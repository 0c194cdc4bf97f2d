// The keys of the workbench: Ctrl-S saves, Ctrl-Z and Ctrl-Shift-Z go back and forth, Esc asks. Dialogs have their own.
import { onCleanup, onMount } from 'solid-js';
import { isTyping } from '../../parts/row-keys.ts';
import type { RouteDesk } from './route-desk.ts';

export function useRouteKeys(desk: RouteDesk, ask: () => void): void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isInDialog(event.target)) return;
    if (event.key === 'Escape') {
      if (isTyping(event.target)) (event.target as HTMLElement).blur();
      else if (desk.dirty()) ask();
      return;
    }
    const does = (event.ctrlKey || event.metaKey) && !event.altKey ? deedOf(event, desk) : null;
    if (does === null) return;
    event.preventDefault();
    does();
  };
  onMount(() => document.addEventListener('keydown', onKeyDown));
  onCleanup(() => document.removeEventListener('keydown', onKeyDown));
}

function deedOf({ key, shiftKey }: KeyboardEvent, desk: RouteDesk): (() => void) | null {
  switch (key.toLowerCase()) {
    case 's':
      return () => void desk.save();
    case 'z':
      return shiftKey ? desk.redo : desk.undo;
    case 'y':
      return desk.redo;
    default:
      return null;
  }
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="dialog"]') !== null;
}
