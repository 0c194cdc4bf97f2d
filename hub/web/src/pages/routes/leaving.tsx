// Leaving with something unsaved asks: save and go, discard and go, or go on editing.
import { Button } from '@lineside/ui/button';
import { Dialog } from '@lineside/ui/dialog';
import { type Accessor, createSignal } from 'solid-js';
import { words } from '../../language.ts';
import { guardLeaving } from '../../parts/leave-guard.ts';
import type { RouteDesk } from './route-desk.ts';

export interface Leaving {
  asking: Accessor<boolean>;
  /** asks without anywhere to go: to discard, or not */
  ask: () => void;
  stay: () => void;
  /** on to where one wanted to go, if anywhere */
  go: () => void;
}

export function useLeaving(desk: RouteDesk): Leaving {
  const [asking, setAsking] = createSignal(false);
  const ask = () => setAsking(true);
  const guard = guardLeaving(desk.dirty, ask, 'page');
  return {
    asking,
    ask,
    stay: () => {
      setAsking(false);
      guard.stay();
    },
    go: () => {
      setAsking(false);
      guard.goOn();
    },
  };
}

export function LeaveDialog(props: { leaving: Leaving; desk: RouteDesk }) {
  const save = async () => {
    if (await props.desk.save()) props.leaving.go();
    else props.leaving.stay();
  };
  const discard = () => {
    props.desk.discard();
    props.leaving.go();
  };
  return (
    <Dialog
      open={props.leaving.asking()}
      onOpenChange={(open) => {
        if (!open) props.leaving.stay();
      }}
      title={words('discardAsk')}
      description={words('discardHint')}
      testId="route-leave"
      actions={
        <>
          <Button size="dense" data-testid="route-stay" onClick={() => props.leaving.stay()}>
            {words('keepEditing')}
          </Button>
          <Button kind="fail" size="dense" data-testid="route-discard" onClick={discard}>
            {words('discard')}
          </Button>
          <Button
            kind="primary"
            size="dense"
            data-testid="route-save-leave"
            disabled={props.desk.saving()}
            onClick={() => void save()}
          >
            {words(props.desk.saving() ? 'saving' : 'save')}
          </Button>
        </>
      }
    >
      <span class="sr-only">{props.desk.draft().route}</span>
    </Dialog>
  );
}
