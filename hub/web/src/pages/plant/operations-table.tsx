// The plant's operations: found by name, code, or what ERP calls them.
import { say } from '@lineside/ui/language';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, For, Show } from 'solid-js';
import { specCountsQuery } from '../../api/spec-queries.ts';
import { words } from '../../language.ts';
import { Lead } from '../../parts/lead.tsx';
import { plantAddress } from '../../view/addresses.ts';
import { ChangedCell } from './changed-cell.tsx';
import { TableSheet } from './table-sheet.tsx';
import type { Plant } from './use-plant.ts';

interface OperationsTableProps {
  plant: Plant;
  q: string;
  onQ: (q: string) => void;
}

export function OperationsTable(props: OperationsTableProps) {
  const shown = createMemo(() => {
    const sought = props.q.trim().toLowerCase();
    return props.plant.operation.filter(({ data: { code, name, processCodes } }) =>
      [code, name.en, name.zh, ...processCodes].join(' ').toLowerCase().includes(sought),
    );
  });
  const stations = (code: string) => props.plant.station.filter(({ data }) => data.operation === code).length;
  const specs = useQuery(() => specCountsQuery());
  /** empty until they are counted */
  const specsOf = (code: string) => {
    const counts = specs.data;
    if (counts === undefined) return '';
    return Object.hasOwn(counts, code) ? counts[code] : 0;
  };
  return (
    <TableSheet
      label={words('tabOperations')}
      filterLabel={words('operationsFilter')}
      q={props.q}
      onQ={props.onQ}
      onClear={() => props.onQ('')}
      total={props.plant.operation.length}
      shown={shown().length}
      empty={{ title: words('operationsEmpty'), hint: words('operationsEmptyHint') }}
      heads={[
        words('fieldOperation'),
        words('fieldCode'),
        words('fieldProcess'),
        words('fieldStationType'),
        words('fieldProcessCodes'),
        { figure: words('fieldSpecs') },
        { figure: words('fieldStations') },
        words('changedColumn'),
      ]}
      testId="operations-table"
    >
      <For each={shown()}>
        {(row) => (
          <tr data-testid={`operation-row-${row.key}`}>
            <td class="w-full min-w-[200px] whitespace-normal!">
              <Lead look="row" href={plantAddress('operation', row.key)} data-row-link class="font-semibold">
                {say(row.data.name)}
              </Lead>
              <Show when={row.data.keyQuality}>
                <span class="ml-2 rounded-chip bg-warn-soft px-1.5 text-mini font-medium text-warn-ink">
                  {words('fieldKeyQuality')}
                </span>
              </Show>
            </td>
            <td class="font-code text-ink-soft">{row.data.code}</td>
            <td>
              {row.data.process === null ? (
                <span class="text-ink-faint">—</span>
              ) : (
                words(`choice${row.data.process}`)
              )}
            </td>
            <td>{words(`choice${row.data.stationType}`)}</td>
            <td
              class="max-w-[160px] truncate font-code text-ink-soft"
              title={row.data.processCodes.join(', ')}
            >
              {row.data.processCodes.join(', ')}
            </td>
            <td class="text-right font-code">{specsOf(row.key)}</td>
            <td class="text-right font-code">{stations(row.key)}</td>
            <ChangedCell of={row} />
          </tr>
        )}
      </For>
    </TableSheet>
  );
}
