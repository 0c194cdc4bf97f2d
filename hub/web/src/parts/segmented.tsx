// One choice out of a few that are all shown: radio buttons drawn as one bar.
import { createUniqueId, Index, type JSX } from 'solid-js';

export interface SegmentedProps<Value extends string> {
  label: string;
  value: Value | null;
  options: readonly { value: Value; label: JSX.Element; hint?: string }[];
  onValue: (value: Value) => void;
  disabled?: boolean | undefined;
  testId: string;
}

export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = createUniqueId();
  return (
    <fieldset
      aria-label={props.label}
      disabled={props.disabled}
      class="m-0 inline-flex min-w-0 flex-wrap rounded-chip border border-line-strong bg-surface p-0 disabled:border-line"
    >
      {/* by place: the options are made anew whenever what is around them changes, and the focus is on one of them */}
      <Index each={props.options}>
        {(option) => (
          <label
            title={option().hint}
            data-testid={`${props.testId}-${option().value}`}
            class="relative inline-flex h-7 cursor-pointer items-center px-2.5 text-table text-ink-soft first:rounded-l-[5px] last:rounded-r-[5px] not-first:border-l not-first:border-line hover:text-ink has-checked:bg-accent-soft has-checked:font-semibold has-checked:text-accent-ink has-focus-visible:outline-2 has-focus-visible:outline-focus has-disabled:cursor-not-allowed has-disabled:text-ink-faint"
          >
            <input
              type="radio"
              name={name}
              value={option().value}
              checked={props.value === option().value}
              onChange={() => props.onValue(option().value)}
              class="absolute inset-0 m-0 cursor-pointer opacity-0"
            />
            {option().label}
          </label>
        )}
      </Index>
    </fieldset>
  );
}
