// The runs of one line with how far each is; every one leads to its page.
import { For } from 'solid-js';
import { words } from '../../language.ts';
import { Lead } from '../../parts/lead.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { RunStatus } from '../../parts/run-status.tsx';
import { runAddress } from '../../view/addresses.ts';
import type { LineOnPage } from '../../view/station-face.ts';

export function LineRuns(props: { line: LineOnPage }) {
  return (
    <ul
      aria-label={words('lineRuns', { line: props.line.line })}
      class="m-0 grid list-none gap-x-8 border-t border-line px-4 py-1.5 xl:grid-cols-2"
    >
      <For
        each={props.line.runs}
        fallback={<li class="py-1 text-table text-ink-faint">{words('lineWithoutRuns')}</li>}
      >
        {(run) => (
          <li
            data-testid={`overview-run-${run.run}`}
            class="relative grid grid-cols-[minmax(88px,auto)_minmax(0,1fr)_104px_minmax(72px,0.8fr)_84px] items-center gap-3 rounded-chip py-1.5 text-table hover:bg-sunken"
          >
            <Lead look="row" href={runAddress(run.run)} class="font-code font-semibold">
              {run.run}
            </Lead>
            <span class="truncate font-code text-ink-soft" title={run.product}>
              {run.product}
            </span>
            <span>
              <RunStatus status={run.status} />
            </span>
            <ProgressBar shares={[{ tone: 'done', n: run.done }]} whole={run.qty} />
            <span class="text-right font-code text-ink-soft" title={words('doneOf', run)}>
              <strong class="font-semibold text-ink">{run.done}</strong> / {run.qty}
            </span>
          </li>
        )}
      </For>
    </ul>
  );
}
