// One feeder table: as it stands under its code, or a new one for what the address says.
import type { MasterRow } from '@lineside/core/contracts/master-data';
import { FeederTableConfigured, feederTableCode } from '@lineside/core/domain/loading/facts';
import { useParams, useSearchParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, Show, untrack } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { masterQuery } from '../../api/master-queries.ts';
import { words } from '../../language.ts';
import { NotThere } from '../../parts/not-there.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Reading } from '../../parts/reading.tsx';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import { fromAddress } from '../../view/addresses.ts';
import { FeederEditor } from './feeder-editor.tsx';

export function FeederTablePage() {
  const params = useParams<{ code: string }>();
  const code = () => fromAddress(params.code);
  usePageTitle(() => `${code()} · ${words('navFeederTables')}`);
  const tables = useQuery(() => masterQuery('feederTable'));
  return (
    <Reading query={tables} skeleton={<TableSkeleton columns={6} />}>
      {(list) => {
        // known once is enough: who edits it is told at saving when it was removed meanwhile
        const opened = createMemo<{ code: string; row: MasterRow<'feederTable'> } | null>((before) => {
          const row = list().rows.find(({ key }) => key === code());
          if (before?.code === code()) return before;
          return row === undefined ? null : { code: code(), row };
        }, null);
        return (
          <Show when={opened()} keyed fallback={<Gone code={code()} />}>
            {({ row }) => <FeederEditor tables={list().rows} row={row} fresh={row.data} />}
          </Show>
        );
      }}
    </Reading>
  );
}

/** What the address says is taken when it is opened; nothing of it is saved yet. */
export function NewFeederTablePage() {
  usePageTitle(() => words('feedersNew'));
  const [query] = useSearchParams<{
    product: string;
    side: string;
    line: string;
    program: string;
    from: string;
  }>();
  const tables = useQuery(() => masterQuery('feederTable'));
  const freshOf = (tables: readonly MasterRow<'feederTable'>[]) => {
    const { product, line, from } = query;
    // news of other tables does not begin the edit anew
    const slots = untrack(() => tables.find(({ key }) => key === from)?.data.slots ?? []);
    const boardSide = query.side || null;
    const code = feederTableCode({ product: product ?? '', boardSide, line: line ?? '' });
    return FeederTableConfigured.safeParse({
      ...{ code, product, boardSide, line, program: query.program ?? '' },
      slots: structuredClone(unwrap(slots)),
    }).data;
  };
  return (
    <Reading query={tables} skeleton={<TableSkeleton columns={6} />}>
      {(list) => (
        <Show when={freshOf(list().rows)} keyed fallback={<Gone code="" />}>
          {(fresh) => <FeederEditor tables={list().rows} row={null} fresh={fresh} />}
        </Show>
      )}
    </Reading>
  );
}

function Gone(props: { code: string }) {
  return (
    <NotThere
      thing={props.code}
      list={{ href: '/feeder-tables', name: words('navFeederTables') }}
      testId="feeder-gone"
    />
  );
}
