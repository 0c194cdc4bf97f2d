// Takes what a list shows as a CSV file named after it and the day: all of it, also what was not scrolled to yet.
import { Button } from '@lineside/ui/button';
import Download from 'lucide-solid/icons/download';
import { words } from '../language.ts';
import { useExport } from './use-export.ts';

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
  const { busy, save } = useExport(
    () => props.name,
    (failure) => props.onFailure(failure),
  );
  return (
    <Button
      size="dense"
      title={props.hint}
      data-testid={props.testId}
      disabled={props.disabled || busy()}
      onClick={() => void save('csv', props.text)}
    >
      <Download size={14} aria-hidden="true" />
      {words('exportCsv')}
    </Button>
  );
}
