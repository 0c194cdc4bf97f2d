// A line's own fields.
import type { MasterDataOf } from '@lineside/core/contracts/master-data';
import { words } from '../../language.ts';
import { NumberInput, SelectInput } from '../../parts/form-fields.tsx';
import { processChoices } from './choices.ts';
import type { ThingForm } from './thing-dialog.tsx';

export function LineFields(props: { form: ThingForm<MasterDataOf<'line'>> }) {
  return (
    <div class="grid gap-4 sm:grid-cols-2">
      <SelectInput
        label={words('fieldProcess')}
        value={props.form.data().process}
        options={processChoices()}
        onValue={(process) => props.form.set({ process })}
        problem={props.form.problem('process')}
        testId="plant-process"
      />
      <NumberInput
        label={words('fieldTargetPerHour')}
        value={props.form.data().targetPerHour}
        onValue={(targetPerHour) => props.form.set({ targetPerHour })}
        problem={props.form.problem('targetPerHour')}
        hint={words('targetPerHourHint')}
        required={false}
        testId="plant-target"
      />
    </div>
  );
}
