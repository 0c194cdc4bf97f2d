// The bar on top of every page: where one is, search, whether the page is live, and whose session it is.

import { LanguageSwitch } from '@lineside/ui/language-switch';
import { ThemeSwitch } from '@lineside/ui/theme';
import { A, useLocation } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import type { LiveState } from '../api/live-link.ts';
import { useMay } from '../api/may.ts';
import { openExceptionsQuery } from '../api/queries.ts';
import { words } from '../language.ts';
import { administrationOf, administrationPage } from '../view/administration-pages.ts';
import { engineeringPages } from '../view/engineering-pages.ts';
import { AccountMenu } from './account-menu.tsx';
import { LiveSign } from './live-sign.tsx';
import { Mark } from './mark.tsx';
import { SearchBox } from './search-box.tsx';

const pages = [
  { href: '/', key: 'navOverview', needs: 'exec:read', end: true },
  { href: '/orders', key: 'navOrders', needs: 'wo:read', end: false },
  { href: '/runs', key: 'navRuns', needs: 'run:read', end: false },
  { href: '/review', key: 'navReview', needs: 'trace:read', end: false },
  { href: '/stations', key: 'navStations', needs: 'exec:read', end: false },
  { href: '/routes', key: 'navEngineering', needs: 'route:read', end: false },
  // whoever may open one of its pages
  { href: '/users', key: 'navAdministration', needs: null, end: false },
] as const;

export function TopBar(props: { live: LiveState }) {
  const may = useMay();
  const open = useQuery(() => openExceptionsQuery(may('trace:read')));
  const waiting = () => open.data?.open ?? 0;
  const location = useLocation();
  // one entry for all their pages: it leads to the one that one is on
  const engineering = () => engineeringPages.find((page) => location.pathname.startsWith(page)) ?? '/routes';
  const administration = () => {
    const mine = administrationOf(may);
    return mine.find((page) => page === administrationPage(location.pathname)) ?? mine[0];
  };
  const leadsTo = ({ key, href }: (typeof pages)[number]) => {
    if (key === 'navEngineering') return engineering();
    return key === 'navAdministration' ? (administration() ?? href) : href;
  };
  const isOpen = ({ needs }: (typeof pages)[number]) =>
    needs === null ? administration() !== undefined : may(needs);
  return (
    <header class="sticky top-0 z-30 flex h-12 shrink-0 items-center gap-3 border-b border-line bg-surface px-3 xl:gap-5 xl:px-5 print:hidden">
      <A href="/" class="flex items-center gap-2 rounded-chip" end aria-label={words('brand')}>
        <Mark />
        <span class="text-[15px] font-semibold tracking-tight max-xl:hidden">Lineside</span>
      </A>
      <nav aria-label={words('navLabel')} class="flex h-full items-stretch gap-1">
        <For each={pages.filter(isOpen)}>
          {(page) => (
            <A
              href={leadsTo(page)}
              end={page.end}
              data-testid={`nav-${page.key}`}
              class="relative inline-flex items-center rounded-chip px-1.5 text-ink-soft transition-colors after:absolute after:inset-x-1.5 xl:px-2.5 xl:after:inset-x-2.5 after:bottom-0 after:h-[2px] after:rounded-full hover:text-ink"
              activeClass="text-ink font-semibold after:bg-accent"
              inactiveClass="font-medium"
            >
              {words(page.key)}
              <Show when={page.href === '/review' && waiting() > 0}>
                <span
                  data-testid="nav-review-open"
                  title={words('navReviewOpen', { n: waiting() })}
                  class="ml-1.5 rounded-full bg-warn-soft px-1.5 font-code text-mini font-semibold text-warn-ink"
                >
                  {waiting()}
                </span>
              </Show>
            </A>
          )}
        </For>
      </nav>
      <div class="flex min-w-0 flex-1 justify-center">
        <Show when={may('trace:read')}>
          <SearchBox />
        </Show>
      </div>
      <LiveSign live={props.live} />
      <LanguageSwitch compact />
      <ThemeSwitch compact />
      <AccountMenu />
    </header>
  );
}
