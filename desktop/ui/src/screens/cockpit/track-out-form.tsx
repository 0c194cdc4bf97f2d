// The values of a track-out, one row each, judged while they are typed. Enter goes on; after the last it confirms.
import type { UnitHere } from '@lineside/core/contracts/station-bridge';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { say } from '@lineside/ui/language';
import { For, onMount, Show } from 'solid-js';
import { verdictOf, viewField } from '../../state/form-draft.ts';
import { useStation } from '../../state/station-context.tsx';
import { fieldViews } from '../../state/work.ts';
import { focusField, nextField } from './field-focus.ts';
import { FieldRow } from './field-row.tsx';

export function TrackOutForm(props: { unit: UnitHere }) {
  const { desk, work } = useStation();
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLElement)) return;
    if (event.target.dataset.field === undefined) return;
    event.preventDefault();
    void goOn(event.target);
  };
  const goOn = async (from: HTMLElement) => {
    const next = nextField(from);
    focusField(next ?? (await work.pass()));
  };
  onMount(() => {
    const views = fieldViews(props.unit, desk);
    focusField(verdictOf(views).firstUnmet ?? views[0]?.spec.code ?? null);
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter in any field of the form is heard here
    <div
      data-testid="track-out-form"
      class="min-h-0 flex-1 divide-y divide-line overflow-y-auto px-5 xl:px-7"
      onKeyDown={enter}
    >
      <Show when={props.unit.form.length === 0}>
        <p class="py-6 text-ink-soft">{say(stationTexts.noFields)}</p>
      </Show>
      <For each={props.unit.form}>
        {(field) => (
          <FieldRow
            field={viewField(field, desk.draft(props.unit).form)}
            onText={(text) => desk.setField(props.unit, field.spec.code, text)}
          />
        )}
      </For>
    </div>
  );
}
