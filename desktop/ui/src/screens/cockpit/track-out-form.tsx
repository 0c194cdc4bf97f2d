// The values of a track-out, one row each, judged while they are typed: key values first, then observations, each as
// they are bound. Enter goes on in the order shown; after the last it confirms.
import type { UnitHere } from '@lineside/core/contracts/station-cockpit';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { say } from '@lineside/ui/language';
import { ValueField } from '@lineside/ui/value-field';
import { createMemo, For, Index, onMount, Show } from 'solid-js';
import { fieldGroups, verdictOf, viewField } from '../../state/form-draft.ts';
import { useStation } from '../../state/station-context.tsx';
import { fieldViews } from '../../state/take-out.ts';
import { focusField, nextField } from './field-focus.ts';

const groupNames = { KEY: stationTexts.keyValues, OBSERVATION: stationTexts.observations };

export function TrackOutForm(props: { unit: UnitHere }) {
  const { desk, work, feedback } = useStation();
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLElement)) return;
    if (event.target.dataset.field === undefined || isNewLine(event)) return;
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
  const groups = createMemo(() => fieldGroups(props.unit.form));
  const enterText = (spec: string, text: string) => {
    desk.setField(props.unit, spec, text);
    // whoever mends what was refused has read it
    if (feedback.notDone()?.text === props.unit.sn) feedback.dismiss();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter in any field of the form is heard here
    <div data-testid="track-out-form" class="min-h-0 flex-1 overflow-y-auto px-5 xl:px-7" onKeyDown={enter}>
      <Show when={props.unit.form.length === 0}>
        <p class="py-6 text-ink-soft">{say(stationTexts.noFields)}</p>
      </Show>
      <Index each={groups()}>
        {(group) => (
          <section class="divide-y divide-line" aria-label={say(groupNames[group().kind])}>
            <Show when={groups().length > 1}>
              <h3
                class="pt-4 pb-1.5 text-note font-semibold text-ink-faint"
                data-testid={`fields-${group().kind}`}
              >
                {say(groupNames[group().kind])}
              </h3>
            </Show>
            <For each={group().fields}>
              {(field) => (
                <ValueField
                  field={viewField(field, desk.draft(props.unit).form)}
                  onText={(text) => enterText(field.spec.code, text)}
                />
              )}
            </For>
          </section>
        )}
      </Index>
    </div>
  );
}

/** In a field of several lines. */
function isNewLine(event: KeyboardEvent): boolean {
  return event.shiftKey && event.target instanceof HTMLTextAreaElement;
}
