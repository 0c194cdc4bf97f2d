// Where a file is dropped or chosen.
import { Sign } from '@lineside/ui/sign';
import FileSpreadsheet from 'lucide-solid/icons/file-spreadsheet';
import { Show } from 'solid-js';
import { words } from '../../language.ts';
import { createFileDrop } from '../../parts/file-drop.ts';
import { FileInput } from '../../parts/file-input.tsx';

export function SheetDrop(props: { trouble: string | null; onFile: (file: File) => void }) {
  const { over, take, listeners } = createFileDrop((file) => props.onFile(file));
  return (
    <label
      for="sheet-file"
      data-testid="sheet-drop"
      class="sheet grid min-h-64 cursor-pointer place-content-center justify-items-center gap-2 border-2! border-dashed! border-line-strong! px-6 py-10 text-center transition-colors hover:border-accent! has-focus-visible:outline-2 has-focus-visible:outline-focus"
      classList={{ 'border-accent! bg-accent-soft!': over() }}
      {...listeners}
    >
      <FileSpreadsheet size={36} aria-hidden="true" class="text-ink-faint" />
      <span class="font-semibold">{words('sheetDrop')}</span>
      <span class="max-w-[52ch] text-table text-ink-faint">{words('sheetDropHint')}</span>
      <span class="mt-2 inline-flex min-h-8 items-center rounded-card border border-line-strong bg-surface px-3 font-semibold">
        {words('sheetChoose')}
      </span>
      <FileInput accept=".csv,text/csv" label={words('sheetChoose')} testId="sheet-file" onFiles={take} />
      <Show when={props.trouble}>
        {(trouble) => (
          <span role="alert" class="flex items-center gap-2 text-table text-fail-ink">
            <Sign name="fail" size={12} />
            {trouble()}
          </span>
        )}
      </Show>
    </label>
  );
}
