// All feeder tables: narrowed and ordered as the address says, each checked against its product's bill of materials.
import { useSearchParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, Show } from 'solid-js';
import { masterQuery } from '../../api/master-queries.ts';
import { words } from '../../language.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Reading } from '../../parts/reading.tsx';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import {
  type FeederListView,
  feederRows,
  feederRowsInView,
  readFeederList,
  writeFeederList,
} from '../../view/feeder-list.ts';
import { FeederTablesTable } from './feeder-tables-table.tsx';
import { FeederTablesToolbar } from './feeder-tables-toolbar.tsx';
import { NewTableDialog } from './new-table-dialog.tsx';

export function FeederTablesPage() {
  usePageTitle(() => words('navFeederTables'));
  const [query, setQuery] = useSearchParams();
  const tables = useQuery(() => masterQuery('feederTable'));
  const products = useQuery(() => masterQuery('product'));
  const view = createMemo(() => {
    const { q, line, side, sort } = query;
    return readFeederList({ q, line, side, sort });
  });
  const setView = (change: Partial<FeederListView>) =>
    setQuery(writeFeederList({ ...view(), ...change }), { replace: true });
  return (
    <div class="flex h-[calc(100dvh-72px)] min-h-80 flex-col gap-3 xl:h-[calc(100dvh-80px)]">
      <Reading query={tables} skeleton={<TableSkeleton columns={8} />}>
        {(list) => {
          const rows = createMemo(() => feederRows(list().rows, products.data?.rows ?? []));
          const shown = createMemo(() => feederRowsInView(rows(), view()));
          return (
            <>
              <FeederTablesToolbar
                all={rows()}
                shown={shown().length}
                view={view()}
                onView={setView}
                onNew={() => setQuery({ new: '1' })}
              />
              <FeederTablesTable all={rows().length} shown={shown()} view={view()} onView={setView} />
              <Show when={query.new}>
                <NewTableDialog
                  tables={list().rows}
                  products={products.data?.rows ?? []}
                  onClose={() => setQuery({ new: '' })}
                />
              </Show>
            </>
          );
        }}
      </Reading>
    </div>
  );
}
