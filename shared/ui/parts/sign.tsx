// The signs that go with the meaning colours. Drawn here, because no machine on a floor is known to have a font
// with ✔ ✖ ▲ ⏸ in it. A sign beside its word is decoration (`label` left out); a sign alone needs a label.
import { Match, Switch } from 'solid-js';

export type SignName = 'pass' | 'fail' | 'warn' | 'hold' | 'offline' | 'manual' | 'late' | 'sent' | 'online';

/** A sign in the colour of the text around it, as tall as `size` px (default: 1 em). */
export function Sign(props: { name: SignName; size?: number; label?: string; class?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={props.size ?? '1em'}
      height={props.size ?? '1em'}
      fill="none"
      stroke="currentColor"
      stroke-width="2.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      class={`inline-block shrink-0 ${props.class ?? ''}`}
      role={props.label === undefined ? undefined : 'img'}
      aria-label={props.label}
      aria-hidden={props.label === undefined ? 'true' : undefined}
    >
      <Switch>
        <Match when={props.name === 'pass'}>
          <path d="M4 12.8l5.4 5.6L20 6.4" stroke-width="3.4" />
        </Match>
        <Match when={props.name === 'fail'}>
          <path d="M5.5 5.5l13 13M18.5 5.5l-13 13" stroke-width="3.4" />
        </Match>
        <Match when={props.name === 'warn'}>
          <path d="M12 3.6L22 20.4H2z" fill="currentColor" stroke-width="1.6" />
          <path d="M12 10v4.6M12 17.6v.1" stroke="var(--color-surface)" stroke-width="2.2" />
        </Match>
        <Match when={props.name === 'hold'}>
          <path d="M8 5v14M16 5v14" stroke-width="4.6" />
        </Match>
        <Match when={props.name === 'offline'}>
          <path d="M8 18.5h9.4a4.1 4.1 0 0 0 1.7-7.8M15.8 7.6A6 6 0 0 0 7 10a4.3 4.3 0 0 0-2.2 7.6" />
          <path d="M3.5 3.5l17 17" />
        </Match>
        <Match when={props.name === 'online'}>
          <path d="M7 18.5h10.4a4.1 4.1 0 0 0 .8-8.1A6.2 6.2 0 0 0 6.4 9.6 4.5 4.5 0 0 0 7 18.5z" />
        </Match>
        <Match when={props.name === 'manual'}>
          <path d="M4 20l1.2-4.6L16 4.6a2 2 0 0 1 2.8 0l.6.6a2 2 0 0 1 0 2.8L8.6 18.8z" />
          <path d="M13.5 20H20" />
        </Match>
        <Match when={props.name === 'late'}>
          <circle cx="12" cy="12" r="8.6" />
          <path d="M12 3.4A8.6 8.6 0 0 1 20.6 12H12z" fill="currentColor" stroke-width="1.2" />
        </Match>
        <Match when={props.name === 'sent'}>
          <path d="M2 12.8l4.6 4.8L14 8.4M11.4 16.4l1.2 1.2L22 7" />
        </Match>
      </Switch>
    </svg>
  );
}
