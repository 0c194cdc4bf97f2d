// The frame of the administrators’ pages: of their navigation what one may open, and the page.
import { type RouteSectionProps, useLocation } from '@solidjs/router';
import KeyRound from 'lucide-solid/icons/key-round';
import MonitorSmartphone from 'lucide-solid/icons/monitor-smartphone';
import ScrollText from 'lucide-solid/icons/scroll-text';
import Settings from 'lucide-solid/icons/settings';
import Users from 'lucide-solid/icons/users';
import { Show } from 'solid-js';
import { useMay } from '../api/may.ts';
import { words } from '../language.ts';
import {
  type AdministrationPage,
  administrationOf,
  administrationPage,
} from '../view/administration-pages.ts';
import { MayNotSee } from './may-not-see.tsx';
import { SideNav, type SidePage } from './side-nav.tsx';

const looks: Record<AdministrationPage, Omit<SidePage, 'href'>> = {
  '/users': { key: 'navUsers', icon: Users },
  '/roles': { key: 'navRoles', icon: KeyRound },
  '/sessions': { key: 'navSessions', icon: MonitorSmartphone },
  '/audit': { key: 'navAudit', icon: ScrollText },
  '/site-settings': { key: 'navSiteSettings', icon: Settings },
};

export function AdministrationFrame(props: RouteSectionProps) {
  const may = useMay();
  const location = useLocation();
  const open = () => administrationOf(may);
  const isOpen = () => {
    const page = administrationPage(location.pathname);
    return page !== null && open().includes(page);
  };
  return (
    <Show when={isOpen()} fallback={<MayNotSee />}>
      <div class="flex min-h-0 min-w-0 flex-1 items-stretch gap-3 xl:gap-4">
        <SideNav
          label={words('navAdministrationLabel')}
          pages={open().map((href) => ({ href, ...looks[href] }))}
          name="administration"
        />
        <div class="flex min-w-0 flex-1 flex-col">{props.children}</div>
      </div>
    </Show>
  );
}
