// How one frozen version differs from another.
import { useQuery } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { compareQuery } from '../../api/route-queries.ts';
import { words } from '../../language.ts';
import { ChangeList } from '../../parts/change-list.tsx';
import { Reading } from '../../parts/reading.tsx';

interface CompareVersionsProps {
  route: string;
  from: number | null;
  to: number | null;
}

export function CompareVersions(props: CompareVersionsProps) {
  const compared = useQuery(() => compareQuery(props.route, props.from ?? 0, props.to ?? 0));
  return (
    <section class="grid gap-2 border-t border-line p-4" data-testid="compare">
      <h2 class="m-0 text-hub font-semibold">{words('compareTitle', { from: props.from, to: props.to })}</h2>
      <Show
        when={props.from !== props.to}
        fallback={<p class="m-0 text-table text-ink-faint">{words('compareSame')}</p>}
      >
        <Reading query={compared} skeleton={<span class="skeleton block h-16" />}>
          {(read) => <ChangeList changes={read().changes} testId="compare-changes" />}
        </Reading>
      </Show>
    </section>
  );
}
