// What is said for the whole plant.
import type { MasterDataOf } from '@lineside/core/contracts/master-data';
import { SettingsForm } from '../../parts/settings/settings-form.tsx';
import type { ThingForm } from './thing-dialog.tsx';

export function DefaultsFields(props: { form: ThingForm<MasterDataOf<'executionDefaults'>> }) {
  return (
    <SettingsForm
      settings={props.form.data().settings}
      onSettings={(settings) => props.form.set({ settings })}
      disabled={!props.form.mayEdit()}
      testId="plant-settings"
    />
  );
}
