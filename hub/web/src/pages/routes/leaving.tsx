// Leaving with something unsaved asks: save and go, discard and go, or go on editing.
import { Button } from '@lineside/ui/button';
import { Dialog } from '@lineside/ui/dialog';
import { useBeforeLeave, useLocation } from '@solidjs/router';
import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';
import { words } from '../../language.ts';
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
  const location = useLocation();
  const [asking, setAsking] = createSignal(false);
  let retry: (() => void) | null = null;
  useBeforeLeave((event) => {
    const isHere = typeof event.to === 'string' && pathOf(event.to) === location.pathname;
    if (isHere || !desk.dirty() || event.defaultPrevented) return;
    event.preventDefault();
    retry = () => event.retry(true);
    setAsking(true);
  });
  const onUnload = (event: BeforeUnloadEvent) => {
    if (desk.dirty()) event.preventDefault();
  };
  onMount(() => window.addEventListener('beforeunload', onUnload));
  onCleanup(() => window.removeEventListener('beforeunload', onUnload));
  return {
    asking,
    ask: () => {
      retry = null;
      setAsking(true);
    },
    stay: () => setAsking(false),
    go: () => {
      setAsking(false);
      retry?.();
    },
  };
}

/** A search alone stays on the page. */
function pathOf(to: string): string {
  return new URL(to, window.location.href).pathname;
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
          <Button kind="primary" size="dense" data-testid="route-save-leave" onClick={() => void save()}>
            {words('save')}
          </Button>
        </>
      }
    >
      <span class="sr-only">{props.desk.draft().route}</span>
    </Dialog>
  );
}
