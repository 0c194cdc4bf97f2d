// The rows of a setup sheet as they were read: good ones quietly, the others with what is the matter and what can be
// said about it here.
import { Badge } from '@lineside/ui/badge';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { FilterChip } from '../../parts/filter-chip.tsx';
import {
  isOpenRow,
  machinesIn,
  type SheetAnswers,
  type SheetReading,
  type SheetRow,
} from '../../view/feeder-sheet.ts';
import { SheetRowLine } from './sheet-row-line.tsx';

interface SheetRowsProps {
  sheet: readonly SheetRow[];
  reading: SheetReading;
  answers: SheetAnswers;
  onAnswers: (answers: SheetAnswers) => void;
}

export function SheetRows(props: SheetRowsProps) {
  const [onlyFaults, setOnlyFaults] = createSignal(false);
  const open = () => props.reading.rows.filter(isOpenRow).length;
  const machines = createMemo(() => machinesIn(props.sheet, []));
  const shown = () =>
    props.reading.rows.filter((row) => !onlyFaults() || isOpenRow(row) || row.leftOut || row.asksMachine);
  const parts = () => new Set(props.reading.slots.map(({ part }) => part)).size;
  const answerMachine = (row: number, machine: string) =>
    props.onAnswers({ ...props.answers, machines: { ...props.answers.machines, [row]: machine } });
  const leaveOut = (row: number, leftOut: boolean) => {
    const rows = new Set(props.answers.leftOut);
    if (leftOut) rows.add(row);
    else rows.delete(row);
    props.onAnswers({ ...props.answers, leftOut: rows });
  };
  return (
    <section class="sheet min-w-0 overflow-hidden" aria-label={words('sheetRows')}>
      <header class="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-2.5">
        <h2 class="m-0 text-table font-semibold">{words('sheetRows')}</h2>
        <span class="text-table text-ink-soft" role="status" data-testid="sheet-read">
          {words('sheetRead', { slots: props.reading.slots.length, parts: parts() })}
        </span>
        <Show when={open() > 0}>
          <Badge kind="warn" testId="sheet-open">
            {words(open() === 1 ? 'sheetOpenOne' : 'sheetOpen', { n: open() })}
          </Badge>
          <FilterChip
            pressed={onlyFaults()}
            testId="sheet-only-faults"
            onPress={() => setOnlyFaults(!onlyFaults())}
          >
            {words('sheetOnlyFaults')}
          </FilterChip>
        </Show>
      </header>
      <Show when={props.reading.missing.length > 0}>
        <ul class="m-0 grid list-none gap-1 bg-fail-soft px-4 py-3 text-table text-fail-ink" role="alert">
          <For each={props.reading.missing}>
            {({ column }) => (
              <li data-testid={`sheet-missing-${column}`}>
                {words('sheetCOLUMN_MISSING', {
                  column: words(column === 'part' ? 'fieldPart' : 'fieldSlot'),
                })}
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.reading.missing.length === 0}>
        <div class="overflow-x-auto">
          <table class="bench-table" data-testid="sheet-rows">
            <thead>
              <tr>
                <th scope="col" class="text-right!">
                  {words('sheetRow')}
                </th>
                <th scope="col">{words('fieldSlot')}</th>
                <th scope="col">{words('fieldPart')}</th>
                <th scope="col">{words('sheetVerdict')}</th>
              </tr>
            </thead>
            <tbody>
              <For each={shown()}>
                {(row) => (
                  <SheetRowLine
                    row={row}
                    machines={machines()}
                    machine={props.answers.machines[row.row] ?? ''}
                    onMachine={(machine) => answerMachine(row.row, machine)}
                    onLeaveOut={(leftOut) => leaveOut(row.row, leftOut)}
                  />
                )}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
    </section>
  );
}
