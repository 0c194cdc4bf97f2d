// The plant's defect codes: narrowed by text, by how bad they are, and by where they are offered.
import { say } from '@lineside/ui/language';
import { createMemo, For } from 'solid-js';
import { words } from '../../language.ts';
import { FilterChip } from '../../parts/filter-chip.tsx';
import { Lead } from '../../parts/lead.tsx';
import { plantAddress } from '../../view/addresses.ts';
import { ChangedCell } from './changed-cell.tsx';
import { TableSheet } from './table-sheet.tsx';
import type { Plant } from './use-plant.ts';

const severities = ['CRITICAL', 'MAJOR', 'MINOR'] as const;

export interface DefectFilters {
  q: string;
  severity: string;
  operation: string;
}

interface DefectsTableProps {
  plant: Plant;
  filters: DefectFilters;
  onFilters: (change: Partial<DefectFilters>) => void;
  operationName: (code: string) => string;
}

export function DefectsTable(props: DefectsTableProps) {
  const fits = createMemo(() => {
    const { operation } = props.filters;
    const sought = props.filters.q.trim().toLowerCase();
    return props.plant.defectCode.filter(
      ({ data: { code, name, operations } }) =>
        [code, name.en, name.zh].join(' ').toLowerCase().includes(sought) &&
        (operation === '' || operations.includes(operation)),
    );
  });
  const shown = () => {
    const { severity } = props.filters;
    return severity === '' ? fits() : fits().filter(({ data }) => data.severity === severity);
  };
  return (
    <TableSheet
      label={words('tabDefectCodes')}
      filterLabel={words('defectsFilter')}
      q={props.filters.q}
      onQ={(q) => props.onFilters({ q })}
      onClear={() => props.onFilters({ q: '', severity: '', operation: '' })}
      total={props.plant.defectCode.length}
      shown={shown().length}
      empty={{ title: words('defectsEmpty'), hint: words('defectsEmptyHint') }}
      filters={
        <>
          <select
            aria-label={words('filterBy', { what: words('fieldOperation') })}
            data-testid="defects-operation"
            onChange={(event) => props.onFilters({ operation: event.currentTarget.value })}
            class="h-8 max-w-56 rounded-chip border border-line-strong bg-surface px-2 text-table text-ink"
          >
            <option value="">{words('allOperations')}</option>
            <For each={props.plant.operation}>
              {(row) => (
                <option value={row.key} selected={row.key === props.filters.operation}>
                  {say(row.data.name)}
                </option>
              )}
            </For>
          </select>
          <fieldset
            class="m-0 flex flex-wrap items-center gap-1.5 border-0 p-0"
            aria-label={words('filterBy', { what: words('fieldSeverity') })}
          >
            <For each={severities}>
              {(severity) => (
                <FilterChip
                  pressed={props.filters.severity === severity}
                  count={fits().filter(({ data }) => data.severity === severity).length}
                  testId={`defects-severity-${severity}`}
                  onPress={() =>
                    props.onFilters({ severity: props.filters.severity === severity ? '' : severity })
                  }
                >
                  {words(`choice${severity}`)}
                </FilterChip>
              )}
            </For>
          </fieldset>
        </>
      }
      heads={[
        words('kindDefectCode'),
        words('fieldCode'),
        words('fieldSeverity'),
        words('fieldOperations'),
        words('changedColumn'),
      ]}
      testId="defects-table"
    >
      <For each={shown()}>
        {(row) => (
          <tr data-testid={`defect-row-${row.key}`}>
            <td class="min-w-[200px] max-w-[320px] whitespace-normal!">
              <Lead look="row" href={plantAddress('defectCode', row.key)} data-row-link class="font-semibold">
                {say(row.data.name)}
              </Lead>
            </td>
            <td class="font-code text-ink-soft">{row.data.code}</td>
            <td classList={{ 'text-fail-ink font-medium': row.data.severity === 'CRITICAL' }}>
              {words(`choice${row.data.severity}`)}
            </td>
            <td
              class="w-full max-w-0 truncate text-ink-soft"
              title={row.data.operations.map(props.operationName).join(', ')}
            >
              {row.data.operations.map(props.operationName).join(', ') || words('defectsNowhere')}
            </td>
            <ChangedCell of={row} />
          </tr>
        )}
      </For>
    </TableSheet>
  );
}
