// A table of thousands of rows of one height: only those in sight are drawn, the head stays, and whoever scrolls near
// the end gets more. Screen readers are told how many rows there are and which one they are at.
import { createEffect, createMemo, createSignal, For, type JSX, on, onCleanup, onMount } from 'solid-js';
import { rowWindow } from '../view/long-list.ts';
import { useRowKeys } from './row-keys.ts';

/** As `bench-table` draws them, px. */
const rowHeight = 36;
/** More is asked for when this little is left below what is in sight, px. */
const nearEnd = 1500;

interface LongTableProps<Row> {
  label: string;
  testId: string;
  rows: readonly Row[];
  /** rows there are, loaded or not */
  total: number;
  columns: number;
  head: JSX.Element;
  /** called when the end of the loaded rows comes near */
  onNearEnd?: () => void;
  /** rows of another list: begins at its top again */
  listKey?: string;
  /** one `tr` that takes these attributes */
  children: (row: Row, place: RowPlace) => JSX.Element;
}

export interface RowPlace {
  'aria-rowindex': number;
}

export function LongTable<Row>(props: LongTableProps<Row>) {
  let sheet: HTMLElement | undefined;
  let body: HTMLTableSectionElement | undefined;
  const [sight, setSight] = createSignal({ scrollTop: 0, height: 900 });
  const look = () => {
    if (sheet !== undefined) setSight({ scrollTop: sheet.scrollTop, height: sheet.clientHeight });
  };
  onMount(() => {
    if (sheet === undefined) return;
    const observer = new ResizeObserver(look);
    observer.observe(sheet);
    onCleanup(() => observer.disconnect());
  });
  createEffect(
    on(
      () => props.listKey,
      () => sheet?.scrollTo({ top: 0 }),
      { defer: true },
    ),
  );
  const drawn = createMemo(() => rowWindow({ ...sight(), rowHeight, count: props.rows.length }), undefined, {
    equals: (a, b) => a.from === b.from && a.to === b.to && a.below === b.below,
  });
  createEffect(() => {
    const { scrollTop, height } = sight();
    if (props.rows.length * rowHeight - scrollTop - height < nearEnd) props.onNearEnd?.();
  });
  useRowKeys(() => body);
  return (
    <section
      ref={sheet}
      class="sheet min-h-0 flex-1 overflow-auto"
      aria-label={props.label}
      tabindex="0"
      onScroll={look}
    >
      <table class="bench-table" data-testid={props.testId} aria-rowcount={props.total + 1}>
        <caption class="sr-only">{props.label}</caption>
        <thead>{props.head}</thead>
        <Spacer height={drawn().above} columns={props.columns} />
        <tbody ref={body}>
          <For each={props.rows.slice(drawn().from, drawn().to)}>
            {(row, i) =>
              props.children(row, {
                get 'aria-rowindex'() {
                  return drawn().from + i() + 2;
                },
              })
            }
          </For>
        </tbody>
        <Spacer height={drawn().below} columns={props.columns} />
      </table>
    </section>
  );
}

/** Stands for the rows that are not drawn. */
function Spacer(props: { height: number; columns: number }) {
  let cell: HTMLTableCellElement | undefined;
  createEffect(() => {
    if (cell === undefined) return;
    cell.style.height = `${props.height}px`;
  });
  return (
    <tbody aria-hidden="true" hidden={props.height === 0}>
      <tr>
        <td ref={cell} colspan={props.columns} class="border-0! p-0!" />
      </tr>
    </tbody>
  );
}
