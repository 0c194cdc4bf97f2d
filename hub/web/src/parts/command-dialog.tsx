// Asks before a command: what it does, the reason where one is due, and the hub's refusal in words if it says no.
// One opening is one command id, so pressing twice (or again after a lost answer) does it once.
import { Button, type ButtonKind } from '@lineside/ui/button';
import { Dialog } from '@lineside/ui/dialog';
import { createSignal, type JSX, Show } from 'solid-js';
import { mintCommand } from '../api/commands.ts';
import { words } from '../language.ts';
import { FailureNote } from './failure-note.tsx';

export interface CommandDialogProps {
  /** the button that opens it */
  trigger: string;
  triggerKind?: ButtonKind;
  title: string;
  lead: string;
  confirm: string;
  confirmKind?: ButtonKind;
  asksReason?: boolean;
  /** further fields; `ready` false keeps the confirm button shut */
  children?: JSX.Element;
  /** in place of the usual word, where that could be taken for the deed */
  dismiss?: string | undefined;
  ready?: boolean;
  testId: string;
  /** every opening begins afresh: what was entered in further fields is forgotten here */
  onOpen?: () => void;
  /** throws HubFailure when refused */
  onConfirm: (press: { command: string; reason: string }) => Promise<unknown>;
}

export function CommandDialog(props: CommandDialogProps) {
  const [open, setOpen] = createSignal(false);
  const [reason, setReason] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  let command = '';
  const opened = (now: boolean) => {
    // what the hub says to it must be seen
    if (busy()) return;
    if (now) {
      command = mintCommand();
      setReason('');
      setFailure(null);
      props.onOpen?.();
    }
    setOpen(now);
  };
  const ready = () =>
    !busy() && props.ready !== false && (props.asksReason !== true || reason().trim() !== '');
  const confirm = async () => {
    if (!ready()) return;
    setBusy(true);
    setFailure(null);
    try {
      await props.onConfirm({ command, reason: reason().trim() });
      setOpen(false);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        size="dense"
        kind={props.triggerKind ?? 'plain'}
        data-testid={props.testId}
        class="print:hidden"
        onClick={() => opened(true)}
      >
        {props.trigger}
      </Button>
      <Dialog
        open={open()}
        onOpenChange={opened}
        title={props.title}
        description={props.lead}
        testId={`${props.testId}-dialog`}
        actions={
          <>
            <Button onClick={() => opened(false)}>{props.dismiss ?? words('cancel')}</Button>
            <Button
              kind={props.confirmKind ?? 'primary'}
              disabled={!ready()}
              data-testid={`${props.testId}-confirm`}
              onClick={() => void confirm()}
            >
              {props.confirm}
            </Button>
          </>
        }
      >
        {props.children}
        <Show when={props.asksReason}>
          <label class="grid gap-1.5">
            <span class="text-table font-medium text-ink-soft">{words('reason')}</span>
            <textarea
              rows="3"
              maxlength="400"
              data-testid={`${props.testId}-reason`}
              value={reason()}
              onInput={(event) => setReason(event.currentTarget.value)}
              class="rounded-card border border-line-strong bg-surface px-3 py-2 text-ink"
            />
          </label>
        </Show>
        <Show when={failure()}>{(error) => <FailureNote error={error()} compact />}</Show>
      </Dialog>
    </>
  );
}
