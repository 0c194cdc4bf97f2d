// Where a spec opens over the list as it is narrowed now: closing it leads back to the same rows.
import { useLocation } from '@solidjs/router';
import { createMemo } from 'solid-js';

const ways = ['edit', 'copy', 'new'] as const;
type Way = (typeof ways)[number];

/** Reactive: follows the filters in the address. */
export function useSpecAddress(): (how: Way, value: string) => string {
  const location = useLocation();
  const filters = createMemo(() => {
    const query = new URLSearchParams(location.search);
    for (const way of ways) query.delete(way);
    return query.toString();
  });
  return (how, value) => {
    const opened = `${how}=${encodeURIComponent(value)}`;
    return `/data-specs?${filters() === '' ? opened : `${filters()}&${opened}`}`;
  };
}
