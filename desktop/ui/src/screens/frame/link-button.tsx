// Offline is calm and exact: since when, and how much waits. Opens the sync page.
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { sinceTime } from '@lineside/ui/format/time-format';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { Show } from 'solid-js';
import { useStation } from '../../state/station-context.tsx';

export function LinkButton(props: { pressed: boolean; onPress: () => void }) {
  const { view, now } = useStation();
  return (
    <Show when={view.link()}>
      {(link) => (
        <button
          type="button"
          data-testid="link-state"
          data-state={link().state}
          aria-pressed={props.pressed}
          title={say(stationTexts.linkHint)}
          onClick={() => props.onPress()}
          class="flex min-h-[54px] shrink-0 items-center gap-3 rounded-card border px-3 text-left leading-tight transition-colors"
          classList={{
            'border-line bg-surface text-ink-soft hover:border-accent': link().state === 'ONLINE',
            'border-transparent bg-offline-soft text-offline-ink hover:border-offline':
              link().state !== 'ONLINE',
          }}
        >
          <Sign name={link().state === 'ONLINE' ? 'online' : 'offline'} size={26} />
          <span class="grid">
            <span class="whitespace-nowrap text-note font-semibold">
              {link().state === 'ONLINE'
                ? say(stationTexts.online)
                : link().state === 'NEVER'
                  ? say(stationTexts.neverConnected)
                  : say(stationTexts.offlineSince, { time: sinceTime(link().since ?? now(), now()) })}
            </span>
            <span class="whitespace-nowrap text-note" data-testid="waiting-count" data-count={link().waiting}>
              {link().waiting === 0
                ? say(stationTexts.allSent)
                : say(stationTexts.waiting, { count: link().waiting })}
            </span>
          </span>
        </button>
      )}
    </Show>
  );
}
