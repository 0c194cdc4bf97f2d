// An ordered list whose entries are moved by dragging their handle, or by Alt with the arrow keys on it; where an
// entry went is read out.
import GripVertical from 'lucide-solid/icons/grip-vertical';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { words } from '../language.ts';

export interface ReorderListProps<Item> {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  nameOf: (item: Item) => string;
  onMove: (from: number, to: number) => void;
  /** no handles: the order is not ours */
  fixed?: boolean | undefined;
  label: string;
  testId: string;
  class?: string;
  /** `item` and `index` are read again when the list changes; the handle is put where it belongs */
  children: (item: () => Item, handle: JSX.Element, index: () => number) => JSX.Element;
}

export function ReorderList<Item>(props: ReorderListProps<Item>) {
  const [dragged, setDragged] = createSignal<string | null>(null);
  const [target, setTarget] = createSignal<number | null>(null);
  const [news, setNews] = createSignal('');
  let list: HTMLOListElement | undefined;

  const keys = createMemo(() => props.items.map(props.keyOf), [], {
    equals: (a, b) => a.length === b.length && a.every((key, i) => key === b[i]),
  });
  const byKey = createMemo(() => new Map(props.items.map((item) => [props.keyOf(item), item])));
  const move = (key: string, to: number) => {
    const from = keys().indexOf(key);
    const item = byKey().get(key);
    if (item === undefined || to < 0 || to >= keys().length || to === from) return;
    props.onMove(from, to);
    setNews(words('movedTo', { name: props.nameOf(item), n: to + 1, all: keys().length }));
    // an element that is moved in the page loses the focus
    queueMicrotask(() => list?.querySelector<HTMLElement>(`[data-handle="${CSS.escape(key)}"]`)?.focus());
  };
  /** The gap that the pointer is nearest to: 0 is before the first. */
  const gapAt = (event: DragEvent, index: number) => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    return event.clientY > box.top + box.height / 2 ? index + 1 : index;
  };
  const drop = () => {
    const [key, gap] = [dragged(), target()];
    setDragged(null);
    setTarget(null);
    if (key === null || gap === null) return;
    const from = keys().indexOf(key);
    move(key, gap > from ? gap - 1 : gap);
  };
  const onKeyDown = (event: KeyboardEvent, key: string) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(key, keys().indexOf(key) + (event.key === 'ArrowUp' ? -1 : 1));
  };
  const handle = (key: string) => (
    <button
      type="button"
      draggable="true"
      data-handle={key}
      data-testid={`${props.testId}-handle`}
      title={words('dragHandle', { name: nameOf(key) })}
      aria-label={words('dragHandle', { name: nameOf(key) })}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      onKeyDown={(event) => onKeyDown(event, key)}
      onDragStart={(event) => {
        setDragged(key);
        event.dataTransfer?.setData('text/plain', key);
        const row = event.currentTarget.closest('li');
        if (row !== null) event.dataTransfer?.setDragImage(row, 12, 12);
      }}
      onDragEnd={() => {
        setDragged(null);
        setTarget(null);
      }}
      class="grid size-6 shrink-0 cursor-grab place-items-center rounded-chip border-0 bg-transparent p-0 text-ink-faint hover:bg-sunken hover:text-ink active:cursor-grabbing"
    >
      <GripVertical size={14} aria-hidden="true" />
    </button>
  );
  const nameOf = (key: string) => {
    const item = byKey().get(key);
    return item === undefined ? '' : props.nameOf(item);
  };
  return (
    <>
      <ol ref={list} aria-label={props.label} class={`m-0 list-none p-0 ${props.class ?? ''}`}>
        <For each={keys()}>
          {(key, index) => (
            <li
              class="relative before:absolute before:inset-x-0 before:z-10 before:h-0.5 before:rounded-full before:bg-accent before:opacity-0 before:pointer-events-none"
              classList={{
                'opacity-50': dragged() === key,
                'before:-top-px before:opacity-100': target() === index(),
                'before:-bottom-px before:opacity-100':
                  target() === keys().length && index() === keys().length - 1,
              }}
              onDragOver={(event) => {
                if (dragged() === null) return;
                event.preventDefault();
                setTarget(gapAt(event, index()));
              }}
              onDrop={(event) => {
                if (dragged() === null) return;
                event.preventDefault();
                drop();
              }}
            >
              <Show when={byKey().get(key)}>
                {(item) => props.children(item, props.fixed === true ? null : handle(key), index)}
              </Show>
            </li>
          )}
        </For>
      </ol>
      <span role="status" class="sr-only">
        {news()}
      </span>
    </>
  );
}
