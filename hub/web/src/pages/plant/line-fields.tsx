// A line's own fields.
import type { MasterDataOf } from '@lineside/core/contracts/master-data';
import { words } from '../../language.ts';
import { SelectInput } from '../../parts/form-fields.tsx';
import { processChoices } from './choices.ts';
import type { ThingForm } from './thing-dialog.tsx';

export function LineFields(props: { form: ThingForm<MasterDataOf<'line'>> }) {
  return (
    <SelectInput
      label={words('fieldProcess')}
      value={props.form.data().process}
      options={processChoices()}
      onValue={(process) => props.form.set({ process })}
      problem={props.form.problem('process')}
      testId="plant-process"
    />
  );
}
