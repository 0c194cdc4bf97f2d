// A text filter that is applied while typing; Esc empties it.
import Filter from 'lucide-solid/icons/list-filter';

export interface FilterTextProps {
  value: string;
  onInput: (text: string) => void;
  label: string;
  testId: string;
  code?: boolean;
}

export function FilterText(props: FilterTextProps) {
  return (
    <label class="relative inline-flex items-center">
      <Filter size={14} aria-hidden="true" class="pointer-events-none absolute left-2.5 text-ink-faint" />
      <input
        type="search"
        autocomplete="off"
        spellcheck={false}
        data-testid={props.testId}
        aria-label={props.label}
        placeholder={props.label}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') props.onInput('');
        }}
        class="h-8 w-60 rounded-chip border border-line-strong bg-surface pr-2 pl-8 text-table text-ink"
        classList={{ 'font-code': props.code === true }}
      />
    </label>
  );
}
