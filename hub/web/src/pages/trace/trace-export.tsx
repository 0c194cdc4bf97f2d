// Taking a trace out of the system, on paper or as a file: the hub notes it first, and only then is it given. What the
// browser prints by itself cannot wait for that, and is noted as it happens.
import type { Trace } from '@lineside/core/contracts/trace';
import { Button } from '@lineside/ui/button';
import { language } from '@lineside/ui/language';
import Download from 'lucide-solid/icons/download';
import Printer from 'lucide-solid/icons/printer';
import { For, onCleanup, onMount, Show } from 'solid-js';
import { mintCommand, useHubCommand } from '../../api/commands.ts';
import { failureSentence } from '../../api/hub-failure.ts';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { saveFile } from '../../parts/save-file.ts';
import { type ExportFormat, exportFormats, traceCsv } from '../../view/trace-export.ts';

export function TraceExport(props: { trace: Trace }) {
  const may = useMay();
  const note = useHubCommand('makeExport');
  let isNoted = false;
  const noted = (format: ExportFormat, rows = props.trace.visits.length) => {
    const input = { what: 'TRACE', subject: props.trace.sn, format, rows } as const;
    return note.mutateAsync({ command: mintCommand(), input });
  };
  const onPrint = () => {
    // what went wrong stands beside the buttons
    if (!isNoted && may('trace:export')) void noted('PRINT').catch(() => undefined);
  };
  onMount(() => window.addEventListener('beforeprint', onPrint));
  onCleanup(() => window.removeEventListener('beforeprint', onPrint));
  const take = async (format: ExportFormat) => {
    const { trace } = props;
    const csv = format === 'CSV' ? traceCsv(trace) : null;
    await noted(format, csv?.rows);
    const name = `trace-${fileName(trace.sn)}`;
    if (csv !== null) saveFile(name, 'csv', csv.text);
    else if (format === 'JSON') saveFile(name, 'json', JSON.stringify(trace, null, 2));
    else printNoted();
  };
  const printNoted = () => {
    isNoted = true;
    window.print();
    isNoted = false;
  };
  return (
    <Show when={may('trace:export')}>
      <Show when={note.error}>
        {(error) => (
          <span role="alert" class="text-table text-fail-ink" data-testid="trace-export-failed">
            {failureSentence(error(), language())}
          </span>
        )}
      </Show>
      <For each={exportFormats}>
        {(format) => (
          <Button
            size="dense"
            title={words('exportNoted')}
            data-testid={`trace-export-${format}`}
            disabled={note.isPending}
            // what went wrong stands beside the buttons
            onClick={() => void take(format).catch(() => undefined)}
          >
            <Show when={format === 'PRINT'} fallback={<Download size={14} aria-hidden="true" />}>
              <Printer size={14} aria-hidden="true" />
            </Show>
            {words(`export${format}`)}
          </Button>
        )}
      </For>
    </Show>
  );
}

/** A serial number may have signs that no file name takes. */
function fileName(sn: string): string {
  return sn.replaceAll(/[^\w.-]/g, '_');
}
