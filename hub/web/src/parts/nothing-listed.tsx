// In place of a list without rows: its filters leave nothing, with the way back; or there is nothing yet, as the page says.
import { Button } from '@lineside/ui/button';
import { EmptyState } from '@lineside/ui/empty-state';
import { type JSX, Show } from 'solid-js';
import { words } from '../language.ts';

interface NothingListedProps {
  /** of the list */
  label: string;
  narrowed: boolean;
  /** that nothing fits the filters */
  noneFit: string;
  testId: string;
  onClear: () => void;
  /** that there is nothing yet */
  children: JSX.Element;
}

export function NothingListed(props: NothingListedProps) {
  return (
    <section class="sheet min-h-0 flex-1" aria-label={props.label}>
      <Show when={props.narrowed} fallback={props.children}>
        <EmptyState
          title={props.noneFit}
          testId={props.testId}
          action={
            <Button size="dense" onClick={() => props.onClear()}>
              {words('clearFilters')}
            </Button>
          }
        />
      </Show>
    </section>
  );
}
