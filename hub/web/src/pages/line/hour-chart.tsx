// One value by the hour as a small line. Said in one sentence to who cannot see it; every number is in the table beside.
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { chartLines, type Frame, placeOf, type Scale } from '../../view/hour-chart.ts';

interface HourChartProps {
  title: string;
  /** whose values they are */
  of: string;
  /** null: an hour without any */
  values: readonly (number | null)[];
  /** the beginning of each hour, as text */
  hours: readonly string[];
  scale: Scale;
  text: (value: number) => string;
  ink: string;
}

// about the pixels that it gets on the narrowest screen, so that its print is never smaller than it says
const width = 124;
const height = 76;
const frame: Frame = { left: 6, right: width - 6, top: 18, bottom: height - 18 };

export function HourChart(props: HourChartProps) {
  const lines = () => chartLines(props.values, props.scale, frame);
  const points = () => lines().flat();
  const last = () => points().at(-1);
  /** both ends at the top, where no value can lie over them */
  const scale = () => {
    const { low, high } = props.scale;
    return low > 0 ? `${props.text(low)} – ${props.text(high)}` : props.text(high);
  };
  const sentence = () => {
    const point = last();
    const of = `${props.title} ${props.of}`;
    if (point === undefined) return words('chartEmpty', { of });
    const values = points().map(({ value }) => value);
    return words('chartSays', {
      of,
      last: props.text(point.value),
      at: props.hours[point.hour],
      low: props.text(Math.min(...values)),
      high: props.text(Math.max(...values)),
    });
  };
  return (
    <figure class="m-0 grid min-w-0 gap-0.5">
      <figcaption class="flex items-baseline gap-2 text-mini text-ink-faint">
        {props.title}
        <Show when={last()}>
          {(point) => <span class="ml-auto font-code text-ink">{props.text(point().value)}</span>}
        </Show>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={sentence()} class="block w-full">
        <g class="stroke-line" stroke-width="1">
          <line x1="0" x2={width} y1={frame.top} y2={frame.top} stroke-dasharray="2 3" />
          <line x1="0" x2={width} y1={frame.bottom} y2={frame.bottom} />
        </g>
        <g class="fill-ink-faint font-code" font-size="10">
          <text x="0" y={frame.top - 5}>
            {scale()}
          </text>
          <text x="0" y={height - 5}>
            {props.hours[0]}
          </text>
          <text x={width} y={height - 5} text-anchor="end">
            {props.hours.at(-1)}
          </text>
        </g>
        <g class={props.ink}>
          <For each={lines()}>
            {(stretch) => (
              <polyline
                points={stretch.map(({ x, y }) => `${x},${y}`).join(' ')}
                fill="none"
                stroke="currentColor"
                stroke-width="1.6"
                stroke-linejoin="round"
                stroke-linecap="round"
              />
            )}
          </For>
          <For each={points()}>
            {(point) => (
              <circle
                cx={placeOf(point.hour, props.values.length, frame)}
                cy={point.y}
                r={point === last() ? 3 : 2}
                fill="currentColor"
              >
                <title>{`${props.hours[point.hour]} ${props.text(point.value)}`}</title>
              </circle>
            )}
          </For>
        </g>
      </svg>
    </figure>
  );
}
