// The specs as a table, by operation and code: what each asks for, between which limits, and what happens beyond.
import type { DataSpecRow } from '@lineside/core/contracts/master-data';
import type { HubTextKey } from '@lineside/core/i18n/hub-texts';
import { EmptyState } from '@lineside/ui/empty-state';
import { Show } from 'solid-js';
import { words } from '../../language.ts';
import { LongTable } from '../../parts/long-table.tsx';
import { NothingListed } from '../../parts/nothing-listed.tsx';
import { useOperationName } from '../../parts/operation-names.ts';
import { isNarrowed, type SpecFilter, specQueryText } from '../../view/spec-filters.ts';
import { createSpecSwitch } from './active-switch.tsx';
import { useSpecAddress } from './spec-address.ts';
import { SpecRow } from './spec-row.tsx';

interface SpecsTableProps {
  rows: readonly DataSpecRow[];
  total: number;
  filter: SpecFilter;
  onFilter: (filter: SpecFilter) => void;
  onNearEnd: () => void;
  onFailure: (failure: unknown) => void;
  mayEdit: boolean;
}

const columns: readonly HubTextKey[] = [
  'fieldActive',
  'fieldOperation',
  'fieldCode',
  'fieldName',
  'fieldKind',
  'fieldType',
  'specLimits',
  'fieldRequired',
  'fieldAlarm',
  'specLastChange',
];

export function SpecsTable(props: SpecsTableProps) {
  const operationName = useOperationName();
  const by = createSpecSwitch((failure) => props.onFailure(failure));
  const addressOf = useSpecAddress();
  return (
    <Show
      when={props.total > 0}
      fallback={
        <NothingListed
          label={words('navDataSpecs')}
          narrowed={isNarrowed(props.filter)}
          noneFit={words('specsNoneFit')}
          testId="specs-none-fit"
          onClear={() => props.onFilter({})}
        >
          <EmptyState title={words('specsEmpty')} hint={words('specsEmptyHint')} testId="specs-empty" />
        </NothingListed>
      }
    >
      <LongTable
        label={`${words('navDataSpecs')}. ${words('rowKeys')}`}
        testId="specs-table"
        rows={props.rows}
        total={props.total}
        columns={columns.length + 1}
        listKey={specQueryText(props.filter)}
        onNearEnd={props.onNearEnd}
        head={
          <tr>
            {columns.map((column) => (
              <th
                scope="col"
                aria-sort={sorted(column)}
                class={column === 'specLastChange' ? 'max-xl:hidden' : ''}
              >
                {words(column)}
              </th>
            ))}
            <th scope="col">
              <span class="sr-only">{words('specCopy')}</span>
            </th>
          </tr>
        }
      >
        {(row, place) => (
          <SpecRow
            row={row}
            place={place}
            operation={operationName(row.data.operation)}
            mayEdit={props.mayEdit}
            by={by}
            addressOf={addressOf}
          />
        )}
      </LongTable>
    </Show>
  );
}

/** The one order there is: by operation, then code. */
function sorted(column: HubTextKey): 'ascending' | undefined {
  return column === 'fieldOperation' ? 'ascending' : undefined;
}
