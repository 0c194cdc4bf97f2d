// What the line gave in the last sixty minutes against what it should: a bar with the target marked, and the numbers.
import type { LineNow } from '@lineside/core/contracts/line-now';
import { Sign } from '@lineside/ui/sign';
import { Show } from 'solid-js';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { Lead } from '../../parts/lead.tsx';
import { plantAddress } from '../../view/addresses.ts';
import { type Output, outputOf } from '../../view/line-now.ts';

const fills: Record<Output['standing'], string> = {
  MET: 'fill-pass',
  NEAR: 'fill-accent',
  BEHIND: 'fill-warn',
};

/** The bar ends here, as a share of the target: there is room to pass it. */
const barEnd = 1.25;

export function OutputGauge(props: { line: LineNow }) {
  return (
    <div class="ml-auto grid min-w-[260px] flex-1 gap-1 sm:max-w-[460px]" data-testid="line-output">
      <div class="flex items-baseline gap-2">
        <span class="eyebrow">{words('outputLastHour')}</span>
        <span class="ml-auto font-code text-lead font-medium" data-testid="line-output-n">
          {props.line.outputLastHour}
        </span>
        <Show when={props.line.targetPerHour}>
          {(target) => (
            <span class="text-ink-soft">
              / <span class="font-code">{target()}</span>
            </span>
          )}
        </Show>
      </div>
      <Show when={outputOf(props.line)} fallback={<NoTarget line={props.line.line} />}>
        {(output) => (
          <>
            <svg aria-hidden="true" width="100%" height="10" class="block overflow-visible">
              <rect width="100%" height="10" rx="5" class="fill-line" />
              <rect
                width={`${(100 * Math.min(barEnd, output().share)) / barEnd}%`}
                height="10"
                rx="5"
                class={fills[output().standing]}
              />
              <rect x={`${100 / barEnd}%`} y="-3" width="2" height="16" class="fill-ink" />
            </svg>
            <span class="flex items-center gap-1.5 text-mini text-ink-soft">
              <Show when={output().standing === 'BEHIND'}>
                <Sign name="warn" size={12} class="text-warn-ink" />
              </Show>
              <Show when={output().standing === 'MET'}>
                <Sign name="pass" size={12} class="text-pass-ink" />
              </Show>
              {words(`output${output().standing}`, { percent: Math.round(100 * output().share) })}
            </span>
          </>
        )}
      </Show>
    </div>
  );
}

function NoTarget(props: { line: string }) {
  const may = useMay();
  return (
    <span class="text-mini text-ink-faint">
      {words('noTarget')}{' '}
      <Show when={may('line:config')}>
        <Lead look="lead" href={plantAddress('line', props.line)}>
          {words('setTarget')}
        </Lead>
      </Show>
    </span>
  );
}
