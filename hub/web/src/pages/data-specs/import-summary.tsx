// What an import would do, counted; each count shows only its rows. And the way on: importing, or the faults to mend.
import { Button } from '@lineside/ui/button';
import { language } from '@lineside/ui/language';
import Download from 'lucide-solid/icons/download';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { FilterChip } from '../../parts/filter-chip.tsx';
import { saveFile } from '../../parts/save-file.ts';
import {
  countsOf,
  faultsCsv,
  type ImportOutcome,
  type ImportRow,
  importOutcomes,
  rowsToWrite,
} from '../../view/spec-import.ts';
import type { ImportPhase } from './spec-import-run.ts';

interface ImportSummaryProps {
  rows: readonly ImportRow[];
  /** null: all of them */
  shown: ImportOutcome | null;
  onShown: (outcome: ImportOutcome | null) => void;
  phase: ImportPhase;
  toWrite: number;
  /** rows that were written */
  written: number;
  onWrite: () => void;
  onCheckAgain: () => void;
}

export function ImportSummary(props: ImportSummaryProps) {
  const counts = () => countsOf(props.rows);
  const present = () => importOutcomes.filter((outcome) => counts()[outcome] > 0);
  const saveFaults = () =>
    saveFile('data-specs-faults.csv', faultsCsv(props.rows, language()), 'text/csv;charset=utf-8');
  return (
    <section class="flex flex-wrap items-center gap-x-4 gap-y-2" aria-label={words('importSummary')}>
      <fieldset
        class="m-0 flex flex-wrap items-center gap-1.5 border-0 p-0"
        aria-label={words('filterBy', { what: words('importOutcome') })}
      >
        <FilterChip
          pressed={props.shown === null}
          count={props.rows.length}
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
        <Show when={props.phase === 'CHECKED'}>
          <span class="text-table text-ink-soft" role="status" data-testid="import-note">
            {note(props.toWrite, counts().BAD)}
          </span>
          <Button
            kind="primary"
            size="dense"
            data-testid="import-start"
            disabled={props.toWrite === 0}
            onClick={() => props.onWrite()}
          >
            {words('importStart', { n: props.toWrite })}
          </Button>
        </Show>
        <Show when={props.phase === 'DONE'}>
          <span class="text-table text-ink-soft" role="status" data-testid="import-done">
            {words('importDone', { n: props.written, all: rowsToWrite(props.rows).length })}
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
