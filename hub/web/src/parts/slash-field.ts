// Which field `/` leads to: the page's own when it has one, else the search on top.
import { createSignal, onCleanup, onMount } from 'solid-js';

const [claimed, setClaimed] = createSignal<HTMLElement | null>(null);

/** The page's own field, or null. */
export const slashField = claimed;

/** Claims `/` for a field for as long as it is there. */
export function claimSlash(field: () => HTMLElement | undefined): void {
  onMount(() => setClaimed(field() ?? null));
  // the next page may have claimed it already
  onCleanup(() => setClaimed((now) => (now === field() ? null : now)));
}
