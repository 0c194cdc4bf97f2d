// Setting the state of this station's equipment by hand, with a reason; whoever may not asks somebody on the spot.

import type { EquipmentCondition } from '@lineside/core/domain/equipment/facts';
import { shiftTexts } from '@lineside/core/i18n/station-shift-texts';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { Button } from '@lineside/ui/button';
import { Dialog } from '@lineside/ui/dialog';
import { say } from '@lineside/ui/language';
import { createSignal, For } from 'solid-js';
import { createOneDecision } from '../../state/one-decision.ts';
import { useStation } from '../../state/station-context.tsx';
import { DialogEars } from './dialog-ears.tsx';
import { ReasonChoice } from './reason-choice.tsx';
import { RefusalLine } from './refusal-line.tsx';

const conditions = ['RUNNING', 'DOWN', 'MAINTENANCE'] as const satisfies readonly EquipmentCondition[];

export function EquipmentDialog(props: { onClose: () => void }) {
  const { askAs, approvals, signIn, newId, view, play } = useStation();
  const now = () => view.cockpit()?.equipment.condition ?? 'RUNNING';
  const [condition, setCondition] = createSignal<EquipmentCondition>(
    now() === 'RUNNING' ? 'DOWN' : 'RUNNING',
  );
  const [reason, setReason] = createSignal('');
  const decision = createOneDecision();

  const reasons = () =>
    [
      shiftTexts[`equipment${condition()}1`],
      shiftTexts[`equipment${condition()}2`],
      shiftTexts[`equipment${condition()}3`],
    ] as const;
  const ask = async () => {
    const by = signIn.signedIn();
    const command = newId();
    const wanted = { condition: condition(), reason: reason().trim() };
    const answer = await approvals.seek((approval) =>
      askAs(by, 'setEquipment', '', (session) => ({ session, command, ...wanted, approval })),
    );
    return answer === null || answer.ok ? null : answer.error;
  };
  const set = async () => {
    if (reason().trim() === '' || !(await decision.make(ask))) return;
    play('in');
    void view.refresh();
    props.onClose();
  };
  const choose = (next: EquipmentCondition) => {
    setCondition(next);
    setReason('');
    decision.forget();
  };

  return (
    <Dialog
      wide
      open
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      title={say(shiftTexts.equipmentTitle)}
      description={say(shiftTexts.equipmentStops)}
      testId="equipment-dialog"
      actions={
        <>
          <Button size="station" onClick={() => props.onClose()}>
            {say(stationTexts.back)}
          </Button>
          <Button
            size="station"
            kind="primary"
            disabled={reason().trim() === '' || decision.busy()}
            data-testid="equipment-set"
            onClick={() => void set()}
          >
            {say(shiftTexts.equipmentSet)}
          </Button>
        </>
      }
    >
      <DialogEars onBack={() => props.onClose()} />
      <div role="radiogroup" aria-label={say(shiftTexts.equipmentTitle)} class="grid grid-cols-3 gap-3">
        <For each={conditions}>
          {(each) => (
            <label
              data-testid={`condition-${each}`}
              class="relative grid min-h-20 cursor-pointer place-items-center rounded-card border border-line-strong bg-sunken px-3 text-lead font-semibold transition-colors focus-within:outline-3 focus-within:outline-focus hover:border-accent has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent"
            >
              <input
                type="radio"
                name="equipment-condition"
                class="sr-only"
                checked={condition() === each}
                onChange={() => choose(each)}
              />
              {say(shiftTexts[`condition${each}`])}
            </label>
          )}
        </For>
      </div>
      <ReasonChoice reasons={reasons()} reason={reason()} onReason={setReason} onEnter={() => void set()} />
      <RefusalLine problem={decision.problem()} testId="equipment-problem" />
    </Dialog>
  );
}
