// What the station did not know when it acted: facts that lie earlier, but had not reached it.
import type { TraceVisit } from '@lineside/core/contracts/trace';
import { exactTime } from '@lineside/ui/format/time-format';
import { language } from '@lineside/ui/language';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { factWord } from '../../view/fact-word.ts';

export function UnknownThen(props: { visit: TraceVisit }) {
  return (
    <Show when={props.visit.unknownThen.length > 0}>
      <div
        data-testid="unknown-then"
        class="grid gap-1 rounded-card border border-dashed border-line-strong px-3 py-2"
      >
        <h4 class="m-0 text-table font-semibold">{words('unknownThen')}</h4>
        <p class="m-0 text-mini text-ink-soft">
          {words('unknownThenHint', { station: props.visit.station })}
        </p>
        <ul class="m-0 grid list-none gap-0.5 p-0 pt-1 text-table">
          <For each={props.visit.unknownThen}>
            {(fact) => (
              <li class="flex flex-wrap items-baseline gap-x-2" title={fact.fact}>
                <span class="font-code text-ink-soft">{exactTime(fact.at)}</span>
                <Show when={fact.step}>
                  {(step) => <span class="text-ink-soft">{words('atStep', { step: step() })}</span>}
                </Show>
                <span class="font-semibold">{factWord(fact, language())}</span>
                <span class="font-code text-ink-soft">{fact.station}</span>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}
