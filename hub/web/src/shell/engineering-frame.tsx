// The frame of the engineers’ pages: their navigation at the left, and the page.
import type { RouteSectionProps } from '@solidjs/router';
import ClipboardCheck from 'lucide-solid/icons/clipboard-check';
import Dices from 'lucide-solid/icons/dices';
import Factory from 'lucide-solid/icons/factory';
import Ruler from 'lucide-solid/icons/ruler';
import Spool from 'lucide-solid/icons/spool';
import Waypoints from 'lucide-solid/icons/waypoints';
import { Show } from 'solid-js';
import { useMay } from '../api/may.ts';
import { words } from '../language.ts';
import { type EngineeringPage, engineeringPages } from '../view/engineering-pages.ts';
import { MayNotSee } from './may-not-see.tsx';
import { SideNav, type SidePage } from './side-nav.tsx';

const looks: Record<EngineeringPage, Omit<SidePage, 'href'>> = {
  '/routes': { key: 'navRoutes', icon: Waypoints },
  '/data-specs': { key: 'navDataSpecs', icon: Ruler },
  '/feeder-tables': { key: 'navFeederTables', icon: Spool },
  '/fai-templates': { key: 'navFaiTemplates', icon: ClipboardCheck },
  '/sampling-rules': { key: 'navSamplingRules', icon: Dices },
  '/plant': { key: 'navPlant', icon: Factory },
};
const pages = engineeringPages.map((href) => ({ href, ...looks[href] }));

export function EngineeringFrame(props: RouteSectionProps) {
  const may = useMay();
  return (
    <Show when={may('route:read')} fallback={<MayNotSee />}>
      <div class="flex min-h-0 min-w-0 flex-1 items-stretch gap-3 xl:gap-4">
        <SideNav label={words('navEngineeringLabel')} pages={pages} name="engineering" />
        <div class="flex min-w-0 flex-1 flex-col">{props.children}</div>
      </div>
    </Show>
  );
}
