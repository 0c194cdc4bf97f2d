// How this station stands to the hub and to its neighbours: what waits, since when, and a report to send to IT.
import type { SyncReport } from '@lineside/core/contracts/station-report';
import { syncTexts } from '@lineside/core/i18n/station-sync-texts';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { Button } from '@lineside/ui/button';
import { Dialog } from '@lineside/ui/dialog';
import { EmptyState } from '@lineside/ui/empty-state';
import { language, say } from '@lineside/ui/language';
import ArrowLeft from 'lucide-solid/icons/arrow-left';
import ClipboardCopy from 'lucide-solid/icons/clipboard-copy';
import { createEffect, createSignal, Show } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { asked } from '../../bridge/asked.ts';
import { useStation } from '../../state/station-context.tsx';
import { copyText } from './copy-text.ts';
import { LinkCards } from './link-cards.tsx';
import { Neighbours } from './neighbours.tsx';
import { Origins } from './origins.tsx';
import { reportText } from './report-text.ts';
import { StationCard } from './station-card.tsx';
import { WaitingKinds } from './waiting-kinds.tsx';
import { WipeLine } from './wipe-line.tsx';

const copiedForMs = 3000;

export function SyncScreen(props: { onBack: () => void }) {
  const { bridge, changes, signIn, now } = useStation();
  const [store, setStore] = createStore<{ report: SyncReport | null }>({ report: null });
  const [copied, setCopied] = createSignal(false);
  const [uncopied, setUncopied] = createSignal<string | null>(null);

  createEffect(() => {
    changes();
    void read();
  });
  async function read(): Promise<void> {
    const session = signIn.session();
    if (session === null) return;
    const answer = await asked(bridge, 'syncReport', { session });
    if (answer.ok) setStore('report', reconcile(answer.report, { key: null }));
  }
  async function copy(report: SyncReport): Promise<void> {
    const text = reportText(report, now(), language());
    if (!(await copyText(text))) {
      setUncopied(text);
      return;
    }
    setCopied(true);
    setTimeout(() => setCopied(false), copiedForMs);
  }

  return (
    <main class="flex h-full flex-col" data-testid="sync-page">
      <header class="flex items-center gap-4 px-4 pt-4 xl:px-8 xl:pt-6">
        <Button size="station" onClick={() => props.onBack()} data-testid="sync-back">
          <ArrowLeft size={22} aria-hidden="true" /> {say(stationTexts.back)}
        </Button>
        <h1 class="flex-1 text-prompt font-bold">
          {say(syncTexts.syncTitle, { station: store.report?.station ?? '' })}
        </h1>
        <Show when={store.report}>
          {(report) => (
            <Button size="station" kind="primary" data-testid="sync-copy" onClick={() => void copy(report())}>
              <ClipboardCopy size={22} aria-hidden="true" />
              <span aria-live="polite">{say(copied() ? syncTexts.syncCopied : syncTexts.syncCopy)}</span>
            </Button>
          )}
        </Show>
      </header>
      <Show when={store.report} fallback={<EmptyState title={say(stationTexts.loading)} />}>
        {(report) => (
          <div
            tabindex="0"
            class="relative mt-3 grid min-h-0 flex-1 content-start gap-4 overflow-y-auto p-4 pt-1 xl:mt-6 xl:gap-6 xl:p-8 xl:pt-2"
          >
            <WipeLine wipe={report().wipe} />
            <LinkCards report={report()} />
            <div class="grid gap-4 xl:grid-cols-2 xl:gap-6">
              <Neighbours report={report()} />
              <WaitingKinds report={report()} />
              <Origins report={report()} />
              <StationCard report={report()} />
            </div>
          </div>
        )}
      </Show>
      <Dialog
        wide
        open={uncopied() !== null}
        onOpenChange={() => setUncopied(null)}
        title={say(syncTexts.syncReportTitle)}
        testId="sync-report-text"
      >
        <pre class="font-code wrap-anywhere whitespace-pre-wrap text-note select-all">{uncopied()}</pre>
      </Dialog>
    </main>
  );
}
