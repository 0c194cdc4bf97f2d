// One station of the line: the units inside with how long they have been there, what came out, and the state of its
// equipment. The figures of one that is not heard are of when it last was.
import type { LineNow, LineStation } from '@lineside/core/contracts/line-now';
import { elapsed } from '@lineside/ui/format/time-format';
import { SerialNumber } from '@lineside/ui/serial-number';
import { Sign } from '@lineside/ui/sign';
import { Time } from '@lineside/ui/time';
import { For, Show } from 'solid-js';
import { hubNow } from '../../api/hub-clock.ts';
import { words } from '../../language.ts';
import { Lead } from '../../parts/lead.tsx';
import { StationBox } from '../../parts/station-box.tsx';
import { traceAddress } from '../../view/addresses.ts';
import { lastResults } from '../../view/line-now.ts';
import { stationUnitsAddress } from '../../view/station-units-address.ts';
import { yieldOf } from '../../view/yield-of.ts';
import { EquipmentMark } from './equipment-mark.tsx';

interface LineStationCardProps {
  station: LineStation;
  line: LineNow;
}

export function LineStationCard(props: LineStationCardProps) {
  return (
    <StationBox
      station={props.station}
      line={props.line.line}
      queueAddress={stationUnitsAddress(props.line, props.station.operation, 'QUEUED')}
      equipment={props.station.equipment.condition}
      page="line"
    >
      <News station={props.station} />
      <EquipmentMark station={props.station} />
      <Inside station={props.station} />
      <Results station={props.station} />
    </StationBox>
  );
}

/** When it was last heard, and what it owes. */
function News(props: { station: LineStation }) {
  return (
    <Show when={props.station.contact !== 'LIVE' || props.station.owed > 0}>
      <p
        class="m-0 grid text-mini font-semibold text-offline-ink"
        data-testid={`line-news-${props.station.station}`}
      >
        <Show when={props.station.contact === 'SILENT'}>
          <span>
            {words('lastNews')} <Time at={props.station.lastContactAt} form="since" now={hubNow()} />
          </span>
        </Show>
        <Show when={props.station.contact === 'NEVER'}>
          <span>{words('contactNever')}</span>
        </Show>
        <Show when={props.station.owed > 0}>
          <span>
            {words(props.station.contact === 'LIVE' ? 'owesNow' : 'owesAtLeast', { n: props.station.owed })}
          </span>
        </Show>
      </p>
    </Show>
  );
}

function Inside(props: { station: LineStation }) {
  const unnamed = () => props.station.insideTotal - props.station.inside.length;
  return (
    <div class="grid gap-0.5">
      <span class="eyebrow">{words('insideN', { n: props.station.insideTotal })}</span>
      <ul class="m-0 grid list-none p-0" aria-label={words('insideOf', { station: props.station.station })}>
        <For each={props.station.inside}>
          {(unit) => (
            <li class="flex min-w-0 items-baseline gap-2 text-table" data-testid={`line-inside-${unit.sn}`}>
              <Lead look="lead" href={traceAddress(unit.sn)} class="min-w-0">
                <SerialNumber value={unit.sn} tail={6} />
              </Lead>
              <Show when={unit.since}>
                {(since) => (
                  <span class="ml-auto font-code text-mini text-ink-soft" title={words('insideSince')}>
                    {elapsed(hubNow() - since())}
                  </span>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={unnamed() > 0}>
        <span class="text-mini text-ink-faint">{words('andMore', { n: unnamed() })}</span>
      </Show>
    </div>
  );
}

function Results(props: { station: LineStation }) {
  const last = () => lastResults(props.station.hours);
  const share = () =>
    yieldOf(props.station.firstPassed, props.station.firstResults - props.station.firstPassed) ?? '—';
  return (
    <dl class="m-0 mt-auto grid grid-cols-2 gap-x-3 border-t border-line pt-1.5">
      <div>
        <dt class="eyebrow">{words('firstPass')}</dt>
        <dd
          class="m-0 font-code text-table font-medium"
          title={words('firstPassHint', { passed: props.station.firstPassed, n: props.station.firstResults })}
        >
          {share()}
        </dd>
      </div>
      <div>
        <dt class="eyebrow">{words('lastTwoHours')}</dt>
        <dd class="m-0 flex gap-2.5 font-code text-table">
          <span class="inline-flex items-center gap-1 text-pass-ink">
            <Sign name="pass" size={12} label={words('passed')} />
            {last().passed}
          </span>
          <span
            class="inline-flex items-center gap-1"
            classList={{ 'text-fail-ink': last().failed > 0, 'text-ink-faint': last().failed === 0 }}
          >
            <Sign name="fail" size={11} label={words('failed')} />
            {last().failed}
          </span>
        </dd>
      </div>
    </dl>
  );
}
