// The runs that froze a version, as links; the first few, and how many more.
import type { RouteVersionHead } from '@lineside/core/contracts/routes';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { Lead } from '../../parts/lead.tsx';
import { runStatusWord } from '../../parts/run-status.tsx';
import { runAddress } from '../../view/addresses.ts';

const shown = 6;

export function RunLeads(props: { runs: RouteVersionHead['runs']; all?: boolean }) {
  const first = () => (props.all ? props.runs : props.runs.slice(0, shown));
  return (
    <span class="inline-flex flex-wrap gap-x-3 gap-y-0.5 py-1">
      <For each={first()} fallback={<span class="text-ink-faint">{words('versionNoRuns')}</span>}>
        {({ run, status }) => (
          <Lead look="lead" href={runAddress(run)} class="font-code text-mini" title={runStatusWord(status)}>
            {run}
          </Lead>
        )}
      </For>
      <Show when={props.runs.length > first().length}>
        <span class="text-mini text-ink-faint">
          {words('usedMore', { n: props.runs.length - first().length })}
        </span>
      </Show>
    </span>
  );
}
