// Fields that are not finished: nothing is sent until they are. Each leads to its place.
import { Sign } from '@lineside/ui/sign';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { Lead } from '../../parts/lead.tsx';
import { routeAddress } from '../../view/route-address.ts';
import { type DraftFault, faultFieldKey } from '../../view/route-faults.ts';

export function FaultList(props: { route: string; faults: readonly DraftFault[] }) {
  const title = () =>
    words(props.faults.length === 1 ? 'problemsTitleOne' : 'problemsTitle', { n: props.faults.length });
  return (
    <section
      role="alert"
      data-testid="route-faults"
      class="grid gap-1 rounded-card border border-fail bg-fail-soft px-3 py-2.5 text-fail-ink"
    >
      <p class="m-0 flex items-center gap-2 font-semibold">
        <Sign name="fail" size={14} />
        {title()}
      </p>
      <ul class="m-0 list-none p-0 pl-[22px] text-table">
        <For each={props.faults}>
          {(fault) => (
            <li>
              <Lead
                look="lead"
                href={routeAddress(props.route, fault.place)}
                replace
                class="text-inherit! underline decoration-1"
              >
                <Show when={fault.place.step} fallback={words('routeWhole')}>
                  {(step) => <>{words('atStep', { step: step() })}</>}
                </Show>
                {', '}
                {words(faultFieldKey(fault))}
              </Lead>
              {': '}
              {fault.sentence}
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
