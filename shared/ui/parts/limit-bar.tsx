// Frozen limits as a small bar with the value on it: outside red, warning amber, inside green; target as a notch.
// Drawn with SVG attributes only (no style attributes, so the strictest CSP is fine).
import { uiTexts } from '@lineside/core/i18n/ui-texts';
import { Show } from 'solid-js';
import { type Limits, limitScale } from '../format/limit-scale.ts';
import { say } from './language.tsx';

export interface LimitBarProps {
  limits: Limits;
  value: number | null;
  /** out of specification, as judged (the bar never judges by itself) */
  out?: boolean;
  warn?: boolean;
  /** without the numbers under it, for tables */
  bare?: boolean;
}

export function LimitBar(props: LimitBarProps) {
  const scale = () => limitScale(props.limits, props.value);
  const label = () =>
    [
      props.limits.lsl === null ? null : say(uiTexts.lowerLimit, { value: props.limits.lsl }),
      props.limits.usl === null ? null : say(uiTexts.upperLimit, { value: props.limits.usl }),
      props.limits.target === null ? null : say(uiTexts.target, { value: props.limits.target }),
      props.value === null ? null : say(uiTexts.value, { value: props.value }),
    ]
      .filter((piece) => piece !== null)
      .join(', ');
  const marker = () => (props.out ? 'fill-fail' : props.warn ? 'fill-warn' : 'fill-pass');
  return (
    <Show when={scale()}>
      {(bar) => (
        <svg
          role="img"
          aria-label={label()}
          width="100%"
          height={props.bare ? 16 : 40}
          class="block overflow-visible"
        >
          <rect x="0" width="100%" y="4" height="8" rx="2" class="fill-bar-out" />
          <Band from={bar().good.from} to={bar().good.to} class="fill-bar-warn" />
          <Band from={bar().calm.from} to={bar().calm.to} class="fill-bar-in" />
          <Show when={bar().target !== null}>
            <Tick at={bar().target ?? 0} class="stroke-ink-soft" />
          </Show>
          <Show when={props.limits.lsl !== null}>
            <Tick at={bar().good.from} class="stroke-ink" tall />
          </Show>
          <Show when={props.limits.usl !== null}>
            <Tick at={bar().good.to} class="stroke-ink" tall />
          </Show>
          <Show when={!props.bare}>
            <Show when={props.limits.lsl !== null}>
              <Figure at={bar().good.from} value={props.limits.lsl} />
            </Show>
            <Show when={props.limits.usl !== null}>
              <Figure at={bar().good.to} value={props.limits.usl} />
            </Show>
          </Show>
          <Show when={bar().value !== null}>
            <circle
              cx={`${bar().value ?? 0}%`}
              cy="8"
              r="7.5"
              class={`stroke-surface ${marker()}`}
              stroke-width="2.5"
            />
          </Show>
        </svg>
      )}
    </Show>
  );
}

function Band(props: { from: number; to: number; class: string }) {
  const width = () => Math.max(0, props.to - props.from);
  return <rect x={`${props.from}%`} width={`${width()}%`} y="4" height="8" class={props.class} />;
}

function Tick(props: { at: number; class: string; tall?: boolean }) {
  return (
    <line
      x1={`${props.at}%`}
      x2={`${props.at}%`}
      y1={props.tall ? 0 : 4}
      y2={props.tall ? 16 : 12}
      stroke-width="1.5"
      class={props.class}
    />
  );
}

function Figure(props: { at: number; value: number | null }) {
  return (
    <text x={`${props.at}%`} y="34" text-anchor="middle" class="font-code fill-ink-soft text-[15px]">
      {props.value}
    </text>
  );
}
