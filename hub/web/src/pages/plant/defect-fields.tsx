// A defect code's own fields: how bad it is, and at which operations it is offered.
import type { MasterDataOf, MasterRow } from '@lineside/core/contracts/master-data';
import { words } from '../../language.ts';
import { SelectInput } from '../../parts/form-fields.tsx';
import { PickMany } from '../../parts/pick-many.tsx';
import { operationChoices, severityChoices } from './choices.ts';
import type { ThingForm } from './thing-dialog.tsx';

interface DefectFieldsProps {
  form: ThingForm<MasterDataOf<'defectCode'>>;
  operations: readonly MasterRow<'operation'>[];
}

export function DefectFields(props: DefectFieldsProps) {
  return (
    <>
      <SelectInput
        label={words('fieldSeverity')}
        value={props.form.data().severity}
        options={severityChoices()}
        onValue={(severity) => props.form.set({ severity })}
        problem={props.form.problem('severity')}
        testId="plant-severity"
      />
      <PickMany
        label={words('fieldOperations')}
        value={props.form.data().operations}
        options={operationChoices(props.operations)}
        onValue={(operations) => props.form.set({ operations: [...operations] })}
        problem={props.form.problem('operations')}
        testId="plant-operations"
      />
    </>
  );
}
