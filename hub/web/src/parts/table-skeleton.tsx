// The shape of a list while it is read for the first time.
import { For } from 'solid-js';

export function TableSkeleton(props: { columns: number; rows?: number }) {
  const many = (n: number) => Array.from({ length: n }, (_, i) => i);
  return (
    <div class="sheet grid gap-4 p-4">
      <span class="skeleton h-7 w-2/5" />
      <For each={many(props.rows ?? 10)}>
        {() => (
          <div class="flex gap-6">
            <For each={many(props.columns)}>{() => <span class="skeleton h-4 flex-1" />}</For>
          </div>
        )}
      </For>
    </div>
  );
}
