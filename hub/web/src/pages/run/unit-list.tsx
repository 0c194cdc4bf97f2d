// The units of a run by serial number, page by page; the hub filters and counts, whatever is loaded.

import type { RunDetail, UnitRow } from '@lineside/core/contracts/planning';
import { unitStatuses } from '@lineside/core/domain/unit/state';
import { Button } from '@lineside/ui/button';
import { EmptyState } from '@lineside/ui/empty-state';
import { say } from '@lineside/ui/language';
import { useInfiniteQuery } from '@tanstack/solid-query';
import X from 'lucide-solid/icons/x';
import { createMemo, For, Show } from 'solid-js';
import { runUnitsQuery } from '../../api/run-queries.ts';
import { words } from '../../language.ts';
import { FilterChip } from '../../parts/filter-chip.tsx';
import { FilterText } from '../../parts/filter-text.tsx';
import { Reading } from '../../parts/reading.tsx';
import { unitStatusWord } from '../../parts/unit-status.tsx';
import type { UnitFilter } from '../../view/run-units.ts';
import { UnitTable } from './unit-table.tsx';

interface UnitListProps {
  run: RunDetail;
  filter: UnitFilter;
  onNarrow: (change: { status?: string; q?: string; step?: number | '' }) => void;
}

export function UnitList(props: UnitListProps) {
  const units = useInfiniteQuery(() => runUnitsQuery(props.run.run, props.filter));
  const rows = createMemo((): UnitRow[] => units.data?.pages.flatMap((page) => page.rows) ?? []);
  const total = () => units.data?.pages[0]?.total ?? 0;
  const counts = () => units.data?.pages[0]?.facets.status ?? {};
  const filtered = () => props.filter.status !== '' || props.filter.text !== '' || props.filter.step !== null;
  const stepName = (stepNo: number) => {
    const step = props.run.steps.find((known) => known.stepNo === stepNo);
    return step === undefined ? '' : say(step.name);
  };
  return (
    <section
      class="sheet min-w-0 self-start"
      aria-labelledby="units-title"
      aria-busy={units.isPlaceholderData}
    >
      <header class="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-2.5">
        <h2 id="units-title" class="m-0 text-[15px] font-semibold tracking-tight">
          {words('unitsTitle')}
        </h2>
        <FilterText
          value={props.filter.text}
          onInput={(text) => props.onNarrow({ q: text })}
          label={words('unitsFilter')}
          testId="units-filter-text"
          code
        />
        <span class="ml-auto text-mini text-ink-faint" role="status" data-testid="units-shown">
          {words('unitsShown', { shown: rows().length, total: total() })}
        </span>
        <fieldset
          class="m-0 flex w-full flex-wrap items-center gap-1.5 border-0 p-0"
          aria-label={words('filterBy', { what: words('status') })}
        >
          <For each={unitStatuses}>
            {(status) => (
              <FilterChip
                pressed={props.filter.status === status}
                count={counts()[status] ?? 0}
                testId={`units-filter-status-${status}`}
                onPress={() => props.onNarrow({ status: props.filter.status === status ? '' : status })}
              >
                {unitStatusWord(status)}
              </FilterChip>
            )}
          </For>
          <Show when={props.filter.step}>
            {(step) => (
              <FilterChip pressed testId="units-filter-step" onPress={() => props.onNarrow({ step: '' })}>
                {words('atStep', { step: step() })} {stepName(step())}
                <X size={13} aria-hidden="true" />
              </FilterChip>
            )}
          </Show>
        </fieldset>
      </header>
      <Reading query={units} skeleton={<span class="skeleton m-4 block h-40" />}>
        {() => (
          <Show when={rows().length > 0} fallback={<NoUnits filtered={filtered()} run={props.run} />}>
            <UnitTable rows={rows()} panels={props.run.boards > 1} busy={units.isPlaceholderData} />
            <Show when={units.hasNextPage}>
              <div class="border-t border-line px-4 py-2">
                <Button
                  size="dense"
                  kind="quiet"
                  data-testid="units-more"
                  disabled={units.isFetchingNextPage}
                  onClick={() => void units.fetchNextPage()}
                >
                  {words('unitsMore', { n: total() - rows().length })}
                </Button>
              </div>
            </Show>
          </Show>
        )}
      </Reading>
    </section>
  );
}

function NoUnits(props: { filtered: boolean; run: RunDetail }) {
  return (
    <Show
      when={props.filtered}
      fallback={
        <EmptyState
          title={words('unitsEmpty')}
          hint={words(props.run.units === 'ON_SCAN' ? 'unitsEmptyScan' : 'unitsEmptyHint')}
          testId="units-empty"
        />
      }
    >
      <EmptyState title={words('unitsNoneFit')} testId="units-none-fit" />
    </Show>
  );
}
