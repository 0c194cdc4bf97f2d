// Number, quantity, shift and priority of a new run, each with what is proposed.
import type { OrderDetail } from '@lineside/core/contracts/planning';
import { language } from '@lineside/ui/language';
import { createMemo } from 'solid-js';
import { words } from '../../language.ts';
import { NumberInput, SelectInput, TextInput } from '../../parts/form-fields.tsx';
import { listOf, type NewRunDraft, runProblems } from '../../view/new-run-draft.ts';
import { toPlan } from '../../view/order-progress.ts';

interface RunFieldsProps {
  order: OrderDetail;
  draft: NewRunDraft;
  taken: readonly string[];
  onChange: (part: Partial<NewRunDraft>) => void;
}

export function RunFields(props: RunFieldsProps) {
  const problems = createMemo(() => runProblems(props.draft, props.order.order, language()));
  const number = () => props.draft.run.trim();
  const listed = () => listOf(props.draft);
  const rest = () => toPlan(props.order);
  const qtyHint = () => {
    if (listed() !== null) return words('newRunQtyListed');
    const over = (props.draft.qty ?? 0) - rest();
    return over > 0
      ? words('newRunQtyOver', { n: over })
      : words('newRunQtyRest', { n: rest(), qty: props.order.qty });
  };
  const priorities = Array.from({ length: 9 }, (_, i) => ({ value: String(i + 1), label: String(i + 1) }));
  return (
    <div class="grid gap-4 sm:grid-cols-2">
      <TextInput
        label={words('newRunNumber')}
        hint={words('newRunNumberHint')}
        value={props.draft.run}
        onValue={(run) => props.onChange({ run })}
        problem={props.taken.includes(number()) ? words('newRunTaken', { run: number() }) : problems()('run')}
        testId="new-run-number"
        code
      />
      <NumberInput
        label={words('newRunQty')}
        hint={qtyHint()}
        value={listed()?.units.length ?? props.draft.qty}
        onValue={(qty) => props.onChange({ qty })}
        problem={problems()('qty')}
        disabled={listed() !== null}
        testId="new-run-qty"
      />
      <TextInput
        label={words('newRunShift')}
        hint={words('newRunShiftHint')}
        value={props.draft.shift}
        onValue={(shift) => props.onChange({ shift })}
        problem={problems()('shift')}
        required={false}
        maxLength={40}
        testId="new-run-shift"
      />
      <SelectInput
        label={words('orderPriority')}
        hint={words('orderPriorityHint')}
        value={props.draft.priority === null ? null : String(props.draft.priority)}
        none={words('newRunPriorityAs', { n: props.order.priority })}
        options={priorities}
        onValue={(priority) => props.onChange({ priority: priority === null ? null : Number(priority) })}
        testId="new-run-priority"
      />
    </div>
  );
}
