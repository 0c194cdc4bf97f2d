// Who changed what when, newest first, with what was different each time; an earlier edition can be put back into the
// form that is open.
import type { EditedKind, HistoryEntry } from '@lineside/core/contracts/master-data';
import { Button } from '@lineside/ui/button';
import { useQuery } from '@tanstack/solid-query';
import RotateCcw from 'lucide-solid/icons/rotate-ccw';
import { For, Show } from 'solid-js';
import { historyQuery } from '../api/master-queries.ts';
import { words } from '../language.ts';
import { Ago } from './ago.tsx';
import { ChangeList } from './change-list.tsx';
import { Reading } from './reading.tsx';

interface HistoryPanelProps {
  kind: EditedKind;
  key: string;
  /** in place of "History" */
  label?: string;
  /** puts what it was then into the form; left out where nothing can be edited */
  onRestore?: ((data: unknown) => void) | undefined;
}

export function HistoryPanel(props: HistoryPanelProps) {
  const history = useQuery(() => historyQuery(props.kind, props.key));
  return (
    <section
      class="grid content-start gap-2"
      data-testid="history"
      aria-label={props.label ?? words('historyTitle')}
    >
      <h3 class="m-0 text-table font-semibold">{props.label ?? words('historyTitle')}</h3>
      <Reading query={history} skeleton={<span class="skeleton block h-16" />}>
        {(read) => (
          <Show
            when={read().entries.length > 0}
            fallback={<p class="m-0 text-table text-ink-faint">{words('historyEmpty')}</p>}
          >
            <ol class="m-0 grid list-none gap-0 p-0">
              <For each={read().entries}>
                {(entry, i) => (
                  <Entry
                    entry={entry}
                    isFirst={i() === read().total - 1}
                    isNow={i() === 0}
                    onRestore={i() === 0 || entry.data === null ? undefined : props.onRestore}
                  />
                )}
              </For>
            </ol>
            <Show when={read().entries.length < read().total}>
              <p class="m-0 text-mini text-ink-faint">
                {words('historyMore', { shown: read().entries.length, total: read().total })}
              </p>
            </Show>
          </Show>
        )}
      </Reading>
    </section>
  );
}

function Entry(props: {
  entry: HistoryEntry;
  isFirst: boolean;
  isNow: boolean;
  onRestore: ((data: unknown) => void) | undefined;
}) {
  const deed = () => {
    const { type, data, changes } = props.entry;
    if (data === null) return words('historyRemoved');
    if (type.endsWith('.received')) return words('historyReceived');
    if (props.isFirst) return words('historyMade');
    return words(changes.length === 0 ? 'historySame' : 'historyChanged');
  };
  return (
    <li
      data-testid="history-entry"
      class="relative grid gap-1.5 border-l border-line pt-0.5 pb-4 pl-4 last:pb-0 before:absolute before:top-[7px] before:left-[-4px] before:size-[7px] before:rounded-full before:bg-line-strong"
      classList={{ 'before:bg-accent!': props.isNow }}
    >
      <p class="m-0 flex flex-wrap items-baseline gap-x-1.5 text-table">
        <strong class="font-semibold" title={props.entry.changedBy}>
          {props.entry.changedByName}
        </strong>
        <span>{deed()}</span>
        <Ago at={props.entry.changedAt} class="text-mini text-ink-faint" />
        <Show when={props.isNow}>
          <span class="rounded-chip bg-accent-soft px-1.5 text-mini font-medium text-accent-ink">
            {words('historyNow')}
          </span>
        </Show>
      </p>
      <Show when={props.entry.changes.length > 0}>
        <ChangeList changes={props.entry.changes} />
      </Show>
      <Show when={props.onRestore}>
        {(restore) => (
          <Button
            kind="quiet"
            size="dense"
            class="-ml-2 justify-self-start"
            title={words('restoreHint')}
            data-testid="history-restore"
            onClick={() => restore()(props.entry.data)}
          >
            <RotateCcw size={13} aria-hidden="true" />
            {words('restore')}
          </Button>
        )}
      </Show>
    </li>
  );
}
