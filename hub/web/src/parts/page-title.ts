// The tab's title follows the page and the language.
import { createEffect } from 'solid-js';

export function usePageTitle(title: () => string): void {
  createEffect(() => {
    document.title = `${title()} · Lineside`;
  });
}
