// Where a configured thing is used, for whoever is about to change it.
import type { EditedKind } from '@lineside/core/contracts/master-data';
import { useQuery } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { usesQuery } from '../api/master-queries.ts';
import { words } from '../language.ts';
import { Reading } from './reading.tsx';
import { UseList } from './use-list.tsx';

/** Beside a form, more would push the history out of sight. */
const fewUses = 6;

export function UsedIn(props: { kind: EditedKind; key: string }) {
  const uses = useQuery(() => usesQuery(props.kind, props.key));
  return (
    <section class="grid content-start gap-2" aria-label={words('usedBy')}>
      <h3 class="m-0 flex items-baseline gap-2 text-table font-semibold">
        {words('usedBy')}
        <Show when={uses.data}>
          {(read) => <span class="font-code text-mini font-normal text-ink-faint">{read().total}</span>}
        </Show>
      </h3>
      <Reading query={uses} skeleton={<span class="skeleton block h-8" />}>
        {(read) => (
          <Show
            when={read().total > 0}
            fallback={<p class="m-0 text-table text-ink-faint">{words('usedNowhere')}</p>}
          >
            <UseList uses={read().uses} total={read().total} atFirst={fewUses} />
          </Show>
        )}
      </Reading>
    </section>
  );
}
