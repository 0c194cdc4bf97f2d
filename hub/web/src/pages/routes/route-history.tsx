// Who changed the draft when; an earlier edition is put back into the editor, and so is the one that the version in use
// was published from. Nothing of it is saved by that.
import { RouteDraft } from '@lineside/core/domain/route/draft';
import { Button } from '@lineside/ui/button';
import { useQuery } from '@tanstack/solid-query';
import RotateCcw from 'lucide-solid/icons/rotate-ccw';
import { createMemo, createSignal, Show } from 'solid-js';
import { historyQuery } from '../../api/master-queries.ts';
import { words } from '../../language.ts';
import { HistoryPanel } from '../../parts/history-panel.tsx';
import { draftPublished } from '../../view/route-published.ts';
import { rebased } from '../../view/route-rebase.ts';
import type { RouteDesk } from './route-desk.ts';

interface RouteHistoryProps {
  desk: RouteDesk;
  /** shows the editor */
  onEditor: () => void;
}

export function RouteHistory(props: RouteHistoryProps) {
  const history = useQuery(() => historyQuery('routeDraft', props.desk.draft().route));
  const [unreadable, setUnreadable] = createSignal(false);
  const published = createMemo(() =>
    draftPublished(history.data?.entries ?? [], props.desk.inUse()?.publishedAt ?? null),
  );
  const restore = (data: unknown) => {
    const read = RouteDraft.safeParse(JSON.parse(JSON.stringify(data)));
    setUnreadable(!read.success);
    if (!read.success) return;
    props.desk.edit((draft) => rebased(read.data, draft));
    props.onEditor();
  };
  return (
    <section
      class="sheet min-h-0 flex-1 overflow-y-auto p-4"
      aria-label={words('historyTitle')}
      data-testid="route-history"
    >
      <div class="grid max-w-[980px] gap-4">
        <Show when={!props.desk.readOnly() && published()}>
          {(draft) => (
            <div class="flex flex-wrap items-center gap-3 rounded-chip bg-sunken px-3 py-2">
              <Button size="dense" data-testid="route-to-published" onClick={() => restore(draft())}>
                <RotateCcw size={13} aria-hidden="true" />
                {words('routeToPublished', { version: props.desk.inUse()?.version })}
              </Button>
              <span class="text-table text-ink-soft">{words('routeToPublishedHint')}</span>
            </div>
          )}
        </Show>
        <Show when={unreadable()}>
          <p class="m-0 text-fail-ink" role="alert">
            {words('routeUnreadable')}
          </p>
        </Show>
        <HistoryPanel
          kind="routeDraft"
          key={props.desk.draft().route}
          onRestore={props.desk.readOnly() ? undefined : restore}
        />
      </div>
    </section>
  );
}
