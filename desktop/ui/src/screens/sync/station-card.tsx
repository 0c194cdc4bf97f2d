// What IT asks for first: versions, keys, addresses, sizes, and records that the software could not read.
import type { SyncReport } from '@lineside/core/contracts/station-report';
import { syncTexts } from '@lineside/core/i18n/station-sync-texts';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { say } from '@lineside/ui/language';
import { SerialNumber } from '@lineside/ui/serial-number';
import { type JSX, Show } from 'solid-js';
import { megabytes } from './report-text.ts';

export function StationCard(props: { report: SyncReport }) {
  const facts = () => props.report.facts;
  return (
    <section
      data-testid="sync-station"
      class="min-w-0 rounded-card border border-line bg-surface px-5 py-4 text-note shadow-lift"
    >
      <h2 class="mb-2 text-station font-semibold">
        {say(stationTexts.station)} {props.report.station}
      </h2>
      <dl class="grid grid-cols-[auto_minmax(0,1fr)] ">
        <Line label={say(syncTexts.syncHub)}>{props.report.hub ?? '—'}</Line>
        <Line label={say(syncTexts.syncDevice)}>
          <SerialNumber value={props.report.device ?? '—'} />
        </Line>
        <Line label={say(syncTexts.syncSoftware)}>{props.report.software}</Line>
        <Line label={say(syncTexts.syncDatabase)}>{megabytes(props.report.databaseBytes)}</Line>
        <Line label={say(syncTexts.syncCursor)}>{props.report.cursor?.position ?? '—'}</Line>
        <Line label={say(syncTexts.syncFacts)}>{facts().total}</Line>
        <Line label={say(syncTexts.syncUnknown)} testId="sync-unknown">
          {facts().unknown}
          <Show when={facts().unknown > 0}>
            <span class="font-sans text-ink-soft"> · {say(syncTexts.syncUnknownHint)}</span>
          </Show>
        </Line>
        <Line label={say(syncTexts.syncPoison)} testId="sync-poison">
          {facts().poison}
          <Show when={facts().poison > 0}>
            <span class="font-sans text-warn-ink"> · {say(syncTexts.syncPoisonHint)}</span>
          </Show>
        </Line>
      </dl>
    </section>
  );
}

function Line(props: { label: string; testId?: string; children: JSX.Element }) {
  return (
    <>
      <dt class="border-line border-t py-2 pr-6 text-ink-soft">{props.label}</dt>
      <dd class="font-code min-w-0 border-line border-t py-2 break-words" data-testid={props.testId}>
        {props.children}
      </dd>
    </>
  );
}
