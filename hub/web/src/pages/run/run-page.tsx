// One run: what it is, how far each step is, and its units.
import { useParams, useSearchParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, Show } from 'solid-js';
import { runQuery } from '../../api/queries.ts';
import { words } from '../../language.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Reading } from '../../parts/reading.tsx';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import { fromAddress } from '../../view/addresses.ts';
import { readUnitFilter } from '../../view/run-units.ts';
import { RunHead } from './run-head.tsx';
import { StepTrack } from './step-track.tsx';
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
  const hubFilter = () => {
    const { status, text } = readUnitFilter(asked(), []);
    return { status, text };
  };
  const run = useQuery(() => runQuery(props.run, hubFilter()));
  const narrow = (change: { status?: string; q?: string; step?: number | '' }) => {
    // a step chosen here replaces an operation asked for by a link
    const step = 'step' in change ? { operation: '' } : {};
    setQuery({ ...step, ...change }, { replace: true });
  };
  return (
    <Reading query={run} skeleton={<TableSkeleton columns={6} />}>
      {(detail) => {
        const filter = createMemo(() => readUnitFilter(asked(), detail().steps));
        return (
          <div class="grid gap-3 xl:gap-4">
            <RunHead run={detail()} />
            <StepTrack run={detail()} filter={filter()} onNarrow={narrow} />
            <UnitList run={detail()} filter={filter()} onNarrow={narrow} busy={run.isPlaceholderData} />
          </div>
        );
      }}
    </Reading>
  );
}
