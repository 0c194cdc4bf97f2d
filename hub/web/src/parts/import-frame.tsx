// A page on which a file comes in: chosen or dropped, every row checked before anything is written, then imported chunk
// by chunk.

import { createMemo, createSignal, Show } from 'solid-js';
import { words } from '../language.ts';
import type { ImportOutcome } from '../view/import-rows.ts';
import { FailureNote } from './failure-note.tsx';
import type { FileImport } from './file-import.ts';
import { ImportChunks } from './import-chunks.tsx';
import { ImportDrop } from './import-drop.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportSummary } from './import-summary.tsx';
import { ImportTable } from './import-table.tsx';
import { WayUp } from './way-up.tsx';

interface ImportFrameProps {
  run: FileImport;
  title: string;
  /** the list that it goes into */
  list: { href: string; name: string };
  /** what stands in a row, and that nothing is written yet */
  hint: string;
  /** fields of a row as they are shown */
  fields: readonly string[];
  /** of the file with the faults */
  faultsName: string;
  onTemplate: () => void;
}

export function ImportFrame(props: ImportFrameProps) {
  const [shown, setShown] = createSignal<ImportOutcome | null>(null);
  const rows = createMemo(() => {
    const only = shown();
    return only === null ? props.run.rows() : props.run.rows().filter(({ outcome }) => outcome === only);
  });
  const open = (file: File) => {
    setShown(null);
    void props.run.open(file);
  };
  const checkAgain = () => {
    setShown(null);
    void props.run.check();
  };
  return (
    <div class="flex h-[calc(100dvh-72px)] min-h-80 flex-col gap-3 xl:h-[calc(100dvh-80px)]">
      <header class="grid gap-0.5">
        <WayUp places={[{ ...props.list, testId: 'import-back' }]} />
        <h1 class="m-0 text-[17px] font-semibold tracking-tight">{props.title}</h1>
      </header>
      <ImportDrop
        small={props.run.rows().length > 0}
        busy={props.run.busy()}
        fileName={props.run.fileName()}
        hint={props.hint}
        onFile={open}
        onTemplate={props.onTemplate}
      />
      <Show when={props.run.failure()}>
        {(error) => (
          <Show
            when={props.run.unreadable()}
            fallback={<FailureNote error={error()} retry={checkAgain} compact />}
          >
            {(fault) => (
              <p
                role="alert"
                data-testid="import-unreadable"
                class="m-0 rounded-card border border-fail bg-fail-soft px-3 py-2 text-fail-ink"
              >
                {words(`importFault${fault()}`, { column: props.run.form.keyColumn })}
              </p>
            )}
          </Show>
        )}
      </Show>
      <Show when={props.run.busy()}>
        <ImportProgress phase={props.run.phase()} share={props.run.share()} />
      </Show>
      <Show when={props.run.strange().length > 0}>
        <p class="m-0 text-table text-warn-ink" data-testid="import-strange">
          {words('importStrange', { columns: props.run.strange().join(', ') })}
        </p>
      </Show>
      <Show when={props.run.rows().length > 0}>
        <ImportSummary
          run={props.run}
          faultsName={props.faultsName}
          shown={shown()}
          onShown={setShown}
          onCheckAgain={checkAgain}
        />
        <ImportChunks chunks={props.run.chunks()} />
        <ImportTable kind={props.run.kind} fields={props.fields} rows={rows()} listKey={shown() ?? ''} />
      </Show>
    </div>
  );
}
