// Where a spec is bound, and when a change of it reaches there.
import { useQuery } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { usesQuery } from '../../api/master-queries.ts';
import { words } from '../../language.ts';
import { Reading } from '../../parts/reading.tsx';
import { UseList } from '../../parts/use-list.tsx';

export function SpecUses(props: { code: string }) {
  const uses = useQuery(() => usesQuery('dataSpec', props.code));
  return (
    <section class="grid content-start gap-1.5" aria-label={words('usedBy')}>
      <h3 class="m-0 text-table font-semibold">{words('usedBy')}</h3>
      <Reading query={uses} skeleton={<span class="skeleton block h-10" />}>
        {(found) => (
          <Show
            when={found().total > 0}
            fallback={<p class="m-0 text-table text-ink-faint">{words('usedNowhere')}</p>}
          >
            <UseList uses={found().uses} total={found().total} />
            <p class="m-0 text-mini text-ink-faint">{words('specUsesHint')}</p>
          </Show>
        )}
      </Reading>
    </section>
  );
}
