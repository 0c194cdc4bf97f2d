// The fields of which forms are made: text, number, choice, switch, a name in both languages, and the code that
// follows from it.
import type { Text } from '@lineside/core/kernel/ids';
import { Button } from '@lineside/ui/button';
import { createEffect, createSignal, For, on, Show } from 'solid-js';
import { words } from '../language.ts';
import { type FieldProps, FormField, fieldLook } from './form-field.tsx';

export { type Option, SelectInput } from './select-input.tsx';

export interface TextInputProps extends FieldProps<string> {
  placeholder?: string;
  /** codes, paths: in the monospaced face, unspelled */
  code?: boolean;
  /** more than one line */
  lines?: number;
  maxLength?: number;
}

export function TextInput(props: TextInputProps) {
  const problem = () =>
    props.problem ?? (props.required && props.value.trim() === '' ? words('faultMissing') : null);
  return (
    <FormField {...props} problem={problem()}>
      {(part) => {
        const shared = () => ({
          id: part.id,
          'data-testid': props.testId,
          'aria-describedby': part.describedBy(),
          'aria-invalid': part.invalid() || undefined,
          disabled: props.disabled,
          placeholder: props.placeholder,
          maxlength: props.maxLength,
          autocomplete: 'off' as const,
          spellcheck: props.code !== true,
          onBlur: part.leave,
        });
        return (
          <Show
            when={props.lines}
            fallback={
              <input
                {...shared()}
                type="text"
                value={props.value}
                onInput={(event) => props.onValue(event.currentTarget.value)}
                class={`${fieldLook} ${props.code ? 'font-code' : ''}`}
              />
            }
          >
            <textarea
              {...shared()}
              rows={props.lines}
              value={props.value}
              onInput={(event) => props.onValue(event.currentTarget.value)}
              class={`${fieldLook} h-auto py-2 ${props.code ? 'font-code text-table' : ''}`}
            />
          </Show>
        );
      }}
    </FormField>
  );
}

export interface NumberInputProps extends FieldProps<number | null> {
  /** printed behind the field */
  unit?: string | null;
  placeholder?: string;
}

/** Empty is null. What is typed stays as it was typed; what is no number is said beside the field. */
export function NumberInput(props: NumberInputProps) {
  const [typed, setTyped] = createSignal(props.value === null ? '' : String(props.value));
  // a value that came from elsewhere replaces what was typed; "1." and "1" are the same value, and what is no number
  // is null outside
  createEffect(
    on(
      () => props.value,
      (value) => {
        if (knownIn(typed()) !== value) setTyped(value === null ? '' : String(value));
      },
      { defer: true },
    ),
  );
  const problem = () => {
    if (Number.isNaN(numberOf(typed()))) return words('faultNumber');
    return props.problem ?? (props.required && props.value === null ? words('faultMissing') : null);
  };
  return (
    <FormField {...props} problem={problem()}>
      {(part) => (
        <span class="relative grid">
          <input
            id={part.id}
            type="text"
            inputmode="decimal"
            autocomplete="off"
            data-testid={props.testId}
            aria-describedby={part.describedBy()}
            aria-invalid={part.invalid() || undefined}
            disabled={props.disabled}
            placeholder={props.placeholder}
            value={typed()}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              props.onValue(knownIn(event.currentTarget.value));
            }}
            onBlur={part.leave}
            class={`${fieldLook} font-code`}
            classList={{ 'pr-14': Boolean(props.unit) }}
          />
          <Show when={props.unit}>
            <span
              aria-hidden="true"
              class="pointer-events-none absolute inset-y-0 right-2.5 flex items-center text-table text-ink-faint"
            >
              {props.unit}
            </span>
          </Show>
        </span>
      )}
    </FormField>
  );
}

/** null for nothing typed, NaN for what is no number. */
function numberOf(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : Number.NaN;
}

/** As it stands outside: what is no number is null there. */
function knownIn(typed: string): number | null {
  const value = numberOf(typed);
  return Number.isNaN(value) ? null : value;
}

export function SwitchInput(props: FieldProps<boolean>) {
  return (
    <label class="flex min-w-0 items-start gap-2.5 py-1">
      <input
        type="checkbox"
        role="switch"
        data-testid={props.testId}
        checked={props.value}
        aria-checked={props.value}
        disabled={props.disabled}
        onChange={(event) => props.onValue(event.currentTarget.checked)}
        class="relative mt-px h-5 w-9 shrink-0 cursor-pointer appearance-none rounded-full border border-line-strong bg-sunken transition-colors before:absolute before:top-[2px] before:left-[2px] before:size-3.5 before:rounded-full before:bg-line-strong before:transition-transform checked:border-accent checked:bg-accent checked:before:translate-x-4 checked:before:bg-on-accent disabled:cursor-not-allowed disabled:opacity-60"
      />
      <span class="grid gap-0.5">
        <span class="font-medium">{props.label}</span>
        <Show when={props.hint}>
          <span class="text-mini text-ink-faint">{props.hint}</span>
        </Show>
      </span>
    </label>
  );
}

export interface TextPairInputProps extends FieldProps<Text> {
  maxLength?: number;
}

/** A name in both languages of the floor, side by side. */
export function TextPairInput(props: TextPairInputProps) {
  const problem = () => {
    const { en, zh } = props.value;
    const isMissing = props.required && (en.trim() === '' || zh.trim() === '');
    return props.problem ?? (isMissing ? words('faultMissingPair') : null);
  };
  const languages = [
    { code: 'en', lang: 'en', key: 'fieldEnglish', mark: 'EN' },
    { code: 'zh', lang: 'zh-CN', key: 'fieldChinese', mark: '中' },
  ] as const;
  return (
    <FormField {...props} group problem={problem()}>
      {(part) => (
        <div class="grid grid-cols-2 gap-2">
          <For each={languages}>
            {({ code, lang, key, mark }) => (
              <span class="relative grid">
                <input
                  type="text"
                  lang={lang}
                  autocomplete="off"
                  data-testid={`${props.testId}-${code}`}
                  aria-label={`${props.label}, ${words(key)}`}
                  aria-describedby={part.describedBy()}
                  aria-invalid={part.invalid() || undefined}
                  disabled={props.disabled}
                  placeholder={words(key)}
                  maxlength={props.maxLength ?? 400}
                  value={props.value[code]}
                  onInput={(event) => props.onValue({ ...props.value, [code]: event.currentTarget.value })}
                  onBlur={() => code === 'zh' && part.leave()}
                  class={`${fieldLook} pr-9`}
                />
                {/* which is which, once both are filled and the placeholders are gone */}
                <span
                  aria-hidden="true"
                  lang={lang}
                  class="pointer-events-none absolute inset-y-0 right-2.5 flex items-center text-mini text-ink-faint"
                >
                  {mark}
                </span>
              </span>
            )}
          </For>
        </div>
      )}
    </FormField>
  );
}

export interface CodeFromNameProps extends Omit<FieldProps<string>, 'onValue'> {
  /** an own code, or null to go by the name again */
  onValue: (typed: string | null) => void;
  /** of a thing that is there already: its code never changes */
  fixed?: boolean;
}

/** Shows the code that a new thing gets by its name (`codeOfName`); it is typed only by whoever wants to. */
export function CodeFromName(props: CodeFromNameProps) {
  const [isOwn, setOwn] = createSignal(false);
  const switchOver = (own: boolean) => {
    setOwn(own);
    props.onValue(own ? props.value : null);
  };
  const problem = () => props.problem ?? (props.value === '' ? words('faultMissing') : null);
  const hint = () => props.hint ?? (props.fixed || isOwn() ? undefined : words('codeHint'));
  return (
    <FormField {...props} hint={hint()} problem={props.fixed ? null : problem()}>
      {(part) => (
        <div class="flex min-h-9 items-center gap-2">
          <Show
            when={isOwn()}
            fallback={
              <output
                id={part.id}
                data-testid={props.testId}
                class="min-w-0 font-code font-semibold wrap-anywhere"
              >
                <Show
                  when={props.value !== ''}
                  fallback={<span class="font-sans font-normal text-ink-faint">{words('codeEmpty')}</span>}
                >
                  {props.value}
                </Show>
              </output>
            }
          >
            <input
              id={part.id}
              type="text"
              autocomplete="off"
              spellcheck={false}
              maxlength="64"
              data-testid={props.testId}
              aria-describedby={part.describedBy()}
              aria-invalid={part.invalid() || undefined}
              value={props.value}
              onInput={(event) => props.onValue(event.currentTarget.value)}
              onBlur={part.leave}
              class={`${fieldLook} font-code`}
            />
          </Show>
          <Show when={!props.fixed && !props.disabled}>
            <Button
              kind="quiet"
              size="dense"
              class="shrink-0"
              data-testid={`${props.testId}-own`}
              onClick={() => switchOver(!isOwn())}
            >
              {words(isOwn() ? 'codeDerive' : 'codeOwn')}
            </Button>
          </Show>
        </div>
      )}
    </FormField>
  );
}
