// A machine's setup sheet becomes a feeder table: every row is read or says what is the matter with it, what is left
// open is asked, and what would change is shown before anything is saved.
import { Button } from '@lineside/ui/button';
import { useQuery } from '@tanstack/solid-query';
import Papa from 'papaparse';
import { createMemo, createSignal, Show } from 'solid-js';
import { masterQuery } from '../../api/master-queries.ts';
import { words } from '../../language.ts';
import { createFormProblems, FormProblemsProvider } from '../../parts/form-problems.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import {
  decodedSheet,
  noAnswers,
  readAnswered,
  type SheetAnswers,
  type SheetRow,
} from '../../view/feeder-sheet.ts';
import { SheetDrop } from './sheet-drop.tsx';
import { SheetRows } from './sheet-rows.tsx';
import { SheetTarget } from './sheet-target.tsx';

interface OpenedSheet {
  file: string;
  rows: readonly SheetRow[];
}

/** Far more than a thousand slots take. */
const largestFile = 1_000_000;

export function SetupSheetPage() {
  usePageTitle(() => words('sheetTitle'));
  const [sheet, setSheet] = createSignal<OpenedSheet | null>(null);
  const [trouble, setTrouble] = createSignal<{ what: 'sheetTooLarge' | 'sheetEmpty'; file: string } | null>(
    null,
  );
  const open = async (file: File) => {
    setSheet(null);
    if (file.size > largestFile) return setTrouble({ what: 'sheetTooLarge', file: file.name });
    const { data: rows } = Papa.parse<SheetRow>(decodedSheet(await file.arrayBuffer()), {
      header: true,
      skipEmptyLines: 'greedy',
    });
    if (rows.length === 0) return setTrouble({ what: 'sheetEmpty', file: file.name });
    setTrouble(null);
    setSheet({ file: file.name, rows });
  };
  const told = () => {
    const found = trouble();
    return found === null ? null : words(found.what, { file: found.file });
  };
  return (
    <div class="grid content-start gap-3" data-testid="sheet-page">
      <header class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 class="m-0 text-[17px] font-semibold tracking-tight">{words('sheetTitle')}</h1>
        <Show when={sheet()}>
          {(opened) => (
            <>
              <span class="font-code text-table text-ink-soft">{opened().file}</span>
              <Button size="dense" data-testid="sheet-other" onClick={() => setSheet(null)}>
                {words('sheetOther')}
              </Button>
            </>
          )}
        </Show>
      </header>
      <Show when={sheet()} keyed fallback={<SheetDrop trouble={told()} onFile={(file) => void open(file)} />}>
        {(opened) => <ReadSheet sheet={opened} />}
      </Show>
    </div>
  );
}

function ReadSheet(props: { sheet: OpenedSheet }) {
  const [answers, setAnswers] = createSignal<SheetAnswers>(noAnswers);
  const reading = createMemo(() => readAnswered(props.sheet.rows, answers()));
  const tables = useQuery(() => masterQuery('feederTable'));
  return (
    <FormProblemsProvider value={createFormProblems()}>
      <div class="grid items-start gap-3 xl:grid-cols-[minmax(0,11fr)_minmax(0,10fr)]">
        <SheetRows sheet={props.sheet.rows} reading={reading()} answers={answers()} onAnswers={setAnswers} />
        <SheetTarget file={props.sheet.file} reading={reading()} tables={tables.data?.rows ?? []} />
      </div>
    </FormProblemsProvider>
  );
}
