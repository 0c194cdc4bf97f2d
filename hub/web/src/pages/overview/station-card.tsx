// One station on its line: the queue before it, what is inside, what came out, and when it was last heard.
import type { StationOnLine } from '@lineside/core/contracts/hub-api';
import { Sign } from '@lineside/ui/sign';
import { words } from '../../language.ts';
import { Lead } from '../../parts/lead.tsx';
import { StationBox } from '../../parts/station-box.tsx';
import type { LineOnPage } from '../../view/station-face.ts';
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
  const units = (status?: 'QUEUED' | 'IN_STATION' | 'OUT_FAILED') =>
    stationUnitsAddress(props.line, props.station.operation, status);
  return (
    <StationBox station={props.station} line={props.line.line} queueAddress={units('QUEUED')} page="overview">
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
    </StationBox>
  );
}
