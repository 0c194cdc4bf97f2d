// The dialog of one spec, as the address opens it. What is edited or copied is read first, and then stays as it was
// read until it is saved.
import { uiTexts } from '@lineside/core/i18n/ui-texts';
import { Button } from '@lineside/ui/button';
import { Dialog } from '@lineside/ui/dialog';
import { say } from '@lineside/ui/language';
import { useQuery } from '@tanstack/solid-query';
import { Match, Switch } from 'solid-js';
import { specQuery } from '../../api/spec-queries.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { copyOfSpec, emptySpec } from '../../view/spec-draft.ts';
import { SpecEditor } from './spec-editor.tsx';
import type { SpecOpening, SpecStart } from './spec-opening.ts';

export function SpecDialog(props: { opening: SpecOpening; onClose: () => void }) {
  const code = () => (props.opening.mode === 'NEW' ? '' : props.opening.code);
  const read = useQuery(() => specQuery(code()));
  const start = (): SpecStart | null => {
    if (props.opening.mode === 'NEW')
      return { spec: emptySpec(props.opening.operation), row: null, copied: null };
    const row = read.data;
    if (row === undefined) return null;
    return props.opening.mode === 'EDIT'
      ? { spec: row.data, row, copied: null }
      : { spec: copyOfSpec(row.data), row: null, copied: row };
  };
  return (
    <Switch>
      <Match when={start()}>
        {(found) => {
          // a newer edition that comes while somebody types must not begin the form anew
          const first = found();
          return <SpecEditor start={first} onClose={props.onClose} />;
        }}
      </Match>
      <Match when={read.error}>
        {(error) => (
          <Dialog
            open
            onOpenChange={() => props.onClose()}
            title={code()}
            testId="spec-missing"
            actions={
              <Button size="dense" onClick={() => props.onClose()}>
                {say(uiTexts.close)}
              </Button>
            }
          >
            <FailureNote error={error()} retry={() => void read.refetch()} compact />
          </Dialog>
        )}
      </Match>
    </Switch>
  );
}
