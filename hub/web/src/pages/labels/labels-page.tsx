// The labels of a run, as they come out of the printer: which, on what and with which code stands in the address.

import type { LabelSheet } from '@lineside/core/contracts/planning';
import { EmptyState } from '@lineside/ui/empty-state';
import { useParams, useSearchParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, Index, Show } from 'solid-js';
import { labelSheetQuery } from '../../api/planning-queries.ts';
import { words } from '../../language.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Reading } from '../../parts/reading.tsx';
import { RunGone } from '../../parts/run-gone.tsx';
import { WayUp } from '../../parts/way-up.tsx';
import { fromAddress, runAddress } from '../../view/addresses.ts';
import { type LabelPrint, readLabelPrint, sheetsOf } from '../../view/label-range.ts';
import { LabelsToolbar } from './labels-toolbar.tsx';
import { PrintedLabel } from './printed-label.tsx';
import './labels.css';

export function LabelsPage() {
  const params = useParams();
  const run = () => fromAddress(params.run);
  usePageTitle(() => words('labelsPrintTitle', { run: run() }));
  const [query, setQuery] = useSearchParams();
  const print = createMemo(() => {
    const { from, count, medium, code } = query;
    return readLabelPrint({ from, count, medium, code });
  });
  const setPrint = (change: Partial<LabelPrint>) => {
    const { from, count, medium, code } = { ...print(), ...change };
    setQuery({ from: String(from), count: String(count), medium, code }, { replace: true });
  };
  const sheet = useQuery(() => labelSheetQuery(run(), print()));
  return (
    <div class="grid content-start gap-3 print:block">
      <WayUp places={[{ href: runAddress(run()), name: run(), code: true, testId: 'labels-back' }]} />
      <Reading query={sheet} skeleton={<span class="skeleton block h-96" />} gone={<RunGone run={run()} />}>
        {(known) => (
          <>
            <LabelsToolbar run={run()} sheet={known()} print={print()} onPrint={setPrint} />
            <Sheets sheet={known()} print={print()} />
          </>
        )}
      </Reading>
    </div>
  );
}

function Sheets(props: { sheet: LabelSheet; print: LabelPrint }) {
  return (
    <Show
      when={props.sheet.labels.length > 0}
      fallback={
        <section class="sheet">
          <Show
            when={props.sheet.total === 0}
            fallback={<EmptyState title={words('labelsNoneHere')} testId="labels-none-here" />}
          >
            <EmptyState title={words('labelsNone')} hint={words('labelsNoneHint')} testId="labels-none" />
          </Show>
        </section>
      }
    >
      <section
        aria-label={words('labelsPrintTitle', { run: props.sheet.run })}
        data-testid="label-sheets"
        tabindex="0"
        class="flex flex-wrap gap-4 overflow-x-auto p-1 print:block print:overflow-visible print:p-0"
      >
        <Index each={sheetsOf(props.sheet.labels, props.print.medium)}>
          {(labels) => (
            <div class="label-sheet shrink-0" data-medium={props.print.medium}>
              <Index each={labels()}>
                {(label) => (
                  <PrintedLabel
                    sheet={props.sheet}
                    label={label()}
                    code={props.print.code}
                    medium={props.print.medium}
                  />
                )}
              </Index>
            </div>
          )}
        </Index>
      </section>
    </Show>
  );
}
