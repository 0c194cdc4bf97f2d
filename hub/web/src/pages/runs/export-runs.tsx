// Takes the runs that the filters leave out as CSV: all of them, also those not scrolled to yet, in the columns shown.
import { Button } from '@lineside/ui/button';
import { isoDay } from '@lineside/ui/format/time-format';
import Download from 'lucide-solid/icons/download';
import { createSignal } from 'solid-js';
import { hubNow } from '../../api/hub-clock.ts';
import { readAllRuns } from '../../api/run-queries.ts';
import { words } from '../../language.ts';
import { saveFile } from '../../parts/save-file.ts';
import { csvText } from '../../view/csv.ts';
import { exportCells, exportHeads } from '../../view/run-cells.ts';
import type { RunView } from '../../view/run-filters.ts';

interface ExportRunsProps {
  view: RunView;
  disabled: boolean;
  /** null: it went well */
  onFailure: (error: unknown) => void;
}

export function ExportRuns(props: ExportRunsProps) {
  const [busy, setBusy] = createSignal(false);
  const save = async () => {
    setBusy(true);
    try {
      const { view } = props;
      const rows = await readAllRuns(view);
      const text = csvText(
        view.columns.flatMap(exportHeads),
        rows.map((run) => view.columns.flatMap((column) => exportCells(run, column))),
      );
      saveFile(`runs-${isoDay(hubNow())}.csv`, text, 'text/csv;charset=utf-8');
      props.onFailure(null);
    } catch (error) {
      props.onFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      size="dense"
      title={words('exportHint')}
      data-testid="runs-export"
      disabled={props.disabled || busy()}
      onClick={() => void save()}
    >
      <Download size={14} aria-hidden="true" />
      {words('exportCsv')}
    </Button>
  );
}
