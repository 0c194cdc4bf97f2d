// The units of a run, touched last first; the hub answers at most 200, and the line above says of how many.

import type { RunDetail } from '@lineside/core/contracts/hub-api';
import { EmptyState } from '@lineside/ui/empty-state';
import { say } from '@lineside/ui/language';
import X from 'lucide-solid/icons/x';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { FilterChip } from '../../parts/filter-chip.tsx';
import { FilterText } from '../../parts/filter-text.tsx';
import { Lead } from '../../parts/lead.tsx';
import { useRowKeys } from '../../parts/row-keys.ts';
import { UnitStatus, unitStatuses, unitStatusWord } from '../../parts/unit-status.tsx';
import { traceAddress } from '../../view/addresses.ts';
import { type UnitFilter, unitsAtStep } from '../../view/run-units.ts';

interface UnitListProps {
  run: RunDetail;
  filter: UnitFilter;
  busy: boolean;
  onNarrow: (change: { status?: string; q?: string; step?: number | '' }) => void;
}

export function UnitList(props: UnitListProps) {
  let list: HTMLTableSectionElement | undefined;
  useRowKeys(() => list);
  const shown = () => unitsAtStep(props.run.units, props.filter.step);
  const stepName = (stepNo: number) => {
    const step = props.run.steps.find((known) => known.stepNo === stepNo);
    return step === undefined ? '' : say(step.name);
  };
  const counts = () =>
    props.filter.step === null
      ? words('unitsShown', { shown: shown().length, total: props.run.unitsTotal })
      : words('unitsShownStep', {
          shown: shown().length,
          loaded: props.run.units.length,
          total: props.run.unitsTotal,
        });
  const filtered = () => props.filter.status !== '' || props.filter.text !== '' || props.filter.step !== null;
  return (
    <section class="sheet min-w-0" aria-labelledby="units-title" aria-busy={props.busy}>
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
        <fieldset
          class="m-0 flex flex-wrap items-center gap-1.5 border-0 p-0"
          aria-label={words('filterBy', { what: words('status') })}
        >
          <For each={unitStatuses}>
            {(status) => (
              <FilterChip
                pressed={props.filter.status === status}
                testId={`units-filter-status-${status}`}
                onPress={() => props.onNarrow({ status: props.filter.status === status ? '' : status })}
              >
                {unitStatusWord(status)}
              </FilterChip>
            )}
          </For>
        </fieldset>
        <Show when={props.filter.step}>
          {(step) => (
            <FilterChip pressed testId="units-filter-step" onPress={() => props.onNarrow({ step: '' })}>
              {words('atStep', { step: step() })} {stepName(step())}
              <X size={13} aria-hidden="true" />
            </FilterChip>
          )}
        </Show>
        <span class="ml-auto text-mini text-ink-faint" role="status" data-testid="units-shown">
          {counts()}
        </span>
      </header>
      <Show
        when={shown().length > 0}
        fallback={
          <Show
            when={filtered()}
            fallback={
              <EmptyState title={words('unitsEmpty')} hint={words('unitsEmptyHint')} testId="units-empty" />
            }
          >
            <EmptyState title={words('unitsNoneFit')} testId="units-none-fit" />
          </Show>
        }
      >
        <table
          class="bench-table transition-opacity"
          classList={{ 'opacity-60': props.busy }}
          data-testid="units-table"
        >
          <caption class="sr-only">{`${words('unitsTitle')}. ${words('rowKeys')}`}</caption>
          <thead class="[&_th]:top-12">
            <tr>
              <th scope="col">{words('unit')}</th>
              <th scope="col">{words('status')}</th>
              <th scope="col">{words('step')}</th>
              <th scope="col">{words('lastTouched')}</th>
            </tr>
          </thead>
          <tbody ref={list}>
            <For each={shown()}>
              {(unit) => (
                <tr data-testid={`unit-row-${unit.sn}`}>
                  <td class="w-[40%]">
                    <Lead
                      look="row"
                      href={traceAddress(unit.sn)}
                      data-row-link
                      class="font-code font-semibold"
                    >
                      {unit.sn}
                    </Lead>
                  </td>
                  <td>
                    <UnitStatus status={unit.status} />
                  </td>
                  <td>
                    <Show when={unit.step} fallback={<span class="text-ink-faint">—</span>}>
                      {(step) => (
                        <>
                          <span class="font-code text-mini text-ink-faint">{step()}</span> {stepName(step())}
                        </>
                      )}
                    </Show>
                  </td>
                  <td class="text-ink-soft">
                    <Ago at={unit.updatedAt} />
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </section>
  );
}
