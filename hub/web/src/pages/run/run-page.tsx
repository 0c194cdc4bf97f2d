// One run: where it is in its flow and what comes next, how far each step is, what is missing before it can be closed,
// what was decided about it, and its units.
import { useParams, useSearchParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, Show } from 'solid-js';
import { runQuery } from '../../api/run-queries.ts';
import { words } from '../../language.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Reading } from '../../parts/reading.tsx';
import { RunGone } from '../../parts/run-gone.tsx';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import { fromAddress } from '../../view/addresses.ts';
import { readUnitFilter } from '../../view/run-units.ts';
import { Closeout } from './closeout.tsx';
import { RunHead } from './run-head.tsx';
import { StageTrack } from './stage-track.tsx';
import { StepTrack } from './step-track.tsx';
import { RunTimeline } from './timeline.tsx';
import { UnitList } from './unit-list.tsx';

export function RunPage() {
  const params = useParams<{ run: string }>();
  return (
    <Show when={fromAddress(params.run)} keyed>
      {(run) => <OneRun run={run} />}
    </Show>
  );
}

function OneRun(props: { run: string }) {
  usePageTitle(() => `${words('run')} ${props.run}`);
  const [query, setQuery] = useSearchParams();
  const asked = createMemo(() => {
    const { status, q, step, operation } = query;
    return { status, q, step, operation };
  });
  const run = useQuery(() => runQuery(props.run));
  const narrow = (change: { status?: string; q?: string; step?: number | '' }) => {
    // a step chosen here replaces an operation asked for by a link
    const step = 'step' in change ? { operation: '' } : {};
    setQuery({ ...step, ...change }, { replace: true });
  };
  return (
    <Reading query={run} skeleton={<TableSkeleton columns={6} />} gone={<RunGone run={props.run} />}>
      {(detail) => {
        const filter = createMemo(() => readUnitFilter(asked(), detail().steps));
        return (
          <div class="grid grid-cols-[minmax(0,1fr)] gap-3 xl:grid-cols-[minmax(0,1fr)_340px] xl:gap-4 2xl:grid-cols-[minmax(0,1fr)_400px]">
            <div class="grid gap-3 xl:col-span-2 xl:gap-4">
              <RunHead run={detail()} />
              <StageTrack run={detail()} />
              <StepTrack run={detail()} filter={filter()} onNarrow={narrow} />
            </div>
            <div class="grid content-start items-start gap-3 md:grid-cols-2 xl:order-last xl:grid-cols-1 xl:gap-4">
              <Closeout run={detail()} />
              <RunTimeline run={props.run} />
            </div>
            <UnitList run={detail()} filter={filter()} onNarrow={narrow} />
          </div>
        );
      }}
    </Reading>
  );
}
