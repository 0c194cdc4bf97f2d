// How each station did in the last twelve hours: yield and cycle time as small charts, or the same numbers as a table.
import type { LineStation } from '@lineside/core/contracts/line-now';
import { clockMinutes } from '@lineside/ui/format/time-format';
import { useSearchParams } from '@solidjs/router';
import { createMemo, For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { Segmented } from '../../parts/segmented.tsx';
import { cycleScale, yieldScale } from '../../view/hour-chart.ts';
import { cycleText, hourYield, meanCycleMs } from '../../view/line-now.ts';
import { shortStation } from '../../view/station-face.ts';
import { HourChart } from './hour-chart.tsx';
import { HourTable } from './hour-table.tsx';

interface HourPanelProps {
  stations: readonly LineStation[];
  line: string;
}

export function HourPanel(props: HourPanelProps) {
  const [query, setQuery] = useSearchParams<{ hours: string }>();
  const shown = () => (query.hours === 'table' ? 'table' : 'charts');
  return (
    <section class="sheet min-w-0 px-4 pt-3 pb-4" aria-labelledby="hours-title">
      <header class="flex flex-wrap items-center gap-3 pb-2.5">
        <h2 id="hours-title" class="m-0 text-[15px] font-semibold tracking-tight">
          {words('byHour')}
        </h2>
        <span class="ml-auto">
          <Segmented
            label={words('byHourAs')}
            value={shown()}
            options={[
              { value: 'charts', label: words('asCharts') },
              { value: 'table', label: words('asTable') },
            ]}
            onValue={(hours) => setQuery({ hours: hours === 'table' ? 'table' : '' }, { replace: true })}
            testId="line-hours"
          />
        </span>
      </header>
      <Show when={shown() === 'charts'} fallback={<HourTable stations={props.stations} line={props.line} />}>
        <Charts {...props} />
      </Show>
    </section>
  );
}

function Charts(props: HourPanelProps) {
  // one scale for all: the charts stand side by side to be compared
  const scale = createMemo(() => yieldScale(props.stations.flatMap(({ hours }) => hours.map(hourYield))));
  return (
    <ul class="m-0 grid list-none grid-cols-[repeat(auto-fit,minmax(232px,1fr))] gap-x-6 gap-y-4 p-0">
      <For each={props.stations}>
        {(station) => {
          const cycles = () => station.hours.map(({ cycleMs }) => cycleMs);
          const mean = () => meanCycleMs(station.hours);
          const hours = () => station.hours.map(({ at }) => clockMinutes(at));
          return (
            <li class="min-w-0" data-testid={`line-hours-${station.station}`}>
              <h3 class="m-0 flex items-baseline gap-2 border-b border-line pb-1 text-table font-semibold">
                <span class="font-code">{shortStation(station.station, props.line)}</span>
                <Show when={mean()}>
                  {(ms) => (
                    <span class="ml-auto text-mini font-normal text-ink-soft">
                      {words('cycleMean')} <span class="font-code">{cycleText(ms())}</span>
                    </span>
                  )}
                </Show>
              </h3>
              <div class="grid grid-cols-2 gap-3 pt-1.5">
                <HourChart
                  title={words('yield')}
                  of={station.station}
                  values={station.hours.map(hourYield)}
                  hours={hours()}
                  scale={scale()}
                  text={(value) => `${Math.round(value * 10) / 10}%`}
                  ink="text-pass"
                />
                <HourChart
                  title={words('cycleTime')}
                  of={station.station}
                  values={cycles()}
                  hours={hours()}
                  scale={cycleScale(cycles())}
                  text={cycleText}
                  ink="text-accent"
                />
              </div>
            </li>
          );
        }}
      </For>
    </ul>
  );
}
