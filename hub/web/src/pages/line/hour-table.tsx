// The numbers of the charts: for every station and hour what passed, what failed, the yield and the mean cycle time.
import type { LineStation } from '@lineside/core/contracts/line-now';
import { clockMinutes } from '@lineside/ui/format/time-format';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { cycleText } from '../../view/line-now.ts';
import { shortStation } from '../../view/station-face.ts';
import { yieldOf } from '../../view/yield-of.ts';

interface HourTableProps {
  stations: readonly LineStation[];
  line: string;
}

export function HourTable(props: HourTableProps) {
  const hours = () => props.stations[0]?.hours.map(({ at }) => at) ?? [];
  return (
    <section class="overflow-x-auto" aria-label={words('byHour')} tabindex="0">
      <table class="bench-table" data-testid="line-hours-numbers">
        <caption class="sr-only">{words('byHourCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('station')}</th>
            <For each={hours()}>
              {(at) => (
                <th scope="col" class="text-right">
                  {clockMinutes(at)}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.stations}>
            {(station) => (
              <tr
                class="[&>th]:border-line/65 last:[&>th]:border-transparent"
                data-testid={`line-hours-row-${station.station}`}
              >
                <th scope="row" class="static! bg-transparent! font-code text-ink!">
                  {shortStation(station.station, props.line)}
                </th>
                <For each={station.hours}>{(hour) => <Cell hour={hour} />}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <p class="m-0 pt-2 text-mini text-ink-faint">{words('byHourLegend')}</p>
    </section>
  );
}

function Cell(props: { hour: LineStation['hours'][number] }) {
  return (
    <td class="h-auto! py-1! text-right font-code">
      <Show
        when={yieldOf(props.hour.passed, props.hour.failed)}
        fallback={<span class="text-ink-faint">—</span>}
      >
        {(share) => (
          <span class="grid leading-5">
            {share()}
            <span class="text-mini text-ink-soft">
              {props.hour.passed}{' '}
              <span classList={{ 'text-fail-ink': props.hour.failed > 0 }}>/ {props.hour.failed}</span>
            </span>
            <span class="text-mini text-ink-faint">
              {props.hour.cycleMs === null ? '—' : cycleText(props.hour.cycleMs)}
            </span>
          </span>
        )}
      </Show>
    </td>
  );
}
