// A line as it is now: what it gave in the last hour, its stations in order with what is inside and before each, how
// each did by the hour, and its runs. It moves by itself with every piece of news.
import type { LineNow } from '@lineside/core/contracts/line-now';
import { Badge } from '@lineside/ui/badge';
import { EmptyState } from '@lineside/ui/empty-state';
import { say } from '@lineside/ui/language';
import { useParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import { lineQuery } from '../../api/run-queries.ts';
import { words } from '../../language.ts';
import { Lead } from '../../parts/lead.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Reading } from '../../parts/reading.tsx';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import { fromAddress, runsAddress } from '../../view/addresses.ts';
import { HourPanel } from './hour-panel.tsx';
import { LineGone } from './line-gone.tsx';
import { LineStationCard } from './line-station.tsx';
import { OpenRuns } from './open-runs.tsx';
import { OutputGauge } from './output-gauge.tsx';

export function LinePage() {
  const params = useParams<{ line: string }>();
  return (
    <Show when={fromAddress(params.line)} keyed>
      {(line) => <OneLine line={line} />}
    </Show>
  );
}

function OneLine(props: { line: string }) {
  usePageTitle(() => `${words('line')} ${props.line}`);
  const line = useQuery(() => lineQuery(props.line));
  return (
    <Reading query={line} skeleton={<TableSkeleton columns={6} />} gone={<LineGone line={props.line} />}>
      {(now) => (
        <div class="grid gap-3 xl:gap-4" data-testid="line-now">
          <Head line={now()} />
          <section class="sheet min-w-0 px-4 pt-3 pb-4" aria-labelledby="line-stations-title">
            <h2 id="line-stations-title" class="m-0 pb-2.5 text-[15px] font-semibold tracking-tight">
              {words('lineFlow')}
            </h2>
            <Show
              when={now().stations.length > 0}
              fallback={<EmptyState title={words('lineWithoutStations')} testId="line-no-stations" />}
            >
              <ol
                aria-label={words('lineStations', { line: now().line })}
                class="m-0 -ml-2 grid list-none grid-cols-[repeat(auto-fit,minmax(186px,1fr))] gap-y-3 p-0"
              >
                <For each={now().stations}>
                  {(station) => <LineStationCard station={station} line={now()} />}
                </For>
              </ol>
            </Show>
          </section>
          <HourPanel stations={now().stations} line={now().line} />
          <OpenRuns runs={now().runs} total={now().runsTotal} line={now().line} />
        </div>
      )}
    </Reading>
  );
}

function Head(props: { line: LineNow }) {
  return (
    <header class="sheet flex flex-wrap items-center gap-x-4 gap-y-3 px-4 py-3">
      <div class="grid gap-0.5">
        <span class="flex items-center gap-3">
          <h1 class="m-0 font-code text-lead font-semibold tracking-tight">{props.line.line}</h1>
          <Badge kind="neutral">{props.line.process}</Badge>
        </span>
        <span class="text-ink-soft">{say(props.line.name)}</span>
      </div>
      <Lead look="lead" href={runsAddress({ line: props.line.line })} class="text-table">
        {words('allRunsOfLine')}
      </Lead>
      <OutputGauge line={props.line} />
    </header>
  );
}
