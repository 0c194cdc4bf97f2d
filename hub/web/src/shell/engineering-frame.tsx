// The frame of the engineers' pages: their navigation at the left, as names on wide windows and as signs on narrow
// ones, unless somebody chose; and the page.
import type { HubTextKey } from '@lineside/core/i18n/hub-texts';
import { EmptyState } from '@lineside/ui/empty-state';
import { A, type RouteSectionProps } from '@solidjs/router';
import ClipboardCheck from 'lucide-solid/icons/clipboard-check';
import Dices from 'lucide-solid/icons/dices';
import Factory from 'lucide-solid/icons/factory';
import PanelLeftClose from 'lucide-solid/icons/panel-left-close';
import PanelLeftOpen from 'lucide-solid/icons/panel-left-open';
import Ruler from 'lucide-solid/icons/ruler';
import Spool from 'lucide-solid/icons/spool';
import Waypoints from 'lucide-solid/icons/waypoints';
import { createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { useMay } from '../api/may.ts';
import { words } from '../language.ts';
import { type EngineeringPage, engineeringPages } from '../view/engineering-pages.ts';

const looks: Record<EngineeringPage, { key: HubTextKey; icon: typeof Factory }> = {
  '/routes': { key: 'navRoutes', icon: Waypoints },
  '/data-specs': { key: 'navDataSpecs', icon: Ruler },
  '/feeder-tables': { key: 'navFeederTables', icon: Spool },
  '/fai-templates': { key: 'navFaiTemplates', icon: ClipboardCheck },
  '/sampling-rules': { key: 'navSamplingRules', icon: Dices },
  '/plant': { key: 'navPlant', icon: Factory },
};

const storageKey = 'lineside.engineering-nav';

export function EngineeringFrame(props: RouteSectionProps) {
  const may = useMay();
  return (
    <Show when={may('route:read')} fallback={<MayNotSee />}>
      <div class="flex min-h-0 min-w-0 flex-1 items-stretch gap-3 xl:gap-4">
        <SideNav />
        <div class="flex min-w-0 flex-1 flex-col">{props.children}</div>
      </div>
    </Show>
  );
}

function MayNotSee() {
  return (
    <div class="sheet m-auto w-full max-w-[560px]">
      <EmptyState title={words('mayNotSee')} testId="may-not-see" />
    </div>
  );
}

function SideNav() {
  const [isWide, setWide] = createSignal(false);
  const [chosen, setChosen] = createSignal(remembered());
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
      aria-label={words('navEngineeringLabel')}
      class="sheet sticky top-[60px] flex shrink-0 flex-col gap-0.5 self-start p-1.5 xl:top-16 print:hidden"
      classList={{ 'w-[184px]': named() }}
    >
      <For each={engineeringPages}>
        {(page) => (
          <A
            href={page}
            data-testid={`nav-${looks[page].key}`}
            title={named() ? undefined : words(looks[page].key)}
            class="flex h-9 items-center gap-2.5 rounded-chip px-2.5 hover:bg-sunken"
            activeClass="bg-accent-soft font-semibold text-accent-ink"
            inactiveClass="text-ink-soft hover:text-ink"
          >
            <Dynamic component={looks[page].icon} size={17} aria-hidden="true" class="shrink-0" />
            <span class={named() ? 'truncate' : 'sr-only'}>{words(looks[page].key)}</span>
          </A>
        )}
      </For>
      <button
        type="button"
        data-testid="nav-engineering-width"
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

function remembered(): 'names' | 'signs' | null {
  const stored = localStorage.getItem(storageKey);
  return stored === 'names' || stored === 'signs' ? stored : null;
}
