// A choice as big buttons: touch one, or move with the arrow keys; Enter goes on.
import { isVerdict } from '@lineside/core/domain/collection/judge';
import { uiTexts } from '@lineside/core/i18n/ui-texts';
import { createMemo, For } from 'solid-js';
import type { FieldView } from '../format/field-view.ts';
import { say } from './language.tsx';

/** One list for good: new ones would rebuild the buttons and lose the focus. */
const yesNo = [
  { code: 'true', name: uiTexts.yes },
  { code: 'false', name: uiTexts.no },
];

export function ChoiceField(props: { field: FieldView; onText: (text: string) => void }) {
  const options = createMemo(() => (props.field.spec.type === 'BOOLEAN' ? yesNo : props.field.spec.options));
  const tone = (code: string) => {
    if (!isVerdict(props.field.spec))
      return 'has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent';
    return code === 'FAIL'
      ? 'has-checked:border-fail has-checked:bg-fail has-checked:text-on-fail'
      : 'has-checked:border-pass has-checked:bg-pass has-checked:text-on-pass';
  };
  return (
    <div
      role="radiogroup"
      id={`field-${props.field.spec.code}`}
      data-testid={`field-${props.field.spec.code}`}
      aria-labelledby={`label-${props.field.spec.code}`}
      class="flex flex-wrap gap-2"
    >
      <For each={options()}>
        {(option) => (
          <label
            data-testid={`field-${props.field.spec.code}-${option.code}`}
            class={`relative flex min-h-14 min-w-28 flex-1 cursor-pointer items-center justify-center rounded-card border border-line-strong bg-sunken px-4 text-center font-semibold transition-colors focus-within:outline-3 focus-within:outline-focus focus-within:outline-offset-1 hover:border-accent ${tone(option.code)}`}
          >
            <input
              type="radio"
              class="sr-only"
              name={`field-${props.field.spec.code}`}
              data-field={props.field.spec.code}
              value={option.code}
              checked={props.field.text === option.code}
              onChange={() => props.onText(option.code)}
            />
            {say(option.name)}
          </label>
        )}
      </For>
    </div>
  );
}
