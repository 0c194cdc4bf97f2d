// What happened to the run itself, newest first: who, when, where, why.
import type { Timeline } from '@lineside/core/contracts/planning';
import { language } from '@lineside/ui/language';
import { Time } from '@lineside/ui/time';
import { useQuery } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import { runTimelineQuery } from '../../api/run-queries.ts';
import { words } from '../../language.ts';
import { Reading } from '../../parts/reading.tsx';
import { factWord } from '../../view/fact-word.ts';

type Entry = Timeline['entries'][number];

export function RunTimeline(props: { run: string }) {
  const timeline = useQuery(() => runTimelineQuery(props.run));
  return (
    <section class="sheet min-w-0 px-4 pt-3 pb-3" aria-labelledby="timeline-title">
      <h2 id="timeline-title" class="m-0 pb-1.5 text-[15px] font-semibold tracking-tight">
        {words('timelineTitle')}
      </h2>
      <Reading query={timeline} skeleton={<span class="skeleton block h-24 w-full" />}>
        {(data) => (
          <ol class="m-0 grid list-none p-0" data-testid="run-timeline">
            <For each={data().entries}>{(entry) => <TimelineEntry entry={entry} />}</For>
          </ol>
        )}
      </Reading>
    </section>
  );
}

function TimelineEntry(props: { entry: Entry }) {
  return (
    <li
      data-testid={`timeline-${props.entry.type}`}
      title={props.entry.fact}
      class="group relative grid grid-cols-[12px_minmax(0,1fr)] gap-x-3 pb-2.5 text-table last:pb-0"
    >
      <span aria-hidden="true" class="absolute top-3 bottom-0 left-[5.5px] w-px bg-line group-last:hidden" />
      <span
        aria-hidden="true"
        class="relative mt-[5px] size-3 rounded-full border-2 border-line-strong bg-surface"
      />
      <div class="grid min-w-0">
        <span class="flex flex-wrap items-baseline gap-x-2">
          <span class="font-semibold first-letter:uppercase">{factWord(props.entry, language())}</span>
          <Show when={props.entry.note}>
            <span class="min-w-0 wrap-anywhere font-code text-ink-soft">{props.entry.note}</span>
          </Show>
        </span>
        <Show when={props.entry.reason}>
          <span class="wrap-anywhere text-ink-soft">{props.entry.reason}</span>
        </Show>
        <span class="text-mini text-ink-faint">
          <Time at={props.entry.at} form="exact" class="font-code" /> ·{' '}
          <span title={props.entry.by}>{props.entry.byName ?? props.entry.by}</span> ·{' '}
          <span class="font-code whitespace-nowrap">{props.entry.station}</span>
        </span>
      </div>
    </li>
  );
}
