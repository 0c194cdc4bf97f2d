// One first-article template: as it stands under its code, or a new one, empty or with the items of another.
import type { MasterRow } from '@lineside/core/contracts/master-data';
import { useParams, useSearchParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, Show } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { masterQuery } from '../../api/master-queries.ts';
import { words } from '../../language.ts';
import { NotThere } from '../../parts/not-there.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Reading } from '../../parts/reading.tsx';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import { fromAddress } from '../../view/addresses.ts';
import { faiDraftOf, freshDraft } from '../../view/fai-draft.ts';
import { FaiEditor } from './fai-editor.tsx';

export function FaiTemplatePage() {
  const params = useParams<{ code: string }>();
  const code = () => fromAddress(params.code);
  usePageTitle(() => `${code()} · ${words('navFaiTemplates')}`);
  const templates = useQuery(() => masterQuery('faiTemplate'));
  return (
    <Reading query={templates} skeleton={<TableSkeleton columns={5} />}>
      {(list) => {
        // known once is enough: who edits it is told at saving when it was removed meanwhile
        const opened = createMemo<MasterRow<'faiTemplate'> | null>(
          (before) =>
            before?.key === code() ? before : (list().rows.find(({ key }) => key === code()) ?? null),
          null,
        );
        return (
          <Show
            when={opened()}
            keyed
            fallback={
              <NotThere
                thing={code()}
                list={{ href: '/fai-templates', name: words('navFaiTemplates') }}
                testId="fai-gone"
              />
            }
          >
            {(row) => (
              <FaiEditor
                templates={list().rows}
                row={row}
                fresh={faiDraftOf(structuredClone(unwrap(row.data)))}
              />
            )}
          </Show>
        );
      }}
    </Reading>
  );
}

export function NewFaiTemplatePage() {
  usePageTitle(() => words('faiNew'));
  const [query] = useSearchParams<{ from: string }>();
  const templates = useQuery(() => masterQuery('faiTemplate'));
  return (
    <Reading query={templates} skeleton={<TableSkeleton columns={5} />}>
      {(list) => {
        const copied = list().rows.find(({ key }) => key === query.from);
        const fresh = copied === undefined ? freshDraft : faiDraftOf(structuredClone(unwrap(copied.data)));
        return <FaiEditor templates={list().rows} row={null} fresh={{ ...fresh, code: '' }} />;
      }}
    </Reading>
  );
}
