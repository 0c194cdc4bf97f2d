// Takes every filter off a list; there only while something narrows it.
import { Button } from '@lineside/ui/button';
import X from 'lucide-solid/icons/x';
import { Show } from 'solid-js';
import { words } from '../language.ts';

export function ClearFilters(props: { narrowed: boolean; onClear: () => void; testId: string }) {
  return (
    <Show when={props.narrowed}>
      <Button kind="quiet" size="dense" data-testid={props.testId} onClick={() => props.onClear()}>
        <X size={14} aria-hidden="true" />
        {words('clearFilters')}
      </Button>
    </Show>
  );
}
