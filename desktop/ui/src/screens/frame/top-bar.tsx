// Who and where, at a glance: station, run, link, user, language, appearance, clock.
import { clockSeconds } from '@lineside/ui/format/time-format';
import { say } from '@lineside/ui/language';
import { LanguageSwitch } from '@lineside/ui/language-switch';
import { ThemeSwitch } from '@lineside/ui/theme';
import { Show } from 'solid-js';
import { useStation } from '../../state/station-context.tsx';
import { LinkButton } from './link-button.tsx';
import { RunLabel } from './run-label.tsx';
import { UserMenu } from './user-menu.tsx';

export function TopBar(props: { page: 'COCKPIT' | 'SYNC'; onSync: () => void }) {
  const { view, now, signIn } = useStation();
  return (
    <header class="flex min-h-[76px] items-center gap-2 border-line border-b bg-surface px-4 xl:gap-4 xl:px-6">
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
      <LinkButton pressed={props.page === 'SYNC'} onPress={props.onSync} />
      <UserMenu onSync={props.onSync} />
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
