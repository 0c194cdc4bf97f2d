// Everybody who waits for an approval, on top of the page: somebody stands at that PC.
import type { StationDevices } from '@lineside/core/contracts/devices';
import { createMemo, For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { approvalsOf } from '../../view/device-state.ts';
import { ApprovalCard } from './approval-card.tsx';

export function Approvals(props: { stations: readonly StationDevices[] }) {
  const waiting = createMemo(() => approvalsOf(props.stations));
  const byDevice = createMemo(() => new Map(waiting().map((one) => [one.waiting.device, one])));
  return (
    <Show when={waiting().length > 0}>
      <section aria-labelledby="approvals-title" class="grid shrink-0 gap-2" data-testid="approvals">
        <header class="flex flex-wrap items-baseline gap-x-3">
          <h2 id="approvals-title" class="m-0 text-[15px] font-semibold tracking-tight">
            {words('approvalsTitle')}
          </h2>
          <span class="font-code text-table text-ink-soft">{waiting().length}</span>
          <span class="text-table text-ink-soft">{words('approvalsHint')}</span>
        </header>
        <ul class="m-0 flex max-h-[46vh] list-none flex-wrap gap-3 overflow-y-auto p-0">
          {/* cards stand by their device, so that news does not tear down a reason being written */}
          <For each={waiting().map((one) => one.waiting.device)}>
            {(device) => (
              <li class="min-w-[360px] flex-1 xl:max-w-[520px]">
                <Show when={byDevice().get(device)}>
                  {(one) => <ApprovalCard station={one().station} waiting={one().waiting} />}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
