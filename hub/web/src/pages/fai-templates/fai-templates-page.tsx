// All first-article templates, with the routes that use each.

import type { MasterRow } from '@lineside/core/contracts/master-data';
import { Button } from '@lineside/ui/button';
import { EmptyState } from '@lineside/ui/empty-state';
import { say } from '@lineside/ui/language';
import { useSearchParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import Plus from 'lucide-solid/icons/plus';
import { createMemo, For, Show } from 'solid-js';
import { masterQuery, usesQuery } from '../../api/master-queries.ts';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { ButtonLink } from '../../parts/button-link.tsx';
import { FilterText } from '../../parts/filter-text.tsx';
import { Lead } from '../../parts/lead.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Reading } from '../../parts/reading.tsx';
import { useRowKeys } from '../../parts/row-keys.ts';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import { addressOf } from '../../view/addresses.ts';
import { templatesInView } from '../../view/fai-list.ts';

export function FaiTemplatesPage() {
  usePageTitle(() => words('navFaiTemplates'));
  const may = useMay();
  const [query, setQuery] = useSearchParams<{ q: string }>();
  const templates = useQuery(() => masterQuery('faiTemplate'));
  return (
    <div class="flex h-[calc(100dvh-72px)] min-h-80 flex-col gap-3 xl:h-[calc(100dvh-80px)]">
      <Reading query={templates} skeleton={<TableSkeleton columns={6} />}>
        {(list) => {
          const shown = createMemo(() => templatesInView(list().rows, query.q ?? ''));
          return (
            <>
              <header class="flex flex-wrap items-center gap-x-4 gap-y-2">
                <h1 class="m-0 text-[17px] font-semibold tracking-tight">{words('navFaiTemplates')}</h1>
                <FilterText
                  value={query.q ?? ''}
                  onInput={(q) => setQuery({ q }, { replace: true })}
                  label={words('faiFilter')}
                  testId="fai-filter"
                  slash
                />
                <div class="ml-auto flex items-center gap-2">
                  <span class="pr-1 text-mini text-ink-faint" role="status">
                    {words('shownCount', { shown: shown().length, total: list().rows.length })}
                  </span>
                  <Show when={may('route:configure')}>
                    <ButtonLink href="/fai-templates/new" testId="fai-new" primary>
                      <Plus size={14} aria-hidden="true" />
                      {words('faiNew')}
                    </ButtonLink>
                  </Show>
                </div>
              </header>
              <TemplatesTable
                shown={shown()}
                none={list().rows.length === 0}
                onClear={() => setQuery({ q: '' }, { replace: true })}
              />
            </>
          );
        }}
      </Reading>
    </div>
  );
}

interface TemplatesTableProps {
  shown: readonly MasterRow<'faiTemplate'>[];
  /** there is no template at all */
  none: boolean;
  onClear: () => void;
}

function TemplatesTable(props: TemplatesTableProps) {
  let list: HTMLTableSectionElement | undefined;
  useRowKeys(() => list);
  return (
    <section class="sheet min-h-0 flex-1 overflow-auto" aria-label={words('navFaiTemplates')} tabindex="0">
      <Show
        when={props.shown.length > 0}
        fallback={
          <Show
            when={props.none}
            fallback={
              <EmptyState
                title={words('noneFit')}
                testId="fai-none-fit"
                action={
                  <Button size="dense" onClick={() => props.onClear()}>
                    {words('clearFilters')}
                  </Button>
                }
              />
            }
          >
            <EmptyState title={words('faiEmpty')} hint={words('faiEmptyHint')} testId="fai-empty" />
          </Show>
        }
      >
        <table class="bench-table" data-testid="fai-table">
          <caption class="sr-only">{`${words('navFaiTemplates')}. ${words('rowKeys')}`}</caption>
          <thead>
            <tr>
              <th scope="col">{words('fieldCode')}</th>
              <th scope="col">{words('fieldName')}</th>
              <th scope="col" class="text-right!">
                {words('fieldItems')}
              </th>
              <th scope="col" class="text-right!">
                {words('fieldSampleQty')}
              </th>
              <th scope="col" class="text-right!">
                {words('faiUsedBy')}
              </th>
              <th scope="col">{words('changedColumn')}</th>
            </tr>
          </thead>
          <tbody ref={list}>
            <For each={props.shown}>{(row) => <Row row={row} />}</For>
          </tbody>
        </table>
      </Show>
    </section>
  );
}

function Row(props: { row: MasterRow<'faiTemplate'> }) {
  const uses = useQuery(() => usesQuery('faiTemplate', props.row.key));
  return (
    <tr data-testid={`fai-row-${props.row.key}`}>
      <td>
        <Lead
          look="row"
          href={addressOf('faiTemplate', props.row.key)}
          data-row-link
          class="font-code font-semibold"
        >
          {props.row.key}
        </Lead>
      </td>
      <td class="w-full max-w-0 truncate" title={say(props.row.data.name)}>
        {say(props.row.data.name)}
      </td>
      <td class="text-right font-code">{props.row.data.items.length}</td>
      <td class="text-right font-code">{props.row.data.sampleQty}</td>
      <td class="text-right font-code">{uses.data?.total ?? '…'}</td>
      <td class="text-ink-soft">
        <Ago at={props.row.changedAt} /> · {props.row.changedByName}
      </td>
    </tr>
  );
}
