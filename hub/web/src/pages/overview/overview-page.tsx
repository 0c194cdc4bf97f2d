// The plant at a glance: what it adds up to, each line as a strip of its stations, and who waits for somebody.

import { EmptyState } from '@lineside/ui/empty-state';
import { useQuery } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import { overviewQuery } from '../../api/queries.ts';
import { words } from '../../language.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Reading } from '../../parts/reading.tsx';
import { LineStrip } from './line-strip.tsx';
import { OverviewSkeleton } from './overview-skeleton.tsx';
import { PlantFigures } from './plant-figures.tsx';
import { WaitingList } from './waiting-list.tsx';

export function OverviewPage() {
  usePageTitle(() => words('overviewTitle'));
  const query = useQuery(overviewQuery);
  return (
    <>
      <h1 class="sr-only">{words('overviewTitle')}</h1>
      <Reading query={query} skeleton={<OverviewSkeleton />}>
        {(overview) => (
          <div class="grid grid-cols-[minmax(0,1fr)_248px] items-start gap-3 xl:grid-cols-[minmax(0,1fr)_320px] xl:gap-4">
            <div class="grid gap-3 xl:gap-4">
              <PlantFigures overview={overview()} />
              <For
                each={overview().lines}
                fallback={
                  <div class="sheet">
                    <EmptyState
                      title={words('linesEmpty')}
                      hint={words('linesEmptyHint')}
                      testId="lines-empty"
                    />
                  </div>
                }
              >
                {(line) => <LineStrip line={line} hubSoftware={overview().hub.software} />}
              </For>
            </div>
            <Show when={overview().waiting}>{(waiting) => <WaitingList waiting={waiting()} />}</Show>
          </div>
        )}
      </Reading>
    </>
  );
}
