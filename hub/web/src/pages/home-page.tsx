// Where one begins: the overview, or the nearest thing to it that one may see.

import { EmptyState } from '@lineside/ui/empty-state';
import { Navigate } from '@solidjs/router';
import ScanBarcode from 'lucide-solid/icons/scan-barcode';
import { Match, Switch } from 'solid-js';
import { useMay } from '../api/may.ts';
import { words } from '../language.ts';
import { usePageTitle } from '../parts/page-title.ts';
import { OverviewPage } from './overview/overview-page.tsx';

export function HomePage() {
  const may = useMay();
  return (
    <Switch fallback={<StartPage />}>
      <Match when={may('exec:read')}>
        <OverviewPage />
      </Match>
      <Match when={may('run:read')}>
        <Navigate href="/runs" />
      </Match>
    </Switch>
  );
}

function StartPage() {
  usePageTitle(() => words('startTitle'));
  return (
    <div class="sheet m-auto w-full max-w-[560px] py-6">
      <h1 class="sr-only">{words('startTitle')}</h1>
      <EmptyState
        title={words('startTitle')}
        hint={words('startHint')}
        icon={<ScanBarcode size={44} stroke-width={1.5} />}
        testId="start"
      />
    </div>
  );
}
