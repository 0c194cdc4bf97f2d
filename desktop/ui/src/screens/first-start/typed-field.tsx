// One field for what is typed from the hub's page: large, monospaced, with no help from spelling or memory.
export interface TypedFieldProps {
  label: string;
  hint: string;
  value: string;
  onInput: (text: string) => void;
  testId: string;
  capitals?: boolean;
}

export function TypedField(props: TypedFieldProps) {
  return (
    <label class="grid gap-1">
      <span class="text-note font-semibold text-ink-soft">{props.label}</span>
      <input
        type="text"
        autocomplete="off"
        autocapitalize={props.capitals ? 'characters' : 'off'}
        spellcheck={false}
        maxlength="300"
        data-testid={props.testId}
        placeholder={props.hint}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        class="min-h-14 rounded-card border border-line-strong bg-surface px-4 font-code text-lead placeholder:font-sans"
        classList={{ uppercase: props.capitals === true && props.value !== '' }}
      />
    </label>
  );
}
