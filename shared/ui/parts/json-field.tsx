// A document, typed, pasted or scanned over several lines. Enter goes on as in every field; Shift+Enter is a new line.
import { uiTexts } from '@lineside/core/i18n/ui-texts';
import { type FieldView, longestValue } from '../format/field-view.ts';
import { say } from './language.tsx';

export function JsonField(props: { field: FieldView; onText: (text: string) => void }) {
  const spec = () => props.field.spec;
  const bad = () => props.field.trouble !== null;
  const lines = () => Math.min(8, Math.max(3, props.field.text.split('\n').length));
  return (
    <textarea
      id={`field-${spec().code}`}
      data-testid={`field-${spec().code}`}
      data-field={spec().code}
      data-scan-into=""
      rows={lines()}
      maxlength={longestValue}
      autocomplete="off"
      spellcheck={false}
      value={props.field.text}
      placeholder={say(uiTexts.jsonHint)}
      aria-invalid={bad()}
      aria-required={spec().required}
      aria-describedby={`judged-${spec().code}`}
      onInput={(event) => props.onText(event.currentTarget.value)}
      class="font-code w-full min-w-0 resize-y rounded-card border bg-sunken px-3 py-2 text-note focus:border-accent focus:outline-3 focus:outline-focus focus:outline-offset-1"
      classList={{
        'border-line-strong': !bad(),
        'border-fail': bad(),
        'text-ink-soft': props.field.carried,
      }}
    />
  );
}
