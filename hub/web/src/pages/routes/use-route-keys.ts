// The keys of the workbench: Ctrl-S saves, Ctrl-Z and Ctrl-Shift-Z go back and forth, Esc asks. Dialogs have their own.
import { onCleanup, onMount } from 'solid-js';
import { isUnderDialog } from '../../parts/is-under-dialog.ts';
import { usePageKeys } from '../../parts/page-keys.ts';
import { isTyping } from '../../parts/row-keys.ts';
import type { RouteDesk } from './route-desk.ts';

export function useRouteKeys(desk: RouteDesk, ask: () => void): void {
  const { save, undo, redo } = desk;
  usePageKeys({ save, undo, redo, enabled: () => !desk.readOnly() });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isUnderDialog()) return;
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    if (isTyping(target)) target.blur();
    else if (desk.dirty()) ask();
  };
  onMount(() => document.addEventListener('keydown', onKeyDown));
  onCleanup(() => document.removeEventListener('keydown', onKeyDown));
}
