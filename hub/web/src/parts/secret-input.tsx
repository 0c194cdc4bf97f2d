// A password or PIN: hidden while it is typed, unless somebody wants to look at it.
import Eye from 'lucide-solid/icons/eye';
import EyeOff from 'lucide-solid/icons/eye-off';
import { createSignal, Show } from 'solid-js';
import { words } from '../language.ts';
import { type FieldProps, FormField, fieldLook } from './form-field.tsx';

interface SecretInputProps extends FieldProps<string> {
  autocomplete: 'current-password' | 'new-password' | 'off';
  /** digits only, as on a keypad */
  digits?: boolean;
}

export function SecretInput(props: SecretInputProps) {
  const [isShown, setShown] = createSignal(false);
  return (
    <FormField {...props} problem={props.problem ?? null}>
      {(part) => (
        <span class="relative grid">
          <input
            id={part.id}
            type={isShown() ? 'text' : 'password'}
            inputmode={props.digits ? 'numeric' : undefined}
            autocomplete={props.autocomplete}
            spellcheck={false}
            maxlength="200"
            data-testid={props.testId}
            aria-describedby={part.describedBy()}
            aria-invalid={part.invalid() || undefined}
            disabled={props.disabled}
            value={props.value}
            onInput={(event) => props.onValue(event.currentTarget.value)}
            onBlur={part.leave}
            class={`${fieldLook} pr-10 ${isShown() ? 'font-code' : ''}`}
          />
          <button
            type="button"
            aria-pressed={isShown()}
            aria-label={words('showSecret', { what: props.label })}
            title={words('showSecret', { what: props.label })}
            onClick={() => setShown(!isShown())}
            class="absolute inset-y-0.5 right-0.5 grid w-8 place-items-center rounded-chip border-0 bg-transparent text-ink-faint hover:text-ink"
          >
            <Show when={isShown()} fallback={<Eye size={16} aria-hidden="true" />}>
              <EyeOff size={16} aria-hidden="true" />
            </Show>
          </button>
        </span>
      )}
    </FormField>
  );
}
