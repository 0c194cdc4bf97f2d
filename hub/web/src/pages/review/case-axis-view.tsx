// The picture: a lane for each side, marks where facts were recorded, hollow ones where they reached the hub, hatching
// where a side was out of touch, and dashed lines to what could not be known.
import type { ExceptionDetail } from '@lineside/core/contracts/review';
import { clockSeconds, elapsed } from '@lineside/ui/format/time-format';
import { createMemo, For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { measuredWidth } from '../../parts/measured-width.ts';
import { caseAxis, footHeight, headHeight } from '../../view/case-axis.ts';
import { AxisMark } from './axis-mark.tsx';
import { LaneName } from './lane-name.tsx';

interface CaseAxisViewProps {
  detail: ExceptionDetail;
  selected: string | null;
  onSelect: (fact: string) => void;
}

export function CaseAxisView(props: CaseAxisViewProps) {
  let frame: HTMLElement | undefined;
  const width = measuredWidth(() => frame);
  const axis = createMemo(() => caseAxis(props.detail, width()));
  return (
    <div
      class="grid grid-cols-[128px_minmax(0,1fr)] rounded-card border border-line bg-sunken xl:grid-cols-[176px_minmax(0,1fr)]"
      data-testid="case-axis"
    >
      <ol class="m-0 list-none border-r border-line bg-surface p-0 rounded-l-card">
        <li aria-hidden="true" class="h-[26px]" />
        <For each={axis().lanes}>{(lane) => <LaneName lane={lane} />}</For>
      </ol>
      <figure ref={frame} class="m-0 min-w-0" aria-label={words('axisLabel')}>
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: the figure around it is named, and so is every mark in it */}
        <svg width={width()} height={axis().height} class="block">
          <defs>
            <pattern
              id="silent-stretch"
              width="8"
              height="8"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line x1="0" x2="0" y1="0" y2="8" stroke-width="3" class="stroke-offline opacity-30" />
            </pattern>
          </defs>
          <For each={axis().lanes}>
            {(lane) => (
              <line x1="0" x2={width()} y1={lane.y} y2={lane.y} class="stroke-line-strong opacity-50" />
            )}
          </For>
          <For each={axis().silences}>
            {(silence) => (
              <rect
                x={silence.left}
                y={silence.y - 9}
                width={Math.max(0, silence.right - silence.left)}
                height="18"
                rx="4"
                fill="url(#silent-stretch)"
                class="stroke-line"
              />
            )}
          </For>
          <For each={axis().gaps.filter(({ shortened }) => shortened)}>
            {(gap) => (
              <Shortened
                x={(gap.left + gap.right) / 2}
                room={gap.right - gap.left}
                ms={gap.to - gap.from}
                height={axis().height}
              />
            )}
          </For>
          <For each={axis().arrivals}>
            {(arrival) => (
              <g class="pointer-events-none" classList={{ 'opacity-45': props.selected !== arrival.fact }}>
                <line
                  x1={arrival.from.x}
                  y1={arrival.from.y}
                  x2={arrival.to.x}
                  y2={arrival.to.y}
                  stroke-width="1.2"
                  class="stroke-offline"
                />
                <circle
                  cx={arrival.to.x}
                  cy={arrival.to.y}
                  r="4.5"
                  stroke-width="1.6"
                  class="fill-sunken stroke-offline"
                />
              </g>
            )}
          </For>
          <For each={axis().unseen}>
            {(unseen) => (
              <line
                x1={unseen.from.x}
                y1={unseen.from.y}
                x2={unseen.to.x}
                y2={unseen.to.y}
                stroke-width="1.8"
                stroke-dasharray="5 4"
                class="pointer-events-none stroke-warn-ink"
                classList={{ 'opacity-25': props.selected !== unseen.by }}
                data-testid="axis-unseen"
              />
            )}
          </For>
          <For each={axis().marks}>
            {(mark) => (
              <AxisMark
                mark={mark}
                selected={props.selected === mark.fact.fact}
                closing={props.detail.clearedBy.includes(mark.fact.fact)}
                onSelect={() => props.onSelect(mark.fact.fact)}
              />
            )}
          </For>
          <Show when={axis().answer}>
            {(answer) => (
              <path
                d={`M${answer().x} ${answer().y - 10}l10 10l-10 10l-10 -10z`}
                class="fill-accent stroke-surface"
                stroke-width="2"
              />
            )}
          </Show>
          <For each={axis().ticks}>
            {(tick) => (
              <text
                x={tick.x}
                y={axis().height - footHeight / 2 + 4}
                text-anchor="middle"
                class="fill-ink-soft font-code text-[11px]"
              >
                {clockSeconds(tick.at)}
              </text>
            )}
          </For>
        </svg>
      </figure>
    </div>
  );
}

/** A wait that is drawn much shorter than it was: broken line, and how long it really was. */
function Shortened(props: { x: number; room: number; ms: number; height: number }) {
  return (
    <g class="pointer-events-none">
      <line
        x1={props.x}
        x2={props.x}
        y1={headHeight}
        y2={props.height - footHeight}
        stroke-dasharray="2 5"
        class="stroke-line-strong"
      />
      <Show when={props.room >= 44}>
        <text
          x={props.x}
          y={headHeight - 9}
          text-anchor="middle"
          class="fill-ink-faint font-code text-[11px]"
        >
          {elapsed(props.ms)}
        </text>
      </Show>
    </g>
  );
}
