// The verdict: one sentence and one colour, and behind it the word of each station.

import type { Trace } from '@lineside/core/contracts/trace';
import type { HubTextKey } from '@lineside/core/i18n/hub-texts';
import { language } from '@lineside/ui/language';
import { Sign, type SignName } from '@lineside/ui/sign';
import { Time } from '@lineside/ui/time';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import { createSignal, For } from 'solid-js';
import { words } from '../../language.ts';
import { Lead } from '../../parts/lead.tsx';
import { TableHead } from '../../parts/table-head.tsx';
import { stationAddress } from '../../view/addresses.ts';
import { traceVerdict, type VerdictKind } from '../../view/verdict.ts';

const looks: Record<VerdictKind, { tone: string; sign: SignName }> = {
  COMPLETE: { tone: 'bg-pass-soft text-pass-ink', sign: 'pass' },
  SILENT: { tone: 'hatched bg-warn-soft text-warn-ink', sign: 'offline' },
  CATCHING_UP: { tone: 'bg-offline-soft text-offline-ink', sign: 'sent' },
  UNKNOWN: { tone: 'bg-warn-soft text-warn-ink', sign: 'warn' },
};

const contacts = {
  LIVE: 'contactLive',
  SILENT: 'contactSilent',
  NEVER: 'contactNever',
} as const satisfies Record<string, HubTextKey>;

export function VerdictBand(props: { trace: Trace }) {
  const [open, setOpen] = createSignal(false);
  const verdict = () => traceVerdict(props.trace.completeness, props.trace.now, language());
  const look = () => looks[verdict().kind];
  return (
    <>
      <div class={`flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 ${look().tone}`}>
        <Sign name={look().sign} size={18} />
        <p
          data-testid="trace-verdict"
          data-verdict={verdict().kind}
          class="m-0 min-w-0 flex-1 text-[15px] leading-[22px] font-semibold"
        >
          {verdict().sentence}
        </p>
        <button
          type="button"
          aria-expanded={open()}
          aria-controls="completeness"
          data-testid="trace-completeness-toggle"
          onClick={() => setOpen(!open())}
          class="inline-flex h-7 items-center gap-1.5 rounded-chip border-0 bg-transparent px-2 text-table font-medium text-inherit underline-offset-4 hover:underline print:hidden"
        >
          {words('perStation')}
          <ChevronDown size={14} aria-hidden="true" classList={{ 'rotate-180': open() }} />
        </button>
      </div>
      <div
        id="completeness"
        class="border-b border-line bg-sunken px-4 py-2 print:block"
        classList={{ hidden: !open() }}
      >
        <table
          class="bench-table max-w-[760px] [&_td]:h-7 [&_th]:h-7 [&_th]:bg-transparent"
          data-testid="trace-completeness"
        >
          <TableHead
            columns={[
              'station',
              'contact',
              'completeThrough',
              { figure: 'acknowledged' },
              { figure: 'owed' },
            ]}
          />
          <tbody>
            <For each={props.trace.completeness.stations}>
              {(station) => (
                <tr>
                  <td class="font-code">
                    <Lead look="figure" href={stationAddress(station.station)}>
                      {station.station}
                    </Lead>
                  </td>
                  <td classList={{ 'font-semibold text-offline-ink': station.contact !== 'LIVE' }}>
                    {words(contacts[station.contact])}
                  </td>
                  <td class="font-code">
                    <Time at={station.through} form="exact" />
                  </td>
                  <td class="text-right font-code">{station.acknowledgedSeq}</td>
                  <td class="text-right font-code">
                    {station.contact !== 'LIVE' && station.owed > 0 ? '≥ ' : ''}
                    {station.owed}
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </>
  );
}
