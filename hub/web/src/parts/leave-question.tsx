// The question before something entered on a page is lost by leaving it: go on editing, or discard and go.
import { Button } from '@lineside/ui/button';
import { Dialog } from '@lineside/ui/dialog';
import { createSignal } from 'solid-js';
import { words } from '../language.ts';
import { guardLeaving } from './leave-guard.ts';

export function LeaveQuestion(props: { unsaved: boolean }) {
  const [asking, setAsking] = createSignal(false);
  const leaving = guardLeaving(
    () => props.unsaved,
    () => setAsking(true),
    'page',
  );
  const stay = () => {
    setAsking(false);
    leaving.stay();
  };
  const discard = () => {
    setAsking(false);
    leaving.goOn();
  };
  return (
    <Dialog
      open={asking()}
      onOpenChange={(open) => !open && stay()}
      title={words('discardAsk')}
      description={words('discardHint')}
      testId="leave-dialog"
      actions={
        <>
          <Button size="dense" data-testid="leave-stay" onClick={stay}>
            {words('keepEditing')}
          </Button>
          <Button kind="fail" size="dense" data-testid="leave-discard" onClick={discard}>
            {words('discard')}
          </Button>
        </>
      }
    >
      {null}
    </Dialog>
  );
}
