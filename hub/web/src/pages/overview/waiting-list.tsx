// What waits for somebody, oldest first: failed and held units, silent stations, what could not be taken in.

import type { Overview } from '@lineside/core/contracts/hub-api';
import type { HubTextKey } from '@lineside/core/i18n/hub-texts';
import { EmptyState } from '@lineside/ui/empty-state';
import { SerialNumber } from '@lineside/ui/serial-number';
import { Sign, type SignName } from '@lineside/ui/sign';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { Lead } from '../../parts/lead.tsx';
import { shortenMiddle } from '../../view/shorten-middle.ts';
import { oldestFirst, owedIn, waitingAddress } from '../../view/waiting.ts';

type Waiting = Overview['waiting'][number];

const looks: Record<Waiting['kind'], { sign: SignName; ink: string; word: HubTextKey }> = {
  UNIT_FAILED: { sign: 'fail', ink: 'text-fail-ink', word: 'waitUNIT_FAILED' },
  UNIT_ON_HOLD: { sign: 'hold', ink: 'text-hold-ink', word: 'waitUNIT_ON_HOLD' },
  STATION_SILENT: { sign: 'offline', ink: 'text-offline-ink', word: 'waitSTATION_SILENT' },
  ORIGIN_FORKED: { sign: 'warn', ink: 'text-warn-ink', word: 'waitORIGIN_FORKED' },
  FACT_POISON: { sign: 'warn', ink: 'text-warn-ink', word: 'waitFACT_POISON' },
};

export function WaitingList(props: { waiting: readonly Waiting[] }) {
  return (
    <section
      data-testid="waiting-list"
      aria-labelledby="waiting-title"
      class="sheet sticky top-[60px] flex max-h-[calc(100dvh-72px)] flex-col"
    >
      <header class="flex items-baseline gap-2 border-b border-line px-3 py-2.5 xl:px-4">
        <h2 id="waiting-title" class="m-0 text-[15px] font-semibold tracking-tight">
          {words('waitingTitle')}
        </h2>
        <Show when={props.waiting.length > 0}>
          <span class="font-code text-table text-ink-soft" data-testid="waiting-count">
            {props.waiting.length}
          </span>
          <span class="eyebrow ml-auto whitespace-nowrap">{words('waitingOldest')}</span>
        </Show>
      </header>
      <ol class="m-0 min-h-0 list-none overflow-y-auto p-0">
        <For
          each={oldestFirst(props.waiting)}
          fallback={
            <li>
              <EmptyState
                title={words('waitingEmpty')}
                hint={words('waitingEmptyHint')}
                testId="waiting-empty"
              />
            </li>
          }
        >
          {(waiting) => <WaitingRow waiting={waiting} />}
        </For>
      </ol>
    </section>
  );
}

function WaitingRow(props: { waiting: Waiting }) {
  const look = () => looks[props.waiting.kind];
  const note = () => {
    const owed = owedIn(props.waiting);
    if (owed === null) return props.waiting.note;
    return owed === 0 ? '' : words('owesAtLeast', { n: owed });
  };
  return (
    <li
      data-testid={`waiting-${props.waiting.subject}`}
      data-kind={props.waiting.kind}
      class="relative grid grid-cols-[16px_minmax(0,1fr)] gap-x-2.5 border-b border-line px-3 py-2 last:border-b-0 focus-within:bg-accent-soft hover:bg-sunken xl:px-4"
    >
      <Sign name={look().sign} size={14} class={`mt-[3px] ${look().ink}`} />
      <div class="grid min-w-0 gap-0.5">
        <span class="flex min-w-0 items-baseline justify-between gap-2">
          <Lead look="row" href={waitingAddress(props.waiting)} class="min-w-0 text-table font-semibold">
            <SerialNumber value={props.waiting.subject} tail={6} />
          </Lead>
          <Ago at={props.waiting.at} class="shrink-0 text-mini text-ink-faint" />
        </span>
        <span class="text-mini text-ink-soft">
          {words(look().word)}
          <Show when={note() !== ''}>
            <span class="text-ink-faint" title={note()}>
              {' '}
              · {shortenMiddle(note(), 34)}
            </span>
          </Show>
        </span>
      </div>
    </li>
  );
}
