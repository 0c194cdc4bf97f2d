// Whether the page is live: a small calm dot while it is, one strip with the time when it is not.
import { clockSeconds } from '@lineside/ui/format/time-format';
import { Sign } from '@lineside/ui/sign';
import { Show } from 'solid-js';
import type { LiveState } from '../api/live-link.ts';
import { words } from '../language.ts';

export function LiveSign(props: { live: LiveState }) {
  return (
    <span
      data-testid="live-sign"
      data-state={props.live.state}
      title={words(props.live.state === 'LOST' ? 'connectionLostHint' : 'liveHint')}
      class="inline-flex items-center gap-1.5 whitespace-nowrap text-mini text-ink-soft"
    >
      <Show
        when={props.live.state !== 'LOST'}
        fallback={<Sign name="offline" size={14} class="text-offline-ink" />}
      >
        <span
          aria-hidden="true"
          class="size-2 rounded-full"
          classList={{
            'bg-pass': props.live.state === 'LIVE',
            'bg-line-strong': props.live.state === 'CONNECTING',
          }}
        />
      </Show>
      {/* on narrow windows the dot says that all is well */}
      <span classList={{ 'max-xl:sr-only': props.live.state === 'LIVE' }}>
        {words(props.live.state === 'LIVE' ? 'live' : props.live.state === 'LOST' ? 'notLive' : 'connecting')}
      </span>
    </span>
  );
}

export function LostStrip(props: { live: LiveState }) {
  const since = () => (props.live.state === 'LOST' ? props.live.since : null);
  return (
    <div aria-live="polite" class="print:hidden">
      <Show when={since()}>
        {(at) => (
          <p
            data-testid="live-lost"
            class="hatched m-0 flex items-center gap-2 border-b border-line bg-offline-soft px-5 py-1.5 text-table text-offline-ink"
          >
            <Sign name="offline" size={16} />
            <strong class="font-semibold">{words('connectionLost', { time: clockSeconds(at()) })}</strong>
            <span>{words('connectionLostHint')}</span>
          </p>
        )}
      </Show>
    </div>
  );
}
