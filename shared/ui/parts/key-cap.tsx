// The key that does the same as the button it stands on.
import type { JSX } from 'solid-js';

export function KeyCap(props: { children: JSX.Element }) {
  return (
    <kbd class="font-code rounded-chip border border-current px-[0.45em] py-[0.1em] text-[max(0.6em,13px)] font-medium leading-[1.4]">
      {props.children}
    </kbd>
  );
}
