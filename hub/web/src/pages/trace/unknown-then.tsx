// What the station did not know when it acted: facts that lie earlier, but had not reached it.
import type { TraceVisit } from '@lineside/core/contracts/trace';
import type { HubTextKey } from '@lineside/core/i18n/hub-texts';
import { exactTime } from '@lineside/ui/format/time-format';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';

const factWords: Record<string, HubTextKey> = {
  'unit.created': 'factUnitCreated',
  'unit.trackedIn': 'factUnitTrackedIn',
  'unit.trackedOut': 'factUnitTrackedOut',
  'unit.disposed': 'factUnitDisposed',
};

/** A fact's type in words; one this page has no word for shows as it is. */
function factWord(type: string): string {
  const key = factWords[type];
  return key === undefined ? type : words(key);
}

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
                <span class="font-semibold">{factWord(fact.type)}</span>
                <span class="font-code text-ink-soft">{fact.station}</span>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}
