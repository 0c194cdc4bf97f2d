// The head of a table that is not sorted: one named column each; figures line up at the right, as their cells do.
import type { HubTextKey } from '@lineside/core/i18n/hub-texts';
import { For } from 'solid-js';
import { words } from '../language.ts';

type Column = HubTextKey | { figure: HubTextKey };

export function TableHead(props: { columns: readonly Column[] }) {
  return (
    <thead>
      <tr>
        <For each={props.columns}>
          {(column) =>
            typeof column === 'string' ? (
              <th scope="col">{words(column)}</th>
            ) : (
              <th scope="col" class="text-right">
                {words(column.figure)}
              </th>
            )
          }
        </For>
      </tr>
    </thead>
  );
}
