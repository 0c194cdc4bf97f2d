// One station on its line: the queue before it, what is inside, what came out, and when it was last heard.
// A silent station is hatched: what it does is not known here.

import type { StationOnLine } from '@lineside/core/contracts/hub-api';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { words } from '../../language.ts';
import { ContactDot } from '../../parts/contact-dot.tsx';
import { Lead } from '../../parts/lead.tsx';
import { stationAddress } from '../../view/addresses.ts';
import { type LineOnPage, shortStation, shortStationName } from '../../view/station-face.ts';
import { stationUnitsAddress } from '../../view/station-units-address.ts';
import { yieldOf } from '../../view/yield-of.ts';
import { StationContact } from './station-contact.tsx';

interface StationCardProps {
  station: StationOnLine;
  line: LineOnPage;
  hubSoftware: string;
}

export function StationCard(props: StationCardProps) {
  const code = () => props.station.station;
  const dark = () => props.station.contact !== 'LIVE';
  const units = (status?: 'QUEUED' | 'IN_STATION' | 'OUT_FAILED') =>
    stationUnitsAddress(props.line, props.station.operation, status);
  return (
    <li
      data-testid={`overview-station-${code()}`}
      data-contact={props.station.contact}
      class="flex min-w-0 items-stretch"
    >
      <Queue n={props.station.queued} station={code()} href={units('QUEUED')} />
      <article
        aria-label={`${code()} ${say(props.station.name)}`}
        class="grid min-w-0 flex-1 content-start gap-1.5 rounded-card border px-2 py-2 xl:px-2.5"
        classList={{
          'border-line bg-sunken': !dark(),
          'hatched-soft border-line-strong bg-surface text-ink-soft': props.station.contact === 'SILENT',
          'border-dashed border-line-strong bg-surface': props.station.contact === 'NEVER',
        }}
      >
        <header class="grid min-w-0">
          <span class="flex min-w-0 items-center gap-1.5">
            <Lead
              look="figure"
              href={stationAddress(code())}
              title={`${code()} · ${say(props.station.name)}`}
              class="truncate font-code text-table font-semibold"
            >
              {shortStation(code(), props.line.line)}
            </Lead>
            <span class="ml-auto">
              <ContactDot contact={props.station.contact} />
            </span>
          </span>
          <span class="eyebrow truncate" title={say(props.station.name)}>
            {shortStationName(say(props.station.name), props.line.line)}
          </span>
        </header>
        <div class="flex flex-wrap items-baseline justify-between gap-x-2">
          <Lead look="figure" href={units('IN_STATION')} class="flex items-baseline gap-1">
            <span class="font-code text-lead font-medium">{props.station.inside}</span>
            <span class="eyebrow">{words('inside')}</span>
            <span class="sr-only">{code()}</span>
          </Lead>
          <Lead
            look="figure"
            href={units()}
            aria-label={`${words('yieldAt', { station: code() })} ${yieldOf(props.station.passed24h, props.station.failed24h) ?? ''}`}
            title={words('yield24h')}
            class="inline-flex min-h-6 items-center font-code text-table font-medium text-ink-soft max-xl:w-full"
          >
            {yieldOf(props.station.passed24h, props.station.failed24h) ?? '—'}
          </Lead>
        </div>
        <div class="flex gap-3 font-code text-table">
          <Lead
            look="figure"
            href={units()}
            aria-label={words('passedAt', { n: props.station.passed24h, station: code() })}
            class="inline-flex min-h-6 items-center gap-1 text-pass-ink"
          >
            <Sign name="pass" size={12} />
            {props.station.passed24h}
          </Lead>
          <Lead
            look="figure"
            href={units('OUT_FAILED')}
            aria-label={words('failedAt', { n: props.station.failed24h, station: code() })}
            class="inline-flex min-h-6 items-center gap-1"
            classList={{
              'text-fail-ink': props.station.failed24h > 0,
              'text-ink-faint': props.station.failed24h === 0,
            }}
          >
            <Sign name="fail" size={11} />
            {props.station.failed24h}
          </Lead>
        </div>
        <StationContact station={props.station} hubSoftware={props.hubSoftware} />
      </article>
    </li>
  );
}

function Queue(props: { n: number; station: string; href: string }) {
  return (
    <span class="relative flex w-7 shrink-0 items-center justify-center xl:w-10">
      <span aria-hidden="true" class="absolute inset-x-0 top-1/2 h-px bg-line-strong" />
      <Lead
        look="figure"
        href={props.href}
        aria-label={words('queueBefore', { n: props.n, station: props.station })}
        title={words('queueBefore', { n: props.n, station: props.station })}
        class="relative min-w-6 rounded-full border px-1.5 text-center font-code text-mini transition-colors hover:border-accent hover:text-accent-ink"
        classList={{
          'border-line bg-surface text-ink-faint': props.n === 0,
          'border-line-strong bg-surface font-semibold text-ink': props.n > 0,
        }}
      >
        {props.n}
      </Lead>
    </span>
  );
}
