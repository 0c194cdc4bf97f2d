// Facts of this unit that are kept but are not part of the picture above, and why.
import type { Trace } from '@lineside/core/contracts/trace';
import { Sign } from '@lineside/ui/sign';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';

export function NotFolded(props: { facts: Trace['notFolded'] }) {
  return (
    <Show when={props.facts.length > 0}>
      <section class="sheet min-w-0" aria-labelledby="not-folded-title" data-testid="trace-not-folded">
        <h2
          id="not-folded-title"
          class="m-0 border-b border-line px-4 py-2 text-[15px] font-semibold tracking-tight"
        >
          {words('notFolded')}
        </h2>
        <ul class="m-0 list-none p-0 text-table">
          <For each={props.facts}>
            {(fact) => (
              <li class="flex flex-wrap items-baseline gap-x-3 border-b border-line px-4 py-1.5 last:border-b-0">
                <Sign name="warn" size={12} class="self-center text-warn-ink" />
                <span class="font-code font-semibold">{fact.type}</span>
                <span class="text-ink-soft">
                  {words(fact.why === 'POISON' ? 'notFoldedPOISON' : 'notFoldedUNKNOWN')}
                </span>
                <span class="ml-auto wrap-anywhere font-code text-mini text-ink-faint">{fact.fact}</span>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
