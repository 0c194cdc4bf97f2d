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
      class="m-0 grid list-none grid-cols-[minmax(88px,auto)_minmax(0,1fr)_auto_minmax(72px,0.8fr)_auto] border-t border-line px-4 py-1.5 xl:grid-cols-[repeat(2,minmax(88px,auto)_minmax(0,1fr)_auto_minmax(72px,0.8fr)_auto)] xl:gap-x-3"
    >
      <For
        each={props.line.runs}
        fallback={<li class="col-span-full py-1 text-table text-ink-faint">{words('lineWithoutRuns')}</li>}
      >
        {(run) => (
          <li
            data-testid={`overview-run-${run.run}`}
            class="relative col-span-5 grid grid-cols-subgrid items-center gap-x-3 rounded-chip py-1.5 text-table hover:bg-sunken xl:even:pl-5"
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
