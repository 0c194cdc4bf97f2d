// What was decided about the unit, by whom and why, in order.
import type { Trace } from '@lineside/core/contracts/trace';
import type { HubTextKey } from '@lineside/core/i18n/hub-texts';
import { Sign, type SignName } from '@lineside/ui/sign';
import { Time } from '@lineside/ui/time';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';

const looks: Record<string, { word: HubTextKey; sign: SignName; ink: string }> = {
  REWORK: { word: 'actREWORK', sign: 'manual', ink: 'text-accent-ink' },
  SCRAP: { word: 'actSCRAP', sign: 'fail', ink: 'text-fail-ink' },
  HOLD: { word: 'actHOLD', sign: 'hold', ink: 'text-hold-ink' },
  RELEASE: { word: 'actRELEASE', sign: 'pass', ink: 'text-pass-ink' },
};

export function Decisions(props: { trace: Trace }) {
  return (
    <Show when={props.trace.dispositions.length > 0}>
      <section
        class="sheet min-w-0 print:break-inside-avoid"
        aria-labelledby="decisions-title"
        data-testid="trace-dispositions"
      >
        <h2
          id="decisions-title"
          class="m-0 border-b border-line px-4 py-2 text-[15px] font-semibold tracking-tight"
        >
          {words('dispositions')}
        </h2>
        <ul class="m-0 list-none p-0">
          <For each={props.trace.dispositions}>
            {(disposition) => {
              const look = () => looks[disposition.action];
              return (
                <li
                  title={disposition.fact}
                  data-testid={`trace-disposition-${disposition.action}`}
                  class="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-b border-line px-4 py-2 text-table last:border-b-0"
                >
                  <span class={`inline-flex items-center gap-1.5 font-semibold ${look()?.ink ?? ''}`}>
                    <Sign name={look()?.sign ?? 'warn'} size={12} />
                    {(() => {
                      const known = look();
                      return known === undefined
                        ? disposition.action
                        : words(known.word, { step: disposition.toStep });
                    })()}
                  </span>
                  <span class="min-w-0">{disposition.reason}</span>
                  <span class="ml-auto text-ink-soft">{words('by', { who: disposition.by })}</span>
                  <span class="font-code text-ink-soft">
                    <Time at={disposition.at} form="exact" />
                  </span>
                </li>
              );
            }}
          </For>
        </ul>
      </section>
    </Show>
  );
}
