// Under the rows: how far back the hub has looked, and the way on.
import { Button } from '@lineside/ui/button';
import { EmptyState } from '@lineside/ui/empty-state';
import { exactTime } from '@lineside/ui/format/time-format';
import { Show } from 'solid-js';
import { words } from '../../language.ts';
import { FailureNote } from '../../parts/failure-note.tsx';

interface SearchedToProps {
  found: boolean;
  /** hub wall clock at arrival, ms; null: to the beginning */
  searchedTo: number | null;
  more: boolean;
  reading: boolean;
  error: unknown;
  onMore: () => void;
}

export function SearchedTo(props: SearchedToProps) {
  const at = () => (props.searchedTo === null ? '' : exactTime(props.searchedTo));
  return (
    <div class="grid justify-items-center gap-1 border-t border-line p-3 text-mini text-ink-faint">
      <Show
        when={props.found}
        fallback={
          <EmptyState
            title={words(props.more ? 'auditNoneFit' : 'auditNoneAtAll')}
            {...(props.more ? { hint: words('auditNoneHint', { at: at() }) } : {})}
            testId="audit-none"
          />
        }
      >
        <span data-testid="audit-searched-to">
          {props.more ? words('auditSearchedTo', { at: at() }) : words('auditBeginning')}
        </span>
      </Show>
      <Show when={props.error}>{(error) => <FailureNote error={error()} compact />}</Show>
      <Show when={props.more}>
        <Button
          kind="quiet"
          size="dense"
          data-testid="audit-more"
          disabled={props.reading}
          onClick={() => props.onMore()}
        >
          {words(props.reading ? 'auditGoingOn' : 'auditGoOn')}
        </Button>
      </Show>
    </div>
  );
}
