// What is said for the whole plant, to be looked at; edited in its dialog.
import { plantDefaultsKey } from '@lineside/core/domain/operation/facts';
import { type SettingName, settingNames } from '@lineside/core/domain/route/settings';
import { EmptyState } from '@lineside/ui/empty-state';
import { say } from '@lineside/ui/language';
import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { ChangedBy } from '../../parts/changed-by.tsx';
import { Field } from '../../parts/field.tsx';
import { SettingValue } from '../../parts/settings/setting-value.tsx';
import { plantAddress } from '../../view/addresses.ts';
import { fieldText } from '../../view/field-words.ts';
import type { Plant } from './use-plant.ts';

interface PlantDefaultsProps {
  plant: Plant;
  mayEdit: boolean;
  operationName: (code: string) => string;
}

export function PlantDefaults(props: PlantDefaultsProps) {
  const row = () => props.plant.executionDefaults[0];
  const settings = () => row()?.data.settings;
  const said = () => settingNames.filter((name) => (settings()?.[name] ?? null) !== null);
  return (
    <section class="sheet" data-testid="plant-defaults" aria-label={words('tabDefaults')}>
      <Show
        when={said().length > 0}
        fallback={
          <EmptyState
            title={words('defaultsNever')}
            hint={words('leadExecutionDefaults')}
            action={<EditLink mayEdit={props.mayEdit} />}
          />
        }
      >
        <header class="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-line p-4">
          <div class="mr-auto grid max-w-[70ch] gap-0.5">
            <p class="m-0">{words('leadExecutionDefaults')}</p>
            <Show when={row()}>
              {(there) => (
                <p class="m-0 text-mini text-ink-faint">
                  <ChangedBy of={there()} />
                </p>
              )}
            </Show>
          </div>
          <EditLink mayEdit={props.mayEdit} />
        </header>
        <dl class="m-0 grid gap-4 p-4 sm:grid-cols-2 xl:grid-cols-3">
          <For each={said()}>{(name) => <Said {...props} name={name} />}</For>
        </dl>
      </Show>
    </section>
  );
}

function Said(props: PlantDefaultsProps & { name: SettingName }) {
  const label = () => {
    const text = fieldText(props.name);
    return text === null ? props.name : say(text);
  };
  const value = () => props.plant.executionDefaults[0]?.data.settings[props.name] ?? null;
  return (
    <Field label={label()} testId={`default-${props.name}`}>
      <Show when={value() === null ? null : { value: value() }}>
        {(said) => (
          <SettingValue
            name={props.name}
            value={said().value as never}
            scene={{ operationName: props.operationName }}
          />
        )}
      </Show>
    </Field>
  );
}

function EditLink(props: { mayEdit: boolean }) {
  return (
    <Show when={props.mayEdit}>
      <A
        href={plantAddress('executionDefaults', plantDefaultsKey)}
        noScroll
        data-testid="defaults-edit"
        class="inline-flex h-8 items-center rounded-card border border-line-strong bg-surface px-3 font-semibold hover:border-accent hover:text-accent-ink"
      >
        {words('defaultsEdit')}
      </A>
    </Show>
  );
}
