// Where the file comes in: dropped or chosen; and the template for whoever has none yet.

import { Button } from '@lineside/ui/button';
import Download from 'lucide-solid/icons/download';
import FileSpreadsheet from 'lucide-solid/icons/file-spreadsheet';
import { Show } from 'solid-js';
import { words } from '../language.ts';
import { createFileDrop } from './file-drop.ts';
import { FileInput } from './file-input.tsx';

interface ImportDropProps {
  /** a file is in already: it stands in one line */
  small: boolean;
  busy: boolean;
  fileName: string;
  /** what stands in a row, and that nothing is written yet */
  hint: string;
  onFile: (file: File) => void;
  onTemplate: () => void;
}

export function ImportDrop(props: ImportDropProps) {
  let input: HTMLInputElement | undefined;
  const { over, take, listeners } = createFileDrop((file) => {
    if (!props.busy) props.onFile(file);
  });
  return (
    <section
      aria-label={words('importChoose')}
      data-testid="import-drop"
      class="flex items-center rounded-card border border-dashed transition-colors"
      classList={{
        'border-line-strong bg-surface': !over(),
        'border-accent bg-accent-soft': over(),
        'gap-3 px-3 py-2': props.small,
        'flex-col justify-center gap-3 px-6 py-12 text-center': !props.small,
      }}
      {...listeners}
    >
      <FileSpreadsheet size={props.small ? 20 : 40} aria-hidden="true" class="shrink-0 text-ink-faint" />
      <Show
        when={props.small}
        fallback={
          <div class="grid gap-1">
            <p class="m-0 font-semibold">{words('importDrop')}</p>
            <p class="m-0 max-w-[64ch] text-table text-ink-soft">{props.hint}</p>
          </div>
        }
      >
        <span class="min-w-0 truncate font-code" title={props.fileName} data-testid="import-file-name">
          {props.fileName}
        </span>
      </Show>
      <div class="flex flex-wrap gap-2" classList={{ 'ml-auto shrink-0': props.small }}>
        <Button
          size="dense"
          kind={props.small ? 'plain' : 'primary'}
          disabled={props.busy}
          onClick={() => input?.click()}
        >
          {words(props.small ? 'importOther' : 'importChoose')}
        </Button>
        <Button size="dense" kind="quiet" data-testid="import-template" onClick={() => props.onTemplate()}>
          <Download size={14} aria-hidden="true" />
          {words('importTemplate')}
        </Button>
      </div>
      <FileInput
        ref={(element) => (input = element)}
        accept=".csv,.json,text/csv,application/json"
        label={words('importChoose')}
        testId="import-file"
        behindButton
        onFiles={take}
      />
    </section>
  );
}
