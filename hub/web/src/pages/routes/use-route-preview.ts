// What publishing the draft in this window would give, asked of the hub a moment after the last change.
import type { RoutePreview } from '@lineside/core/contracts/routes';
import type { RouteProblem } from '@lineside/core/domain/route/facts';
import { useQuery } from '@tanstack/solid-query';
import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js';
import { previewQuery } from '../../api/route-queries.ts';
import { useCsrf } from '../../api/session.ts';
import type { RouteDesk } from './route-desk.ts';

const restMs = 400;

export interface RoutePreviewing {
  /** of the draft as it is now, or was a moment ago; null while none came yet */
  answer: Accessor<RoutePreview | null>;
  problems: Accessor<readonly RouteProblem[]>;
  /** the answer is of the draft as it is now */
  current: Accessor<boolean>;
  error: Accessor<unknown>;
  retry: () => unknown;
}

export function useRoutePreview(desk: RouteDesk): RoutePreviewing {
  const csrf = useCsrf();
  const [asked, setAsked] = createSignal(desk.draft());
  createEffect(
    on(
      desk.draft,
      (draft) => {
        if (desk.faults().length > 0) return;
        const timer = setTimeout(() => setAsked(draft), restMs);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
  const sound = () => desk.faults().length === 0;
  const preview = useQuery(() => ({ ...previewQuery(asked(), csrf()), enabled: sound() }));
  const answer = () => preview.data ?? null;
  return {
    answer,
    problems: () => answer()?.problems ?? [],
    current: () =>
      sound() && asked() === desk.draft() && !preview.isPlaceholderData && preview.data !== undefined,
    error: () => preview.error,
    retry: () => preview.refetch(),
  };
}
