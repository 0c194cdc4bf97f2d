// A text filter that is applied while typing; Esc empties it.
import Filter from 'lucide-solid/icons/list-filter';
import { claimSlash } from './slash-field.ts';

export interface FilterTextProps {
  value: string;
  onInput: (text: string) => void;
  label: string;
  testId: string;
  code?: boolean;
  /** the `/` key leads here */
  slash?: boolean;
}

export function FilterText(props: FilterTextProps) {
  let field: HTMLInputElement | undefined;
  if (props.slash) claimSlash(() => field);
  return (
    <label class="relative inline-flex items-center">
      <Filter size={14} aria-hidden="true" class="pointer-events-none absolute left-2.5 text-ink-faint" />
      <input
        ref={field}
        type="search"
        autocomplete="off"
        spellcheck={false}
        data-testid={props.testId}
        aria-label={props.label}
        aria-keyshortcuts={props.slash ? '/' : undefined}
        placeholder={props.label}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          if (props.value === '') {
            event.currentTarget.blur();
            return;
          }
          // a dialog around it stays open
          event.preventDefault();
          props.onInput('');
        }}
        class="h-8 w-60 rounded-chip border border-line-strong bg-surface pr-2 pl-8 text-table text-ink"
        classList={{ 'font-code': props.code === true }}
      />
    </label>
  );
}
