// The visits in order, one row each; opened in place, and always open on paper.
import type { Trace } from '@lineside/core/contracts/trace';
import { Button } from '@lineside/ui/button';
import { EmptyState } from '@lineside/ui/empty-state';
import { Index, Show } from 'solid-js';
import { words } from '../../language.ts';
import { VisitRow } from './visit-row.tsx';

interface VisitsProps {
  trace: Trace;
  open: ReadonlySet<number>;
  onToggle: (index: number) => void;
  onOpen: (open: ReadonlySet<number>) => void;
}

const heads = ['step', 'station', 'operator', 'inAt', 'outAt', 'length', 'result'] as const;

export function Visits(props: VisitsProps) {
  const count = () => props.trace.visits.length;
  const allOpen = () => count() > 0 && props.open.size === count();
  const every = () => new Set(props.trace.visits.map((_visit, index) => index));
  return (
    <section class="sheet min-w-0" aria-labelledby="visits-title">
      <header class="flex items-center gap-3 border-b border-line px-4 py-2">
        <h2 id="visits-title" class="m-0 text-[15px] font-semibold tracking-tight">
          {words('visits')}
        </h2>
        <span class="font-code text-table text-ink-soft">{count()}</span>
        <Show when={count() > 0}>
          <Button
            kind="quiet"
            size="dense"
            class="ml-auto print:hidden"
            data-testid="trace-open-all"
            onClick={() => props.onOpen(allOpen() ? new Set() : every())}
          >
            {words(allOpen() ? 'closeAll' : 'openAll')}
          </Button>
        </Show>
      </header>
      <Show
        when={count() > 0}
        fallback={
          <EmptyState title={words('visitsEmpty')} hint={words('visitsEmptyHint')} testId="trace-no-visits" />
        }
      >
        <div class="grid grid-cols-[auto_auto_auto_auto_auto_auto_auto_minmax(0,1fr)] xl:grid-cols-[auto_auto_auto_auto_auto_auto_auto_auto_minmax(0,1fr)]">
          <div
            aria-hidden="true"
            class="eyebrow col-span-full grid grid-cols-subgrid gap-x-4 border-b border-line bg-sunken px-4 py-1.5"
          >
            <span class="w-3.5" />
            <Index each={heads}>{(head) => <span>{words(head())}</span>}</Index>
          </div>
          <Index each={props.trace.visits}>
            {(visit, index) => (
              <VisitRow
                visit={visit()}
                index={index}
                trace={props.trace}
                open={props.open.has(index)}
                onToggle={() => props.onToggle(index)}
              />
            )}
          </Index>
        </div>
      </Show>
    </section>
  );
}
