// The operator's own field with this spec, as it will stand at the station, to be tried out: typed values are judged
// as there, and what a PASS with them would come to is said in words.
import type { DataSpecConfigured } from '@lineside/core/domain/collection/facts';
import { isOut } from '@lineside/core/domain/collection/judge';
import type { HubTextKey } from '@lineside/core/i18n/hub-texts';
import { Button } from '@lineside/ui/button';
import { type FieldView, fieldView } from '@lineside/ui/format/field-view';
import { ValueField } from '@lineside/ui/value-field';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { previewOf, samplesOf } from '../../view/spec-draft.ts';

export function SpecPreview(props: { spec: DataSpecConfigured }) {
  const [draft, setDraft] = createSignal({ text: '', touched: false });
  const field = createMemo(() => previewOf(props.spec, words('specNoName')));
  const view = () => fieldView(field(), draft());
  const enter = (text: string) => setDraft({ text, touched: true });
  return (
    <section class="grid gap-2" aria-label={words('specPreview')} data-testid="spec-preview">
      <h3 class="m-0 text-table font-semibold">{words('specPreview')}</h3>
      <div class="rounded-card border border-line bg-surface px-4 text-station shadow-lift">
        <ValueField field={view()} onText={enter} />
      </div>
      <Show when={samplesOf(field()).length > 0}>
        <div class="flex flex-wrap items-center gap-1.5">
          <span class="text-mini text-ink-faint">{words('specTry')}</span>
          <For each={samplesOf(field())}>
            {({ kind, text }) => (
              <Button
                size="dense"
                class="min-h-7! px-2! font-normal! text-table"
                data-testid={`spec-try-${kind}`}
                onClick={() => enter(text)}
              >
                {words(`specTry${kind}`)} <span class="font-code">{text}</span>
              </Button>
            )}
          </For>
        </div>
      </Show>
      <p class="m-0 text-table text-ink-soft" aria-live="polite" data-testid="spec-outcome">
        {words(outcomeOf(view()))}
      </p>
      <Show when={!props.spec.active}>
        <p class="m-0 text-table text-warn-ink">{words('specInactiveNote')}</p>
      </Show>
    </section>
  );
}

/** What the station does when the operator presses PASS with this value. */
function outcomeOf({ spec, value, judgement, trouble }: FieldView): HubTextKey {
  if (trouble === 'NOT_THIS_TYPE') return 'specOutcomeInvalid';
  if (value === undefined) return spec.required ? 'specOutcomeMissing' : 'specOutcomeEmpty';
  if (judgement === 'FAIL') return 'specOutcomeForced';
  if (judgement !== null && isOut(judgement))
    return spec.alarm === 'HOLD' ? 'specOutcomeHold' : 'specOutcomeOut';
  if (judgement === 'WARN_LOW' || judgement === 'WARN_HIGH') return 'specOutcomeWarn';
  return judgement === 'UNJUDGED' ? 'specOutcomeKept' : 'specOutcomePass';
}
