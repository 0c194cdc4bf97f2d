// Whether a station is heard, as sign, word and colour.
import type { StationOnLine } from '@lineside/core/contracts/hub-api';
import type { HubTextKey } from '@lineside/core/i18n/hub-texts';
import { Sign } from '@lineside/ui/sign';
import { Match, Switch } from 'solid-js';
import { words } from '../../language.ts';

export const contactWords: Record<StationOnLine['contact'], HubTextKey> = {
  LIVE: 'contactLive',
  SILENT: 'contactSilent',
  NEVER: 'contactNever',
};

export function ContactWord(props: { contact: StationOnLine['contact'] }) {
  return (
    <span
      class="inline-flex items-center gap-2"
      classList={{
        'font-semibold text-offline-ink': props.contact === 'SILENT',
        'text-ink-faint': props.contact === 'NEVER',
      }}
    >
      <Switch>
        <Match when={props.contact === 'LIVE'}>
          <span aria-hidden="true" class="mx-[3px] size-2 rounded-full bg-pass" />
        </Match>
        <Match when={props.contact === 'SILENT'}>
          <Sign name="offline" size={14} />
        </Match>
        <Match when={props.contact === 'NEVER'}>
          <span aria-hidden="true" class="mx-[3px] size-2 rounded-full border border-line-strong" />
        </Match>
      </Switch>
      {words(contactWords[props.contact])}
    </span>
  );
}
