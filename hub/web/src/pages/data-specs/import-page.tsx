// Specs from a file: chosen or dropped, every row checked before anything is written, then imported chunk by chunk.
import { EmptyState } from '@lineside/ui/empty-state';
import { A } from '@solidjs/router';
import { createMemo, createSignal, Match, Show, Switch } from 'solid-js';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { UnreadableFile } from '../../view/spec-file.ts';
import { type ImportOutcome, rowsToWrite } from '../../view/spec-import.ts';
import { ImportChunks } from './import-chunks.tsx';
import { ImportDrop } from './import-drop.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportSummary } from './import-summary.tsx';
import { ImportTable } from './import-table.tsx';
import { createSpecImport } from './spec-import-run.ts';

export function ImportPage() {
  usePageTitle(() => words('specsImportTitle'));
  const may = useMay();
  return (
    <Show when={may('data_spec:config')} fallback={<EmptyState title={words('mayNotSee')} />}>
      <Import />
    </Show>
  );
}

function Import() {
  const run = createSpecImport();
  const [shown, setShown] = createSignal<ImportOutcome | null>(null);
  const rows = createMemo(() => {
    const only = shown();
    return only === null ? run.rows() : run.rows().filter(({ outcome }) => outcome === only);
  });
  const busy = () => ['READING', 'CHECKING', 'WRITING'].includes(run.phase());
  const open = (file: File) => {
    setShown(null);
    void run.open(file);
  };
  const checkAgain = () => {
    setShown(null);
    void run.check();
  };
  return (
    <div class="flex h-[calc(100dvh-72px)] min-h-80 flex-col gap-3 xl:h-[calc(100dvh-80px)]">
      <header class="grid gap-0.5">
        <nav aria-label={words('specsWay')} class="text-table text-ink-faint">
          <A href="/data-specs" class="lead-link" data-testid="import-back">
            {words('navDataSpecs')}
          </A>
          <span aria-hidden="true"> › </span>
        </nav>
        <h1 class="m-0 text-[17px] font-semibold tracking-tight">{words('specsImportTitle')}</h1>
      </header>
      <ImportDrop small={run.rows().length > 0} busy={busy()} fileName={run.fileName()} onFile={open} />
      <Show when={run.failure()}>
        {(error) => (
          <Switch fallback={<FailureNote error={error()} retry={checkAgain} compact />}>
            <Match when={unreadable(error())}>
              {(sentence) => (
                <p
                  role="alert"
                  data-testid="import-unreadable"
                  class="m-0 rounded-card border border-fail bg-fail-soft px-3 py-2 text-fail-ink"
                >
                  {sentence()}
                </p>
              )}
            </Match>
          </Switch>
        )}
      </Show>
      <Show when={busy()}>
        <ImportProgress phase={run.phase()} share={run.share()} />
      </Show>
      <Show when={run.strange().length > 0}>
        <p class="m-0 text-table text-warn-ink" data-testid="import-strange">
          {words('importStrange', { columns: run.strange().join(', ') })}
        </p>
      </Show>
      <Show when={run.rows().length > 0}>
        <ImportSummary
          rows={run.rows()}
          shown={shown()}
          onShown={setShown}
          toWrite={run.phase() === 'CHECKED' ? rowsToWrite(run.rows()).length : 0}
          written={run.written()}
          phase={run.phase()}
          onWrite={() => void run.write()}
          onCheckAgain={checkAgain}
        />
        <ImportChunks chunks={run.chunks()} />
        <ImportTable rows={rows()} listKey={shown() ?? ''} />
      </Show>
    </div>
  );
}

function unreadable(error: unknown): string | null {
  return error instanceof UnreadableFile ? words(`importFault${error.fault}`) : null;
}
