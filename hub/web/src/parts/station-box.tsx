// One station on its line's conveyor: the queue before it, which leads to what waits there, and a box with its code, name
// and contact on top. One that is not heard is hatched: what it does is not known here.
import type { StationOnLine } from '@lineside/core/contracts/hub-api';
import { say } from '@lineside/ui/language';
import type { JSX } from 'solid-js';
import { words } from '../language.ts';
import { stationAddress } from '../view/addresses.ts';
import { shortStation, shortStationName } from '../view/station-face.ts';
import { ContactDot } from './contact-dot.tsx';
import { Lead } from './lead.tsx';

interface StationBoxProps {
  station: Pick<StationOnLine, 'station' | 'name' | 'contact' | 'queued'>;
  line: string;
  queueAddress: string;
  /** state of its equipment, where the page tells it */
  equipment?: string;
  /** test ids begin with it */
  page: 'overview' | 'line';
  children: JSX.Element;
}

export function StationBox(props: StationBoxProps) {
  const code = () => props.station.station;
  const name = () => say(props.station.name);
  return (
    <li
      data-testid={`${props.page}-station-${code()}`}
      data-contact={props.station.contact}
      data-equipment={props.equipment}
      class="flex min-w-0 items-stretch"
    >
      <Queue {...props} />
      <article
        aria-label={`${code()} ${name()}`}
        class="flex min-w-0 flex-1 flex-col gap-2 rounded-card border px-2 py-2 xl:px-3 xl:py-2.5"
        classList={{
          'border-line bg-sunken': props.station.contact === 'LIVE',
          'hatched-soft border-line-strong bg-surface text-ink-soft': props.station.contact === 'SILENT',
          'border-dashed border-line-strong bg-surface': props.station.contact === 'NEVER',
        }}
      >
        <header class="grid min-w-0">
          <span class="flex min-w-0 items-center gap-1.5">
            <h3 class="m-0 min-w-0 truncate text-table font-semibold" title={`${code()} · ${name()}`}>
              <Lead look="figure" href={stationAddress(code())} class="font-code">
                {shortStation(code(), props.line)}
              </Lead>
            </h3>
            <span class="ml-auto">
              <ContactDot contact={props.station.contact} />
            </span>
          </span>
          <span class="eyebrow truncate" title={name()}>
            {shortStationName(name(), props.line)}
          </span>
        </header>
        {props.children}
      </article>
    </li>
  );
}

function Queue(props: StationBoxProps) {
  const label = () => words('queueBefore', { n: props.station.queued, station: props.station.station });
  return (
    <span class="relative grid w-7 shrink-0 place-items-center xl:w-9">
      <span aria-hidden="true" class="absolute inset-x-0 top-1/2 h-px bg-line-strong" />
      <Lead
        look="figure"
        href={props.queueAddress}
        aria-label={label()}
        title={label()}
        data-testid={`${props.page}-queue-${props.station.station}`}
        class={`relative min-w-6 rounded-full border bg-surface px-1.5 text-center font-code text-mini leading-5 transition-colors hover:border-accent hover:text-accent-ink ${
          props.station.queued > 0
            ? 'border-line-strong font-semibold text-ink'
            : 'border-line text-ink-faint'
        }`}
      >
        {props.station.queued}
      </Lead>
    </span>
  );
}
