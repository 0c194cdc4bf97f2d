// Above a page that lies under others: the way up to each of them, outermost first.
import { A } from '@solidjs/router';
import { For } from 'solid-js';
import { words } from '../language.ts';

interface Place {
  href: string;
  name: string;
  /** the name is a code */
  code?: boolean;
  testId?: string;
}

export function WayUp(props: { places: readonly Place[] }) {
  return (
    <nav aria-label={words('wayUp')} class="flex gap-1 text-table text-ink-faint print:hidden">
      <For each={props.places}>
        {(place) => (
          <>
            <A
              href={place.href}
              class="lead-link"
              classList={{ 'font-code': place.code ?? false }}
              data-testid={place.testId}
            >
              {place.name}
            </A>
            <span aria-hidden="true">›</span>
          </>
        )}
      </For>
    </nav>
  );
}
