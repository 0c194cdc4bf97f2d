// A number or a text, typed, scanned, or put in with the glove keypad.
import { uiTexts } from '@lineside/core/i18n/ui-texts';
import { Show } from 'solid-js';
import { type FieldView, longestValue } from '../format/field-view.ts';
import { unitSign } from '../format/unit-sign.ts';
import { say } from './language.tsx';

export function TextField(props: { field: FieldView; onText: (text: string) => void }) {
  const spec = () => props.field.spec;
  const bad = () => props.field.trouble !== null;
  return (
    <div
      class="flex min-h-14 min-w-0 items-center gap-2 rounded-card border bg-sunken pr-3 focus-within:border-accent focus-within:outline-3 focus-within:outline-focus focus-within:outline-offset-1"
      classList={{ 'border-line-strong': !bad(), 'border-fail': bad() }}
    >
      <input
        id={`field-${spec().code}`}
        data-testid={`field-${spec().code}`}
        data-field={spec().code}
        data-scan-into=""
        type="text"
        inputmode={spec().type === 'NUMBER' ? 'decimal' : 'text'}
        maxlength={longestValue}
        autocomplete="off"
        spellcheck={false}
        value={props.field.text}
        title={targetText(props.field)}
        aria-invalid={bad()}
        aria-required={spec().required}
        aria-describedby={`judged-${spec().code}`}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => props.onText(event.currentTarget.value)}
        class="font-code min-h-13 w-full min-w-0 border-0 bg-transparent pl-3 outline-none"
        classList={{
          'text-right text-prompt': spec().type === 'NUMBER',
          'text-station': spec().type !== 'NUMBER',
          // no italics: what leans over its field is cut there
          'font-semibold': !props.field.carried,
          'text-ink-soft': props.field.carried,
        }}
      />
      <Show when={spec().unit}>
        <span class="shrink-0 text-note text-ink-soft">{unitSign(spec().unit)}</span>
      </Show>
    </div>
  );
}

function targetText({ spec }: FieldView): string | undefined {
  return spec.target === null
    ? undefined
    : say(uiTexts.target, { value: `${spec.target} ${unitSign(spec.unit)}`.trim() });
}
