// What an import would do, counted; each count shows only its rows. And the way on: importing, or the faults to mend.
import { Button } from '@lineside/ui/button';
import { language } from '@lineside/ui/language';
import Download from 'lucide-solid/icons/download';
import { For, Show } from 'solid-js';
import { words } from '../language.ts';
import { countsOf, faultsCsv, type ImportOutcome, importOutcomes, rowsToWrite } from '../view/import-rows.ts';
import type { FileImport } from './file-import.ts';
import { FilterChip } from './filter-chip.tsx';
import { saveFile } from './save-file.ts';

interface ImportSummaryProps {
  run: FileImport;
  /** of the file with the faults, without its ending */
  faultsName: string;
  /** null: all of them */
  shown: ImportOutcome | null;
  onShown: (outcome: ImportOutcome | null) => void;
  onCheckAgain: () => void;
}

export function ImportSummary(props: ImportSummaryProps) {
  const counts = () => countsOf(props.run.rows());
  const toWrite = () => rowsToWrite(props.run.rows()).length;
  const present = () => importOutcomes.filter((outcome) => counts()[outcome] > 0);
  const saveFaults = () =>
    saveFile(props.faultsName, 'csv', faultsCsv(props.run.kind, props.run.rows(), language()));
  return (
    <section class="flex flex-wrap items-center gap-x-4 gap-y-2" aria-label={words('importSummary')}>
      <fieldset
        class="m-0 flex flex-wrap items-center gap-1.5 border-0 p-0"
        aria-label={words('filterBy', { what: words('importOutcome') })}
      >
        <FilterChip
          pressed={props.shown === null}
          count={props.run.rows().length}
          testId="import-filter-all"
          onPress={() => props.onShown(null)}
        >
          {words('importAll')}
        </FilterChip>
        <For each={present()}>
          {(outcome) => (
            <FilterChip
              pressed={props.shown === outcome}
              count={counts()[outcome]}
              testId={`import-filter-${outcome}`}
              onPress={() => props.onShown(props.shown === outcome ? null : outcome)}
            >
              {words(`import${outcome}`)}
            </FilterChip>
          )}
        </For>
      </fieldset>
      <Show when={counts().BAD > 0}>
        <Button size="dense" kind="quiet" data-testid="import-faults" onClick={saveFaults}>
          <Download size={14} aria-hidden="true" />
          {words('importFaults')}
        </Button>
      </Show>
      <div class="ml-auto flex items-center gap-3">
        <Show when={props.run.phase() === 'CHECKED'}>
          <span class="text-table text-ink-soft" role="status" data-testid="import-note">
            {note(toWrite(), counts().BAD)}
          </span>
          <Button
            kind="primary"
            size="dense"
            data-testid="import-start"
            disabled={toWrite() === 0}
            onClick={() => void props.run.write()}
          >
            {words('importStart', { n: toWrite() })}
          </Button>
        </Show>
        <Show when={props.run.phase() === 'DONE'}>
          <span class="text-table text-ink-soft" role="status" data-testid="import-done">
            {words('importDone', { n: props.run.written(), all: toWrite() })}
          </span>
          <Button size="dense" data-testid="import-again" onClick={() => props.onCheckAgain()}>
            {words('importCheckAgain')}
          </Button>
        </Show>
      </div>
    </section>
  );
}

function note(toWrite: number, bad: number): string {
  if (toWrite === 0) return words(bad > 0 ? 'importNothingSound' : 'importNothingNew');
  if (bad === 0) return words('importAllSound');
  return words(bad === 1 ? 'importBadLeftOne' : 'importBadLeft', { n: bad });
}
