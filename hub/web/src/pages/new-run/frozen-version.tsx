// The version that a new run freezes, and whether its line can do every step of it.
import type { OrderDetail, OrderLines } from '@lineside/core/contracts/planning';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { Lead } from '../../parts/lead.tsx';
import type { FittingLine } from '../../view/line-fit.ts';
import { versionAddress } from '../../view/route-address.ts';

interface FrozenVersionProps {
  order: OrderDetail;
  lines: OrderLines | undefined;
  /** the order's line; null while it is not known */
  fit: FittingLine | null;
}

export function FrozenVersion(props: FrozenVersionProps) {
  const route = () => {
    const { route, version } = props.lines ?? {};
    return route && version ? { route, version } : null;
  };
  return (
    <section class="sheet grid gap-2 px-4 py-3.5" aria-labelledby="frozen-title" data-testid="new-run-frozen">
      <h2 id="frozen-title" class="m-0 text-table font-semibold">
        {words('newRunFrozen')}
      </h2>
      <Show
        when={route()}
        fallback={
          <Show when={props.lines?.problem} fallback={<span class="skeleton block h-5" />}>
            <p class="m-0 flex items-baseline gap-2 text-table text-fail-ink">
              <Sign name="fail" size={12} />
              {words('orderRouteNotReady', { route: props.order.route ?? '' })}
            </p>
          </Show>
        }
      >
        {(frozen) => (
          <p class="m-0 flex flex-wrap items-baseline gap-x-2">
            <Lead
              look="lead"
              href={versionAddress(frozen().route, frozen().version)}
              class="font-code font-semibold"
            >
              {frozen().route} {words('newRunVersion', { version: frozen().version })}
            </Lead>
            <span class="text-mini text-ink-faint">{words('newRunFrozenHint')}</span>
          </p>
        )}
      </Show>
      <Show when={props.fit}>
        {(fit) => (
          <Show
            when={fit().missing.length > 0}
            fallback={
              <p class="m-0 flex items-baseline gap-2 text-table text-pass-ink" data-testid="new-run-fits">
                <Sign name="pass" size={12} />
                {words('newRunFits', { line: fit().line })}
              </p>
            }
          >
            <div class="grid gap-1 text-table" data-testid="new-run-misfits">
              <p class="m-0 flex items-baseline gap-2 text-fail-ink">
                <Sign name="fail" size={12} />
                {words('newRunMisfits', { line: fit().line })}
              </p>
              <ul class="m-0 list-none pl-5">
                <For each={fit().missing}>
                  {(step) => (
                    <li>
                      <span class="font-code text-ink-faint">{step.stepNo}</span> {say(step.name)}{' '}
                      <span class="font-code text-mini text-ink-faint">{step.operation}</span>
                    </li>
                  )}
                </For>
              </ul>
            </div>
          </Show>
        )}
      </Show>
    </section>
  );
}
