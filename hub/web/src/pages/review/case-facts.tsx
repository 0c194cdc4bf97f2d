// The facts of a case, twice: as a picture of time and knowledge, and as a table of the same. A fact pressed in either
// says below everything about itself.
import type { EvidenceFact, ExceptionDetail } from '@lineside/core/contracts/review';
import { hubStation } from '@lineside/core/kernel/catalogue';
import { createMemo, createSignal, Show } from 'solid-js';
import { words } from '../../language.ts';
import { FilterChip } from '../../parts/filter-chip.tsx';
import { AxisLegend } from './axis-legend.tsx';
import { CaseAxisView } from './case-axis-view.tsx';
import { CaseTable } from './case-table.tsx';
import { FactCard } from './fact-card.tsx';

interface CaseFactsProps {
  detail: ExceptionDetail;
  table: boolean;
  onTable: (table: boolean) => void;
}

export function CaseFacts(props: CaseFactsProps) {
  const [pressed, setPressed] = createSignal<string | null>(null);
  const facts = createMemo(() => [
    ...props.detail.sides.flatMap((side) => side.facts.map((fact) => ({ fact, side: side.side }))),
    ...props.detail.context.map((fact) => ({ fact, side: null })),
  ]);
  /** until one is pressed: the first whose author could not know something that mattered */
  const selected = createMemo(() => {
    const own = facts().filter(({ side, fact }) => side !== null && fact.station !== hubStation);
    return (
      facts().find(({ fact }) => fact.fact === pressed()) ??
      own.find(({ fact }) => fact.didNotKnow.length > 0) ??
      own[0]
    );
  });
  const byId = (id: string): EvidenceFact | undefined => facts().find(({ fact }) => fact.fact === id)?.fact;
  return (
    <section class="grid gap-3 px-4 py-3" aria-labelledby="case-facts-title">
      <header class="flex flex-wrap items-center gap-2">
        <h3 id="case-facts-title" class="m-0 mr-auto text-[15px] font-semibold tracking-tight">
          {words('facts')}
        </h3>
        <FilterChip pressed={!props.table} testId="case-as-axis" onPress={() => props.onTable(false)}>
          {words('asAxis')}
        </FilterChip>
        <FilterChip pressed={props.table} testId="case-as-table" onPress={() => props.onTable(true)}>
          {words('asTable')}
        </FilterChip>
      </header>
      <Show
        when={!props.table}
        fallback={
          <CaseTable
            detail={props.detail}
            selected={selected()?.fact.fact ?? null}
            onSelect={setPressed}
            byId={byId}
          />
        }
      >
        <div class="grid gap-2">
          <CaseAxisView
            detail={props.detail}
            selected={selected()?.fact.fact ?? null}
            onSelect={setPressed}
          />
          <AxisLegend />
        </div>
      </Show>
      <Show when={selected()}>
        {(one) => (
          <FactCard
            fact={one().fact}
            side={one().side}
            alone={props.detail.sides.length < 2}
            now={props.detail.now}
            byId={byId}
            onSelect={setPressed}
          />
        )}
      </Show>
    </section>
  );
}
