// What waits for somebody, oldest first: cases for the review desk, failed and held units, silent stations.

import type { ExceptionRow } from '@lineside/core/contracts/review';
import type { HubTextKey } from '@lineside/core/i18n/hub-texts';
import { EmptyState } from '@lineside/ui/empty-state';
import { SerialNumber } from '@lineside/ui/serial-number';
import { Sign, type SignName } from '@lineside/ui/sign';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useMay } from '../../api/may.ts';
import { openExceptionsQuery } from '../../api/queries.ts';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { kindLooks, kindWord } from '../../parts/exception-kind.tsx';
import { Lead } from '../../parts/lead.tsx';
import { caseAddress } from '../../view/addresses.ts';
import { caseSubject } from '../../view/case-subject.ts';
import { shortenMiddle } from '../../view/shorten-middle.ts';
import { owedIn, type Waiting, waitingAddress, waitingEntries } from '../../view/waiting.ts';

const looks: Record<Waiting['kind'], { sign: SignName; ink: string; word: HubTextKey }> = {
  UNIT_FAILED: { sign: 'fail', ink: 'text-fail-ink', word: 'waitUNIT_FAILED' },
  UNIT_ON_HOLD: { sign: 'hold', ink: 'text-hold-ink', word: 'waitUNIT_ON_HOLD' },
  STATION_SILENT: { sign: 'offline', ink: 'text-offline-ink', word: 'waitSTATION_SILENT' },
  ORIGIN_FORKED: { sign: 'warn', ink: 'text-warn-ink', word: 'waitORIGIN_FORKED' },
  FACT_POISON: { sign: 'warn', ink: 'text-warn-ink', word: 'waitFACT_POISON' },
};

export function WaitingList(props: { waiting: readonly Waiting[] }) {
  const may = useMay();
  const exceptions = useQuery(() => openExceptionsQuery(may('trace:read')));
  const entries = createMemo(() => waitingEntries(props.waiting, exceptions.data?.exceptions ?? null));
  /** the desk may have more than are listed here */
  const unlisted = () => (exceptions.data?.open ?? 0) - (exceptions.data?.exceptions.length ?? 0);
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
        <Show when={entries().length > 0}>
          <span class="font-code text-table text-ink-soft" data-testid="waiting-count">
            {entries().length + unlisted()}
          </span>
          <span class="eyebrow ml-auto whitespace-nowrap">{words('waitingOldest')}</span>
        </Show>
      </header>
      <ol class="m-0 min-h-0 list-none overflow-y-auto p-0">
        <For
          each={entries()}
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
          {(entry) =>
            'exception' in entry ? (
              <ExceptionEntry row={entry.exception} />
            ) : (
              <WaitingRow waiting={entry.waiting} />
            )
          }
        </For>
        <Show when={unlisted() > 0}>
          <li class="px-3 py-2 text-table xl:px-4">
            <Lead look="lead" href="/review">
              {words('waitingMore', { n: unlisted() })}
            </Lead>
          </li>
        </Show>
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
    <Entry
      testId={`waiting-${props.waiting.subject}`}
      kind={props.waiting.kind}
      sign={look().sign}
      ink={look().ink}
      subject={props.waiting.subject}
      href={waitingAddress(props.waiting)}
      at={props.waiting.at}
    >
      {words(look().word)}
      <Show when={note() !== ''}>
        <span class="text-ink-faint" title={note()}>
          {' '}
          · {shortenMiddle(note(), 34)}
        </span>
      </Show>
    </Entry>
  );
}

function ExceptionEntry(props: { row: ExceptionRow }) {
  return (
    <Entry
      testId={`waiting-case-${props.row.id}`}
      kind={props.row.kind}
      sign={kindLooks[props.row.kind].sign}
      ink={kindLooks[props.row.kind].ink}
      subject={caseSubject(props.row)}
      href={caseAddress(props.row.id)}
      at={props.row.at}
    >
      {kindWord(props.row.kind)}
      <Show when={props.row.mayClear}>
        <span class="text-ink-faint"> · {words('mayClearShort')}</span>
      </Show>
    </Entry>
  );
}

interface EntryProps {
  testId: string;
  kind: string;
  sign: SignName;
  ink: string;
  subject: string;
  href: string;
  at: number;
  children: JSX.Element;
}

function Entry(props: EntryProps) {
  return (
    <li
      data-testid={props.testId}
      data-kind={props.kind}
      class="relative grid grid-cols-[16px_minmax(0,1fr)] gap-x-2.5 border-b border-line px-3 py-2 last:border-b-0 focus-within:bg-accent-soft hover:bg-sunken xl:px-4"
    >
      <Sign name={props.sign} size={14} class={`mt-[3px] ${props.ink}`} />
      <div class="grid min-w-0 gap-0.5">
        <span class="flex min-w-0 items-baseline justify-between gap-2">
          <Lead look="row" href={props.href} class="min-w-0 text-table font-semibold">
            <SerialNumber value={props.subject} tail={6} />
          </Lead>
          <Ago at={props.at} class="shrink-0 text-mini text-ink-faint" />
        </span>
        <span class="text-mini text-ink-soft">{props.children}</span>
      </div>
    </li>
  );
}
