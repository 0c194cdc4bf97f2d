// Takes the runs that the filters leave as CSV, in the columns shown.
import { readAllRuns } from '../../api/run-queries.ts';
import { words } from '../../language.ts';
import { ExportCsv } from '../../parts/export-csv.tsx';
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
  const text = async () => {
    const { view } = props;
    const rows = await readAllRuns(view);
    return csvText(
      view.columns.flatMap(exportHeads),
      rows.map((run) => view.columns.flatMap((column) => exportCells(run, column))),
    );
  };
  return (
    <ExportCsv
      name="runs"
      hint={words('exportHint')}
      disabled={props.disabled}
      testId="runs-export"
      text={text}
      onFailure={props.onFailure}
    />
  );
}
