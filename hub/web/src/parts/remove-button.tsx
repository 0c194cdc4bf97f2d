// Removes a configured thing after asking. What is in use stays: the places that name it are shown, each a link.
import type { EditedKind } from '@lineside/core/contracts/master-data';
import { uiTexts } from '@lineside/core/i18n/ui-texts';
import { Button } from '@lineside/ui/button';
import { Dialog } from '@lineside/ui/dialog';
import { say } from '@lineside/ui/language';
import { useQuery } from '@tanstack/solid-query';
import Trash from 'lucide-solid/icons/trash';
import { createSignal, Show } from 'solid-js';
import { mintCommand, useHubCommand } from '../api/commands.ts';
import { HubFailure } from '../api/hub-failure.ts';
import { usesQuery } from '../api/master-queries.ts';
import { words } from '../language.ts';
import { FailureNote } from './failure-note.tsx';
import { UseList } from './use-list.tsx';

interface RemoveButtonProps {
  kind: EditedKind;
  key: string;
  /** on which edition it is removed; a newer one is refused */
  edition: string;
  name: string;
  onRemoved: () => void;
}

export function RemoveButton(props: RemoveButtonProps) {
  const [open, setOpen] = createSignal(false);
  const remove = useHubCommand('removeMasterData');
  const uses = useQuery(() => ({ ...usesQuery(props.kind, props.key), enabled: open(), staleTime: 0 }));
  let command = '';
  const opened = (now: boolean) => {
    // what the hub says to it must be seen
    if (remove.isPending) return;
    if (now) {
      command = mintCommand();
      remove.reset();
    }
    setOpen(now);
  };
  const confirm = async () => {
    const { kind, key, edition: basedOn } = props;
    try {
      await remove.mutateAsync({ command, input: { kind, key, basedOn } });
      setOpen(false);
      props.onRemoved();
    } catch {
      // shown below; what names it is read again
      await uses.refetch();
    }
  };
  const used = () => (uses.data !== undefined && uses.data.total > 0 ? uses.data : null);
  const isRefusedInUse = () => remove.error instanceof HubFailure && remove.error.code === 'IN_USE';
  return (
    <>
      <Button
        kind="quiet"
        size="dense"
        data-testid="remove"
        class="text-fail-ink!"
        onClick={() => opened(true)}
      >
        <Trash size={14} aria-hidden="true" />
        {words('remove')}
      </Button>
      <Dialog
        open={open()}
        onOpenChange={opened}
        title={words(used() === null ? 'removeTitle' : 'usedTitle', { name: props.name })}
        description={words(used() === null ? 'removeLead' : 'usedLead')}
        testId="remove-dialog"
        actions={
          <>
            <Button size="dense" onClick={() => opened(false)}>
              {used() === null ? words('cancel') : say(uiTexts.close)}
            </Button>
            <Show when={used() === null}>
              <Button
                kind="fail"
                size="dense"
                data-testid="remove-confirm"
                disabled={uses.isPending || remove.isPending}
                onClick={() => void confirm()}
              >
                {words('remove')}
              </Button>
            </Show>
          </>
        }
      >
        <Show when={used()}>{(found) => <UseList uses={found().uses} total={found().total} />}</Show>
        <Show when={uses.error}>{(error) => <FailureNote error={error()} compact />}</Show>
        <Show when={!(isRefusedInUse() && used() !== null) && remove.error}>
          {(error) => <FailureNote error={error()} compact />}
        </Show>
      </Dialog>
    </>
  );
}
