// An operation's own fields, and its execution settings: what holds for every step of it unless a route says more.
import type { MasterDataOf } from '@lineside/core/contracts/master-data';
import { words } from '../../language.ts';
import { SelectInput, SwitchInput } from '../../parts/form-fields.tsx';
import { SettingsForm } from '../../parts/settings/settings-form.tsx';
import { TokensInput } from '../../parts/tokens-input.tsx';
import { processChoices, stationTypeChoices } from './choices.ts';
import type { ThingForm } from './thing-dialog.tsx';

export function OperationFields(props: { form: ThingForm<MasterDataOf<'operation'>> }) {
  const data = () => props.form.data();
  return (
    <>
      <div class="grid gap-4 sm:grid-cols-2">
        <SelectInput
          label={words('fieldProcess')}
          value={data().process}
          none={words('processAny')}
          options={processChoices()}
          onValue={(process) => props.form.set({ process })}
          problem={props.form.problem('process')}
          testId="plant-process"
        />
        <SelectInput
          label={words('fieldStationType')}
          value={data().stationType}
          options={stationTypeChoices()}
          onValue={(stationType) => props.form.set({ stationType })}
          problem={props.form.problem('stationType')}
          testId="plant-station-type"
        />
      </div>
      <TokensInput
        label={words('fieldProcessCodes')}
        value={data().processCodes}
        onValue={(processCodes) => props.form.set({ processCodes: [...processCodes] })}
        problem={props.form.problem('processCodes')}
        hint={words('processCodesHint')}
        disabled={!props.form.mayEdit()}
        testId="plant-process-codes"
      />
      <SwitchInput
        label={words('fieldKeyQuality')}
        hint={words('keyQualityHint')}
        value={data().keyQuality}
        onValue={(keyQuality) => props.form.set({ keyQuality })}
        testId="plant-key-quality"
      />
      <section class="grid gap-2 border-t border-line pt-4" aria-label={words('operationSettings')}>
        <header class="grid gap-0.5">
          <h3 class="m-0 font-semibold">{words('operationSettings')}</h3>
          <p class="m-0 text-mini text-ink-faint">{words('operationSettingsHint')}</p>
        </header>
        <SettingsForm
          settings={data().settings}
          onSettings={(settings) => props.form.set({ settings })}
          operation={data().code}
          disabled={!props.form.mayEdit()}
          testId="plant-settings"
        />
      </section>
    </>
  );
}
