// Who and where, at a glance: station, run, link, user, language, appearance, clock.
import { lookUpTexts } from '@lineside/core/i18n/station-look-up-texts';
import { Button } from '@lineside/ui/button';
import { clockSeconds } from '@lineside/ui/format/time-format';
import { KeyCap } from '@lineside/ui/key-cap';
import { say } from '@lineside/ui/language';
import { LanguageSwitch } from '@lineside/ui/language-switch';
import { ThemeSwitch } from '@lineside/ui/theme';
import MapPin from 'lucide-solid/icons/map-pin';
import { Show } from 'solid-js';
import { useStation } from '../../state/station-context.tsx';
import { LinkButton } from './link-button.tsx';
import { RunLabel } from './run-label.tsx';
import { UserMenu } from './user-menu.tsx';
import type { WorkDialog, WorkPage } from './work-page.ts';

export interface TopBarProps {
  page: WorkPage;
  onPage: (page: WorkPage) => void;
  onDialog: (dialog: WorkDialog) => void;
}

export function TopBar(props: TopBarProps) {
  const { view, now, signIn } = useStation();
  return (
    <header class="print:hidden flex min-h-[76px] items-center gap-2 border-line border-b bg-surface px-4 xl:gap-4 xl:px-6">
      <Show when={view.cockpit()?.face.station}>
        {(station) => (
          <div class="grid min-w-0 max-w-56 shrink-0 leading-tight xl:max-w-none" data-testid="station-name">
            <span class="font-code truncate text-station font-bold xl:text-lead" title={station().code}>
              {station().code}
            </span>
            <span
              class="truncate text-note text-ink-soft"
              title={`${say(station().name)} · ${station().line}`}
            >
              {say(station().name)} · {station().line}
            </span>
          </div>
        )}
      </Show>
      <div class="h-11 w-px shrink-0 bg-line" />
      <RunLabel />
      <div class="flex-1" />
      <Button
        size="station"
        class="min-h-[54px]! shrink-0 px-3! text-note!"
        data-testid="look-up-open"
        aria-pressed={props.page === 'LOOK_UP'}
        title={say(lookUpTexts.lookUpTitle)}
        onClick={() => props.onPage('LOOK_UP')}
      >
        <MapPin size={24} aria-hidden="true" />
        <span class="sr-only">{say(lookUpTexts.lookUpTitle)}</span>
        <span class="max-xl:hidden">
          <KeyCap>F2</KeyCap>
        </span>
      </Button>
      <LinkButton pressed={props.page === 'SYNC'} onPress={() => props.onPage('SYNC')} />
      <UserMenu onPage={props.onPage} onDialog={props.onDialog} />
      <LanguageSwitch onChoose={(picked) => void signIn.chooseLanguage(picked)} />
      <ThemeSwitch />
      <time
        class="font-code shrink-0 text-station font-semibold xl:min-w-28 xl:text-right xl:text-lead"
        data-testid="clock"
      >
        {clockSeconds(now())}
      </time>
    </header>
  );
}
