// A list that the hub gives page by page: what was read of it, and more of it as its end comes near.
import { createMemo, type JSX } from 'solid-js';
import { Reading } from './reading.tsx';
import { TableSkeleton } from './table-skeleton.tsx';

interface PagedQuery<Row> {
  readonly data: { pages: readonly { rows: readonly Row[]; total: number }[] } | undefined;
  readonly error: unknown;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  /** rows of what was asked before */
  readonly isPlaceholderData: boolean;
  refetch: () => unknown;
  fetchNextPage: () => unknown;
}

export interface PagedRows<Row> {
  rows: readonly Row[];
  /** rows there are, read or not */
  total: number;
  onNearEnd: () => void;
}

interface PagedListProps<Row> {
  query: PagedQuery<Row>;
  /** of its skeleton */
  columns: number;
  children: (list: PagedRows<Row>) => JSX.Element;
}

export function PagedList<Row>(props: PagedListProps<Row>) {
  const rows = createMemo(() => props.query.data?.pages.flatMap((page) => page.rows) ?? []);
  const list = {
    get rows() {
      return rows();
    },
    get total() {
      return props.query.data?.pages[0]?.total ?? 0;
    },
    onNearEnd: () => {
      const { hasNextPage, isFetchingNextPage, isPlaceholderData } = props.query;
      if (hasNextPage && !isFetchingNextPage && !isPlaceholderData) void props.query.fetchNextPage();
    },
  };
  return (
    <Reading query={props.query} skeleton={<TableSkeleton columns={props.columns} />}>
      {() => props.children(list)}
    </Reading>
  );
}
