// Takes what a list shows as a CSV file named after it and the day: all of it, also what was not scrolled to yet.
import { Button } from '@lineside/ui/button';
import { isoDay } from '@lineside/ui/format/time-format';
import Download from 'lucide-solid/icons/download';
import { createSignal } from 'solid-js';
import { hubNow } from '../api/hub-clock.ts';
import { words } from '../language.ts';
import { saveFile } from './save-file.ts';

interface ExportCsvProps {
  /** the file's name, before the day */
  name: string;
  hint: string;
  disabled: boolean;
  testId: string;
  text: () => Promise<string>;
  /** null: it went well */
  onFailure: (failure: unknown) => void;
}

export function ExportCsv(props: ExportCsvProps) {
  const [busy, setBusy] = createSignal(false);
  const save = async () => {
    setBusy(true);
    try {
      saveFile(`${props.name}-${isoDay(hubNow())}.csv`, await props.text(), 'text/csv;charset=utf-8');
      props.onFailure(null);
    } catch (failure) {
      props.onFailure(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      size="dense"
      title={props.hint}
      data-testid={props.testId}
      disabled={props.disabled || busy()}
      onClick={() => void save()}
    >
      <Download size={14} aria-hidden="true" />
      {words('exportCsv')}
    </Button>
  );
}
