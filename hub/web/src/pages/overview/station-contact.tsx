// The foot of a station's card: when it was heard, what it owes, its software and its clock.

import type { StationOnLine } from '@lineside/core/contracts/hub-api';
import { elapsed, exactTime } from '@lineside/ui/format/time-format';
import Clock from 'lucide-solid/icons/clock';
import { Match, Show, Switch } from 'solid-js';
import { hubNow } from '../../api/hub-clock.ts';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { Lead } from '../../parts/lead.tsx';
import { stationAddress } from '../../view/addresses.ts';
import { clockOffset } from '../../view/clock-offset.ts';
import { sameRelease, softwareVersion } from '../../view/software-version.ts';
import { clockNeedsLook } from '../../view/station-face.ts';

const heardJustNowMs = 30_000;

/** A live station is heard every few seconds; counting them would only flicker. */
function Heard(props: { at: number | null }) {
  const justNow = () => props.at !== null && hubNow() - props.at < heardJustNowMs;
  return (
    <Show
      when={justNow()}
      fallback={
        <>
          {words('heard')} <Ago at={props.at} />
        </>
      }
    >
      <span title={exactTime(props.at ?? 0)}>{words('heardNow')}</span>
    </Show>
  );
}

export function StationContact(props: { station: StationOnLine; hubSoftware: string }) {
  const owed = () =>
    words(props.station.contact === 'LIVE' ? 'owes' : 'owesAtLeast', { n: props.station.owed });
  return (
    <footer class="grid gap-0.5 border-t border-line pt-1.5 text-mini text-ink-soft">
      <Switch>
        <Match when={props.station.contact === 'SILENT' && props.station.lastContactAt}>
          {(at) => (
            <strong class="font-semibold text-offline-ink">
              <time datetime={new Date(at()).toISOString()} title={exactTime(at())}>
                {words('silentFor', { span: elapsed(hubNow() - at()) })}
              </time>
            </strong>
          )}
        </Match>
        <Match when={props.station.contact === 'NEVER'}>
          <span>{words('contactNever')}</span>
        </Match>
        <Match when={true}>
          <span>
            <Heard at={props.station.lastContactAt} />
          </span>
        </Match>
      </Switch>
      <Show when={props.station.owed > 0}>
        <Lead
          look="figure"
          href={stationAddress(props.station.station)}
          title={words('owesHint')}
          class="font-semibold text-offline-ink"
        >
          {owed()}
        </Lead>
      </Show>
      <Show when={props.station.software}>
        {(software) => (
          <span class="flex flex-wrap justify-between gap-x-2 text-ink-faint">
            <span
              class="truncate font-code"
              classList={{ 'text-warn-ink': !sameRelease(software(), props.hubSoftware) }}
              title={`${software()}${sameRelease(software(), props.hubSoftware) ? '' : ` – ${words('olderSoftware')}`}`}
            >
              {softwareVersion(software())}
            </span>
            <Show when={props.station.clockOffsetMs !== null ? { ms: props.station.clockOffsetMs } : null}>
              {(offset) => (
                <span
                  class="inline-flex items-center gap-1 font-code"
                  classList={{ 'font-semibold text-warn-ink': clockNeedsLook(props.station) }}
                  title={words('clockHint')}
                >
                  <Clock size={11} aria-hidden="true" class="max-xl:hidden" />
                  {clockOffset(offset().ms)}
                </span>
              )}
            </Show>
          </span>
        )}
      </Show>
    </footer>
  );
}
