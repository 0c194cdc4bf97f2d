// Whether a station is heard, as a sign alone with its word read out.
import type { StationOnLine } from '@lineside/core/contracts/hub-api';
import { Sign } from '@lineside/ui/sign';
import { Match, Switch } from 'solid-js';
import { words } from '../language.ts';

export function ContactDot(props: { contact: StationOnLine['contact'] }) {
  return (
    <Switch>
      <Match when={props.contact === 'LIVE'}>
        <span
          role="img"
          aria-label={words('contactLive')}
          title={words('contactLive')}
          class="block size-2 rounded-full bg-pass"
        />
      </Match>
      <Match when={props.contact === 'SILENT'}>
        <Sign name="offline" size={15} label={words('contactSilent')} class="text-offline-ink" />
      </Match>
      <Match when={props.contact === 'NEVER'}>
        <span
          role="img"
          aria-label={words('contactNever')}
          title={words('contactNever')}
          class="block size-2 rounded-full border border-line-strong"
        />
      </Match>
    </Switch>
  );
}
