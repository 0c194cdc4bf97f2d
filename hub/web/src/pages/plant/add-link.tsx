// Leads to the dialog of something new: a link, so that it can be opened beside or sent to somebody.
import { A } from '@solidjs/router';
import Plus from 'lucide-solid/icons/plus';
import { newAddress } from '../../view/addresses.ts';
import type { PlantKind } from '../../view/plant-kinds.ts';

interface AddLinkProps {
  kind: PlantKind;
  label: string;
  /** where it shall belong */
  line?: string;
  group?: string;
  /** the sign alone; the label is then read out, and shown on hover */
  signOnly?: boolean;
  primary?: boolean;
}

export function AddLink(props: AddLinkProps) {
  const testId = () => ['new', props.kind, props.group ?? props.line].filter(Boolean).join('-');
  const look = () => {
    if (props.signOnly) return 'size-6 justify-center text-accent-ink hover:bg-accent-soft';
    return props.primary
      ? 'h-8 border border-transparent bg-accent px-3 font-semibold text-on-accent hover:bg-accent-hover'
      : 'h-7 border border-line-strong bg-surface px-2.5 text-table font-medium hover:border-accent hover:text-accent-ink';
  };
  return (
    <A
      href={newAddress(props.kind, {
        ...(props.line === undefined ? {} : { line: props.line }),
        ...(props.group === undefined ? {} : { group: props.group }),
      })}
      noScroll
      data-testid={testId()}
      aria-label={props.signOnly ? props.label : undefined}
      title={props.signOnly ? props.label : undefined}
      class={`inline-flex items-center gap-1.5 rounded-chip whitespace-nowrap ${look()}`}
    >
      <Plus size={14} aria-hidden="true" />
      {props.signOnly ? null : props.label}
    </A>
  );
}
