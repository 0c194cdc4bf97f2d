// What the marks on the time axis mean.
import type { JSX } from 'solid-js';
import { words } from '../../language.ts';

export function AxisLegend() {
  return (
    <div class="flex flex-wrap items-center gap-x-5 gap-y-1 text-mini text-ink-soft">
      <Item word={words('legendFact')}>
        <circle cx="11" cy="8" r="6" class="fill-accent" />
      </Item>
      <Item word={words('legendArrival')}>
        <circle cx="11" cy="8" r="4.5" fill="none" stroke-width="1.6" class="stroke-offline" />
      </Item>
      <Item word={words('legendSilent')}>
        <rect x="0" y="3" width="22" height="10" fill="url(#silent-stretch)" />
        <rect x="0.5" y="3.5" width="21" height="9" fill="none" class="stroke-line-strong" />
      </Item>
      <Item word={words('legendUnseen')}>
        <line
          x1="0"
          x2="22"
          y1="8"
          y2="8"
          stroke-width="1.8"
          stroke-dasharray="4 3"
          class="stroke-warn-ink"
        />
      </Item>
      <span class="ml-auto text-ink-faint">{words('axisHint')}</span>
    </div>
  );
}

function Item(props: { word: string; children: JSX.Element }) {
  return (
    <span class="inline-flex items-center gap-1.5">
      <svg width="22" height="16" aria-hidden="true">
        {props.children}
      </svg>
      {props.word}
    </span>
  );
}
