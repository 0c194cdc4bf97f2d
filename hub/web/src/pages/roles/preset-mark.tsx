// Whether a role is as its preset, was changed, or is one of the plant’s own.
import type { RoleRow } from '@lineside/core/contracts/people';
import { words } from '../../language.ts';

export function PresetMark(props: { preset: RoleRow['preset'] }) {
  const word = () => (props.preset === null ? words('presetOwn') : words(`preset${props.preset}`));
  return (
    <span
      class="rounded-chip px-1.5 text-mini font-medium whitespace-nowrap"
      classList={{
        'bg-sunken text-ink-soft': props.preset === 'AS_PRESET',
        'bg-warn-soft text-warn-ink': props.preset === 'CHANGED',
        'bg-accent-soft text-accent-ink': props.preset === null,
      }}
    >
      {word()}
    </span>
  );
}
