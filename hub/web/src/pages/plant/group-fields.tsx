// A station group's own fields.
import type { MasterDataOf, MasterRow } from '@lineside/core/contracts/master-data';
import { words } from '../../language.ts';
import { SelectInput } from '../../parts/form-fields.tsx';
import { lineChoices } from './choices.ts';
import type { ThingForm } from './thing-dialog.tsx';

interface GroupFieldsProps {
  form: ThingForm<MasterDataOf<'stationGroup'>>;
  lines: readonly MasterRow<'line'>[];
}

export function GroupFields(props: GroupFieldsProps) {
  const was = props.form.data().line;
  const moves = () => !props.form.isNew && props.form.data().line !== was;
  return (
    <SelectInput
      label={words('fieldLine')}
      value={props.form.data().line || null}
      options={lineChoices(props.lines)}
      onValue={(line) => props.form.set({ line })}
      problem={props.form.problem('line')}
      hint={moves() ? words('lineOfGroup') : undefined}
      testId="plant-line"
    />
  );
}
