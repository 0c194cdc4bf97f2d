// When something is wanted and how urgent it is: a day that has passed and an urgent priority are seen at once.
import type { RunRow } from '@lineside/core/contracts/planning';
import { isoDay } from '@lineside/ui/format/time-format';
import { Sign } from '@lineside/ui/sign';
import { Show } from 'solid-js';
import { hubNow } from '../api/hub-clock.ts';
import { words } from '../language.ts';
import { daysLate } from '../view/calendar-day.ts';

export function DueDay(props: { run: Pick<RunRow, 'due' | 'status'> }) {
  const late = () => daysLate(props.run, isoDay(hubNow())) !== null;
  return (
    <Show when={props.run.due} fallback={<span class="text-ink-faint">—</span>}>
      {(due) => (
        <time
          datetime={due()}
          title={late() ? words('dueOver') : undefined}
          class="inline-flex items-center gap-1 font-code"
          classList={{ 'font-semibold text-warn-ink': late() }}
        >
          <Show when={late()}>
            <Sign name="warn" size={12} label={words('dueOver')} />
          </Show>
          {due()}
        </time>
      )}
    </Show>
  );
}

/** 1 and 2 stand out; 5 is what nobody decided. */
export function PriorityMark(props: { priority: number }) {
  return (
    <span
      class="font-code"
      title={words('priorityHint')}
      classList={{
        'rounded-chip bg-warn-soft px-1.5 font-semibold text-warn-ink': props.priority <= 2,
        'text-ink-faint': props.priority >= 5,
      }}
    >
      {props.priority}
    </span>
  );
}
