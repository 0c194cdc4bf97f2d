// All data-collection specs: narrowed as the address says, each opened, copied, switched on and off from its row.
import { useSearchParams } from '@solidjs/router';
import { useInfiniteQuery } from '@tanstack/solid-query';
import { createMemo, createSignal, Show } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { useMay } from '../../api/may.ts';
import { specListQuery } from '../../api/spec-queries.ts';
import { words } from '../../language.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Reading } from '../../parts/reading.tsx';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import { readSpecFilter, type SpecFilter, specQueryText, writeSpecFilter } from '../../view/spec-filters.ts';
import { SpecDialog } from './spec-dialog.tsx';
import { type SpecOpening, specOpening } from './spec-opening.ts';
import { SpecsTable } from './specs-table.tsx';
import { SpecsToolbar } from './specs-toolbar.tsx';

export function DataSpecsPage() {
  usePageTitle(() => words('navDataSpecs'));
  const may = useMay();
  const [query, setQuery] = useSearchParams();
  const [failure, setFailure] = createSignal<unknown>(null);
  const filter = createMemo(
    () => {
      const { q, operation, kind, type, active } = query;
      return readSpecFilter({ q, operation, kind, type, active });
    },
    undefined,
    { equals: (a, b) => specQueryText(a) === specQueryText(b) },
  );
  const setFilter = (next: SpecFilter) => setQuery(writeSpecFilter(next), { replace: true });
  const opening = createMemo(
    () => {
      const { edit, copy, new: made } = query;
      return specOpening({ edit, copy, new: made }, filter().operation ?? '', may('data_spec:config'));
    },
    undefined,
    // the same one stays open, with what was entered
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  const close = () => setQuery({ edit: '', copy: '', new: '' });
  const list = useInfiniteQuery(() => specListQuery(filter()));
  // as it came: thousands of rows are not watched one by one
  const pages = createMemo(() => unwrap(list.data)?.pages ?? []);
  const rows = createMemo(() => pages().flatMap((page) => page.rows));
  const reading = {
    get data() {
      return pages()[0];
    },
    get error() {
      return list.error;
    },
    refetch: () => list.refetch(),
  };
  const readOn = () => {
    if (list.hasNextPage && !list.isFetchingNextPage && !list.isPlaceholderData) void list.fetchNextPage();
  };
  return (
    <div class="flex h-[calc(100dvh-72px)] min-h-80 flex-col gap-3 xl:h-[calc(100dvh-80px)]">
      <Reading query={reading} skeleton={<TableSkeleton columns={8} />}>
        {(page) => (
          <>
            <SpecsToolbar page={page()} filter={filter()} onFilter={setFilter} onFailure={setFailure} />
            <Show when={failure()}>{(error) => <FailureNote error={error()} compact />}</Show>
            <SpecsTable
              rows={rows()}
              total={page().total}
              filter={filter()}
              onFilter={setFilter}
              onNearEnd={readOn}
              onFailure={setFailure}
              mayEdit={may('data_spec:config')}
            />
          </>
        )}
      </Reading>
      <Show when={opening()} keyed>
        {(opened: SpecOpening) => <SpecDialog opening={opened} onClose={close} />}
      </Show>
    </div>
  );
}
