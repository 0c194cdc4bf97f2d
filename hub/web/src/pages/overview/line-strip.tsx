// One line as a conveyor: its stations in order with the queues between them, and the runs on it below.

import { Badge } from '@lineside/ui/badge';
import { say } from '@lineside/ui/language';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { Lead } from '../../parts/lead.tsx';
import { lineAddress } from '../../view/addresses.ts';
import { type LineOnPage, sumStations } from '../../view/station-face.ts';
import { yieldOf } from '../../view/yield-of.ts';
import { LineRuns } from './line-runs.tsx';
import { StationCard } from './station-card.tsx';

export function LineStrip(props: { line: LineOnPage; hubSoftware: string }) {
  const sums = () => sumStations(props.line.stations);
  return (
    <section
      data-testid={`overview-line-${props.line.line}`}
      class="sheet min-w-0"
      aria-labelledby={`line-${props.line.line}`}
    >
      <header class="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 pt-3">
        <h2 id={`line-${props.line.line}`} class="m-0 text-[15px] font-semibold tracking-tight">
          <Lead
            look="figure"
            href={lineAddress(props.line.line)}
            class="font-code"
            data-testid={`overview-line-link-${props.line.line}`}
          >
            {props.line.line}
          </Lead>
        </h2>
        <span class="text-ink-soft">{say(props.line.name)}</span>
        <Badge kind="neutral">{props.line.process}</Badge>
        <span class="ml-auto flex items-baseline gap-4 text-table text-ink-soft">
          <Show when={yieldOf(sums().passed, sums().failed)}>
            {(share) => (
              <span>
                {words('yield24h')} <strong class="font-code font-semibold text-ink">{share()}</strong>
              </span>
            )}
          </Show>
          <span>{words('liveOf', { live: sums().live, n: sums().stations })}</span>
        </span>
      </header>
      <Show
        when={props.line.stations.length > 0}
        fallback={<p class="m-0 px-4 py-3 text-ink-faint">{words('lineWithoutStations')}</p>}
      >
        <ol
          aria-label={words('lineStations', { line: props.line.line })}
          class="m-0 grid list-none grid-cols-[repeat(auto-fit,minmax(134px,1fr))] gap-y-3 pt-3 pr-4 pb-4 pl-2 xl:grid-cols-[repeat(auto-fit,minmax(168px,1fr))]"
        >
          <For each={props.line.stations}>
            {(station) => <StationCard station={station} line={props.line} hubSoftware={props.hubSoftware} />}
          </For>
        </ol>
      </Show>
      <LineRuns line={props.line} />
    </section>
  );
}
