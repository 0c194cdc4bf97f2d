// Which keys do what on the desk.
import { KeyCap } from '@lineside/ui/key-cap';
import { Show } from 'solid-js';
import { words } from '../../language.ts';

export function KeyLegend(props: { mayPick: boolean }) {
  return (
    <p class="m-0 flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-3 py-1.5 text-mini text-ink-faint">
      <span class="sr-only">{words('keysTitle')}</span>
      <span class="inline-flex items-center gap-1">
        <KeyCap>j</KeyCap>
        <KeyCap>k</KeyCap> {words('keysMove')}
      </span>
      <Show when={props.mayPick}>
        <span class="inline-flex items-center gap-1">
          <KeyCap>x</KeyCap> {words('keysPick')}
        </span>
      </Show>
      <span class="inline-flex items-center gap-1">
        <KeyCap>/</KeyCap> {words('keysSearch')}
      </span>
    </p>
  );
}
