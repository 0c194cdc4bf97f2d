// Above the specs: search, the filters as chips with how many each would show, and the ways in and out.
import type { DataSpecList } from '@lineside/core/contracts/master-data';
import Plus from 'lucide-solid/icons/plus';
import Upload from 'lucide-solid/icons/upload';
import { For, Show } from 'solid-js';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { ButtonLink } from '../../parts/button-link.tsx';
import { ClearFilters } from '../../parts/clear-filters.tsx';
import { FilterChip } from '../../parts/filter-chip.tsx';
import { FilterText } from '../../parts/filter-text.tsx';
import {
  facetsOf,
  isNarrowed,
  type SpecFacet,
  type SpecFilter,
  specActive,
  specKinds,
  specTypes,
  toggledFacet,
} from '../../view/spec-filters.ts';
import { ExportMenu } from './export-menu.tsx';
import { OperationMenu } from './operation-menu.tsx';
import { useSpecAddress } from './spec-address.ts';

interface SpecsToolbarProps {
  page: DataSpecList;
  filter: SpecFilter;
  onFilter: (filter: SpecFilter) => void;
  onFailure: (failure: unknown) => void;
}

const groups = [
  { facet: 'kind', label: 'fieldKind', order: specKinds },
  { facet: 'type', label: 'fieldType', order: specTypes },
  { facet: 'active', label: 'fieldActive', order: specActive },
] as const;

export function SpecsToolbar(props: SpecsToolbarProps) {
  const may = useMay();
  const addressOf = useSpecAddress();
  const toggle = (facet: SpecFacet, value: string) =>
    props.onFilter(toggledFacet(props.filter, facet, value));
  return (
    <header class="grid gap-2">
      <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 class="m-0 text-[17px] font-semibold tracking-tight">{words('navDataSpecs')}</h1>
        <FilterText
          value={props.filter.text ?? ''}
          onInput={(text) => props.onFilter({ ...props.filter, text })}
          label={words('specsFilterText')}
          testId="specs-filter-text"
          slash
        />
        <span class="text-mini text-ink-faint" role="status" data-testid="specs-total">
          {words(props.page.total === 1 ? 'specsCountOne' : 'specsCount', { n: props.page.total })}
        </span>
        <div class="ml-auto flex flex-wrap items-center gap-2">
          <ExportMenu total={props.page.total} filter={props.filter} onFailure={props.onFailure} />
          <Show when={may('data_spec:config')}>
            <ButtonLink href="/data-specs/import" testId="specs-import">
              <Upload size={14} aria-hidden="true" />
              {words('specsImport')}
            </ButtonLink>
            <ButtonLink href={addressOf('new', '1')} testId="specs-new" primary>
              <Plus size={15} aria-hidden="true" />
              {words('specsNew')}
            </ButtonLink>
          </Show>
        </div>
      </div>
      <div class="flex flex-wrap items-center gap-x-4 gap-y-1.5">
        <OperationMenu
          facets={facetsOf(props.page.facets.operation, props.filter.operation)}
          chosen={props.filter.operation ?? ''}
          onChoose={(operation) => props.onFilter({ ...props.filter, operation })}
        />
        <For each={groups}>
          {({ facet, label, order }) => (
            <fieldset
              class="m-0 flex flex-wrap items-center gap-1.5 border-0 p-0 empty:hidden"
              aria-label={words('filterBy', { what: words(label) })}
            >
              <For each={order}>
                {(value) => (
                  <Show when={(props.page.facets[facet][value] ?? 0) > 0 || props.filter[facet] === value}>
                    <FilterChip
                      pressed={props.filter[facet] === value}
                      count={props.page.facets[facet][value] ?? 0}
                      testId={`specs-filter-${facet}-${value}`}
                      onPress={() => toggle(facet, value)}
                    >
                      {facetWord(value)}
                    </FilterChip>
                  </Show>
                )}
              </For>
            </fieldset>
          )}
        </For>
        <ClearFilters
          narrowed={isNarrowed(props.filter)}
          onClear={() => props.onFilter({})}
          testId="specs-filter-clear"
        />
      </div>
    </header>
  );
}

type Choice = (typeof groups)[number]['order'][number];

function facetWord(value: Choice): string {
  if (value === 'true') return words('specOn');
  return value === 'false' ? words('specOff') : words(`choice${value}`);
}
