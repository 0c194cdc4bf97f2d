// The navigation of a group of pages at their left: as names on wide windows and as signs on narrow ones, unless somebody
// chose; the choice is remembered on this machine.
import type { HubTextKey } from '@lineside/core/i18n/hub-texts';
import { A } from '@solidjs/router';
import type Factory from 'lucide-solid/icons/factory';
import PanelLeftClose from 'lucide-solid/icons/panel-left-close';
import PanelLeftOpen from 'lucide-solid/icons/panel-left-open';
import { createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { words } from '../language.ts';

export interface SidePage {
  href: string;
  key: HubTextKey;
  icon: typeof Factory;
}

interface SideNavProps {
  label: string;
  pages: readonly SidePage[];
  /** names what was chosen, and the button */
  name: string;
}

export function SideNav(props: SideNavProps) {
  const storageKey = `lineside.${props.name}-nav`;
  const [isWide, setWide] = createSignal(false);
  const [chosen, setChosen] = createSignal(remembered(storageKey));
  const named = () => (chosen() === null ? isWide() : chosen() === 'names');
  const choose = () => {
    const next = named() ? 'signs' : 'names';
    localStorage.setItem(storageKey, next);
    setChosen(next);
  };
  onMount(() => {
    const width = window.matchMedia('(width >= 1280px)');
    const follow = () => setWide(width.matches);
    follow();
    width.addEventListener('change', follow);
    onCleanup(() => width.removeEventListener('change', follow));
  });
  return (
    <nav
      aria-label={props.label}
      class="sheet sticky top-[60px] flex shrink-0 flex-col gap-0.5 self-start p-1.5 xl:top-16 print:hidden"
      classList={{ 'w-[184px]': named() }}
    >
      <For each={props.pages}>
        {(page) => (
          <A
            href={page.href}
            data-testid={`nav-${page.key}`}
            title={words(page.key)}
            class="flex h-9 items-center gap-2.5 rounded-chip px-2.5 hover:bg-sunken"
            activeClass="bg-accent-soft font-semibold text-accent-ink"
            inactiveClass="text-ink-soft hover:text-ink"
          >
            <Dynamic component={page.icon} size={17} aria-hidden="true" class="shrink-0" />
            <span class={named() ? 'truncate' : 'sr-only'}>{words(page.key)}</span>
          </A>
        )}
      </For>
      <button
        type="button"
        data-testid={`nav-${props.name}-width`}
        aria-label={words(named() ? 'navNarrow' : 'navWide')}
        title={words(named() ? 'navNarrow' : 'navWide')}
        onClick={choose}
        class="mt-1.5 flex h-8 items-center rounded-chip border-0 bg-transparent px-2.5 text-ink-faint hover:bg-sunken hover:text-ink"
      >
        <Show when={named()} fallback={<PanelLeftOpen size={17} aria-hidden="true" />}>
          <PanelLeftClose size={17} aria-hidden="true" />
        </Show>
      </button>
    </nav>
  );
}

function remembered(storageKey: string): 'names' | 'signs' | null {
  const stored = localStorage.getItem(storageKey);
  return stored === 'names' || stored === 'signs' ? stored : null;
}
