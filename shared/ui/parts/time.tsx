// An instant on screen: short in the running text, exact on hover, machine-readable in the markup.
import { Show } from 'solid-js';
import { clockMinutes, clockSeconds, exactTime, relativeTime, sinceTime } from '../format/time-format.ts';
import { language } from './language.tsx';

export type TimeForm = 'seconds' | 'minutes' | 'since' | 'relative' | 'exact';

/** `now` (ms) is needed by `since` and `relative`, so that they move with the window's clock. Null shows a dash. */
export function Time(props: { at: number | null; form: TimeForm; now?: number; class?: string }) {
  const shown = (at: number) => {
    switch (props.form) {
      case 'seconds':
        return clockSeconds(at);
      case 'minutes':
        return clockMinutes(at);
      case 'since':
        return sinceTime(at, props.now ?? at);
      case 'relative':
        return relativeTime(at, props.now ?? at, language());
      case 'exact':
        return exactTime(at);
    }
  };
  return (
    <Show when={props.at !== null ? { at: props.at } : null} fallback={<span class={props.class}>—</span>}>
      {(instant) => (
        <time
          class={props.class}
          datetime={new Date(instant().at).toISOString()}
          title={exactTime(instant().at)}
        >
          {shown(instant().at)}
        </time>
      )}
    </Show>
  );
}
