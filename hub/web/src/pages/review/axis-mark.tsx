// One fact on the axis: its form says what it is (in, pass, fail, decision), so that colour is never needed.

import { clockSeconds } from '@lineside/ui/format/time-format';
import { language } from '@lineside/ui/language';
import { Match, Show, Switch } from 'solid-js';
import type { Mark } from '../../view/case-axis.ts';
import { factWord } from '../../view/fact-word.ts';

interface AxisMarkProps {
  mark: Mark;
  selected: boolean;
  /** one of the facts that closed the case */
  closing: boolean;
  onSelect: () => void;
}

export function AxisMark(props: AxisMarkProps) {
  const fact = () => props.mark.fact;
  const kind = () => fact().result ?? (fact().type === 'unit.trackedIn' ? 'IN' : 'OTHER');
  const size = () => (props.mark.side === null ? 0.78 : 1);
  const label = () =>
    `${props.mark.side ?? ''} ${factWord(fact(), language())} ${fact().station} ${clockSeconds(fact().at)}`.trim();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a mark inside a drawing cannot be an HTML button
    <g
      role="button"
      tabindex="0"
      aria-label={label()}
      aria-pressed={props.selected}
      data-testid={`axis-fact-${fact().fact}`}
      transform={`translate(${props.mark.x} ${props.mark.y}) scale(${size()})`}
      onClick={() => props.onSelect()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        props.onSelect();
      }}
      class="cursor-pointer outline-none [&:focus-visible>circle.focus]:stroke-focus [&:hover>circle.focus]:stroke-line-strong"
    >
      <title>{label()}</title>
      <circle r="17" fill="transparent" />
      <circle
        r="15"
        fill="none"
        stroke-width="2.5"
        class="focus"
        classList={{ 'stroke-accent': props.selected, 'stroke-transparent': !props.selected }}
      />
      <Show when={props.closing}>
        <circle r="18.5" fill="none" stroke-width="1.5" stroke-dasharray="3 2" class="stroke-pass" />
      </Show>
      <Switch>
        <Match when={kind() === 'IN'}>
          <circle r="11" class="fill-accent stroke-sunken" stroke-width="2" />
          <path d="M-3.4 -5L4.6 0L-3.4 5Z" class="fill-on-accent" />
        </Match>
        <Match when={kind() === 'PASS'}>
          <circle r="11" class="fill-pass stroke-sunken" stroke-width="2" />
          <path
            d="M-5 0.4l3.4 3.6L5 -3.6"
            fill="none"
            stroke-width="2.4"
            stroke-linecap="round"
            stroke-linejoin="round"
            class="stroke-on-pass"
          />
        </Match>
        <Match when={kind() === 'FAIL'}>
          <circle r="11" class="fill-fail stroke-sunken" stroke-width="2" />
          <path
            d="M-4 -4l8 8M4 -4l-8 8"
            fill="none"
            stroke-width="2.4"
            stroke-linecap="round"
            class="stroke-on-fail"
          />
        </Match>
        <Match when={kind() === 'OTHER'}>
          <rect
            x="-8"
            y="-8"
            width="16"
            height="16"
            rx="2.5"
            transform="rotate(45)"
            class="fill-offline stroke-sunken"
            stroke-width="2"
          />
        </Match>
      </Switch>
    </g>
  );
}
