// An order that was changed and is not saved yet: how many rules get another priority, to be saved or put back.
import type { MasterRow } from '@lineside/core/contracts/master-data';
import type { SamplingRuleConfigured } from '@lineside/core/domain/sampling/facts';
import { Button } from '@lineside/ui/button';
import { createSignal, Show } from 'solid-js';
import { mintCommand, useHubCommand } from '../../api/commands.ts';
import { words } from '../../language.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { LeaveQuestion } from '../../parts/leave-question.tsx';
import { usePageKeys } from '../../parts/page-keys.ts';
import { SaveButton } from '../../parts/save-button.tsx';

interface OrderBarProps {
  rows: readonly MasterRow<'samplingRule'>[];
  /** with their new priorities */
  changed: readonly SamplingRuleConfigured[];
  saving: boolean;
  onSaving: (saving: boolean) => void;
  onUndo: () => void;
}

export function OrderBar(props: OrderBarProps) {
  const configure = useHubCommand('configureSamplingRule');
  const [failure, setFailure] = createSignal<unknown>(null);
  const save = async () => {
    if (props.saving) return;
    props.onSaving(true);
    setFailure(null);
    const editions = new Map(props.rows.map(({ key, edition }) => [key, edition]));
    try {
      // one after the other: where one is refused, those before it stand and the list shows what is so
      for (const rule of [...props.changed]) {
        const basedOn = editions.get(rule.code) ?? null;
        await configure.mutateAsync({ command: mintCommand(), input: { ...rule, basedOn } });
      }
      props.onUndo();
    } catch (error) {
      setFailure(error);
    } finally {
      props.onSaving(false);
    }
  };
  usePageKeys({ save, undo: () => props.onUndo(), enabled: () => !props.saving });
  return (
    <div
      class="sheet sticky top-[56px] z-20 grid gap-2 border-accent! px-4 py-2.5 shadow-lift"
      data-testid="order-bar"
    >
      <div class="flex flex-wrap items-center gap-3">
        <span class="mr-auto font-medium" role="status">
          {words(props.changed.length === 1 ? 'samplingOrderOne' : 'samplingOrder', {
            n: props.changed.length,
          })}
        </span>
        <Button
          kind="quiet"
          size="dense"
          data-testid="order-undo"
          disabled={props.saving}
          onClick={() => props.onUndo()}
        >
          {words('undo')}
        </Button>
        <SaveButton
          saving={props.saving}
          disabled={props.saving || props.changed.length === 0}
          label={words('samplingSaveOrder')}
          onSave={() => void save()}
          testId="order-save"
        />
      </div>
      <LeaveQuestion unsaved />
      <Show when={failure()}>{(error) => <FailureNote error={error()} compact />}</Show>
    </div>
  );
}
