// The trace of one unit: how complete it is first, then what the unit is, its road, and each visit.

import type { Trace } from '@lineside/core/contracts/trace';
import { EmptyState } from '@lineside/ui/empty-state';
import { A, useParams, useSearchParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, Show } from 'solid-js';
import { traceQuery } from '../../api/queries.ts';
import { words } from '../../language.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Reading } from '../../parts/reading.tsx';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import { fromAddress } from '../../view/addresses.ts';
import { readOpen, writeOpen } from '../../view/open-visits.ts';
import { Decisions } from './decisions.tsx';
import { DossierHead } from './dossier-head.tsx';
import { NotFolded } from './not-folded.tsx';
import { Reviewed } from './reviewed.tsx';
import { Road } from './road.tsx';
import { TraceHead } from './trace-head.tsx';
import { VerdictBand } from './verdict-band.tsx';
import { Visits } from './visits.tsx';

export function TracePage() {
  const params = useParams<{ sn: string }>();
  return (
    <Show when={fromAddress(params.sn)} keyed>
      {(sn) => <OneTrace sn={sn} />}
    </Show>
  );
}

function OneTrace(props: { sn: string }) {
  usePageTitle(() => props.sn);
  const trace = useQuery(() => traceQuery(props.sn));
  return (
    <Reading
      query={trace}
      skeleton={<TableSkeleton columns={7} rows={7} />}
      gone={<UnknownUnit sn={props.sn} />}
    >
      {(data) => <TraceSheets trace={data()} />}
    </Reading>
  );
}

function TraceSheets(props: { trace: Trace }) {
  const [query, setQuery] = useSearchParams<{ open: string }>();
  const count = () => props.trace.visits.length;
  const open = createMemo(() => readOpen(query.open, count()));
  const setOpen = (now: ReadonlySet<number>) =>
    setQuery({ open: writeOpen(now, count()) }, { replace: true });
  const toggle = (index: number) => {
    const next = new Set(open());
    if (!next.delete(index)) next.add(index);
    setOpen(next);
  };
  const lead = (index: number) => {
    setOpen(new Set([...open(), index]));
    const row = document.getElementById(`visit-${index}`);
    row?.querySelector('button')?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  };
  return (
    <article class="mx-auto grid w-full max-w-[2000px] gap-3 xl:gap-4 print:gap-2" data-testid="trace">
      <DossierHead trace={props.trace} />
      <section class="sheet min-w-0 overflow-clip" aria-label={words('traceOf', { sn: props.trace.sn })}>
        <VerdictBand trace={props.trace} />
        <TraceHead trace={props.trace} />
        <Road trace={props.trace} onLead={lead} />
        <Reviewed trace={props.trace} />
      </section>
      <Visits trace={props.trace} open={open()} onToggle={toggle} onOpen={setOpen} />
      <Decisions trace={props.trace} />
      <NotFolded facts={props.trace.notFolded} />
    </article>
  );
}

function UnknownUnit(props: { sn: string }) {
  return (
    <div class="sheet m-auto">
      <h1 class="sr-only">{words('traceOf', { sn: props.sn })}</h1>
      <EmptyState
        title={words('searchNothing', { q: props.sn })}
        hint={words('searchNothingHint')}
        testId="trace-not-found"
        action={
          <A href="/" class="lead-link font-semibold">
            {words('toOverview')}
          </A>
        }
      />
    </div>
  );
}
