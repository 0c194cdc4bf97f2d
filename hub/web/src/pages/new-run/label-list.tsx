// Pre-printed labels: pasted, dropped or chosen as a file; what cannot be read and what stands twice is said at once.
import { Button } from '@lineside/ui/button';
import FileUp from 'lucide-solid/icons/file-up';
import { words } from '../../language.ts';
import { createFileDrop } from '../../parts/file-drop.ts';
import { FileInput } from '../../parts/file-input.tsx';
import { TextInput } from '../../parts/form-fields.tsx';
import { readListedLabels } from '../../view/listed-labels.ts';
import { encodingOf } from '../../view/table-file.ts';

interface LabelListProps {
  list: string;
  /** of the list, units of other runs */
  taken: number;
  onList: (list: string) => void;
}

const mostListed = 10_000;
/** Named in a sentence at most. */
const mostNamed = 5;

export function LabelList(props: LabelListProps) {
  let input: HTMLInputElement | undefined;
  const { over, take, listeners } = createFileDrop(async (file) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    props.onList(new TextDecoder(encodingOf(bytes)).decode(bytes));
  });
  return (
    <div
      class="grid gap-2 rounded-card border border-dashed p-2"
      classList={{ 'border-line': !over(), 'border-accent bg-accent-soft': over() }}
      {...listeners}
    >
      <TextInput
        label={words('labelsList')}
        hint={words('labelsListHint')}
        value={props.list}
        onValue={props.onList}
        problem={listSentence(props)}
        lines={8}
        testId="labels-list"
        code
      />
      <div>
        <Button size="dense" data-testid="labels-list-choose" onClick={() => input?.click()}>
          <FileUp size={14} aria-hidden="true" />
          {words('labelsListFile')}
        </Button>
        <FileInput
          ref={(element) => (input = element)}
          accept=".csv,.txt,text/csv,text/plain"
          label={words('labelsListFile')}
          testId="labels-list-file"
          behindButton
          onFiles={take}
        />
      </div>
    </div>
  );
}

function listSentence({ list, taken }: LabelListProps): string | null {
  const { units, unread, twice } = readListedLabels(list);
  const few = (names: readonly (string | number)[]) =>
    `${names.slice(0, mostNamed).join(', ')}${names.length > mostNamed ? ' …' : ''}`;
  if (unread.length > 0) return words('labelsListUnread', { lines: few(unread) });
  if (twice.length > 0) return words('labelsListTwice', { sns: few(twice) });
  if (units.length === 0) return words('labelsListEmpty');
  if (units.length > mostListed) return words('labelsListMany');
  return taken > 0 ? words('labelsTaken', { n: taken }) : null;
}
