// Results by hour as small bars, failures on top of passes; the same numbers stand under them and are read out.
import type { HandoverSheet } from '@lineside/core/contracts/station-look-up';
import { shiftTexts } from '@lineside/core/i18n/station-shift-texts';
import { clockMinutes } from '@lineside/ui/format/time-format';
import { say } from '@lineside/ui/language';
import { For } from 'solid-js';

type Hour = HandoverSheet['hours'][number];

const tall = 72;

/** `09`; `09:30` where the zone is off by half an hour */
function hourName(at: number): string {
  return clockMinutes(at).replace(':00', '');
}

export function HourBars(props: { hours: readonly Hour[] }) {
  const most = () => Math.max(1, ...props.hours.map(({ passed, failed }) => passed + failed));
  const height = (count: number) => (tall * count) / most();
  const sum = (count: (hour: Hour) => number) => props.hours.reduce((total, hour) => total + count(hour), 0);
  return (
    <div class="grid gap-2">
      <ul class="flex items-end gap-1 overflow-x-auto" data-testid="handover-hours">
        <For each={props.hours}>
          {(hour) => (
            <li
              class="grid min-w-11 flex-1 justify-items-center gap-0.5 text-mini"
              data-testid={`hour-${new Date(hour.at).getHours()}`}
              data-passed={hour.passed}
              data-failed={hour.failed}
            >
              <span class="sr-only">
                {say(shiftTexts.hourCounts, {
                  hour: clockMinutes(hour.at),
                  passed: hour.passed,
                  failed: hour.failed,
                })}
              </span>
              <svg
                width="100%"
                height={tall}
                viewBox={`0 0 30 ${tall}`}
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect
                  x="3"
                  width="24"
                  y={tall - height(hour.passed)}
                  height={height(hour.passed)}
                  class="fill-pass"
                />
                <rect
                  x="3"
                  width="24"
                  y={tall - height(hour.passed) - height(hour.failed)}
                  height={height(hour.failed)}
                  class="fill-fail"
                />
                <rect x="0" width="30" y={tall - 1} height="1" class="fill-line-strong" />
              </svg>
              <span aria-hidden="true" class="font-code whitespace-nowrap">
                {hour.passed + hour.failed === 0 ? '·' : hour.passed}
                {hour.failed > 0 ? ` / ${hour.failed}` : ''}
              </span>
              <span aria-hidden="true" class="font-code text-ink-soft">
                {hourName(hour.at)}
              </span>
            </li>
          )}
        </For>
      </ul>
      <p class="flex flex-wrap gap-x-6 text-note" data-testid="handover-total">
        <span>{say(shiftTexts.total)}</span>
        <span class="font-semibold text-pass-ink">
          {say(shiftTexts.passedCount)} <span class="font-code">{sum(({ passed }) => passed)}</span>
        </span>
        <span class="font-semibold text-fail-ink">
          {say(shiftTexts.failedCount)} <span class="font-code">{sum(({ failed }) => failed)}</span>
        </span>
      </p>
    </div>
  );
}
