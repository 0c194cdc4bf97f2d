// The shape of the overview while it is read for the first time.
import { For } from 'solid-js';

export function OverviewSkeleton() {
  return (
    <div class="grid grid-cols-[minmax(0,1fr)_248px] items-start gap-3 xl:grid-cols-[minmax(0,1fr)_320px] xl:gap-4">
      <div class="grid gap-3 xl:gap-4">
        <div class="sheet flex gap-8 px-4 py-4">
          <For each={[1, 2, 3, 4, 5]}>{() => <span class="skeleton h-9 flex-1" />}</For>
        </div>
        <For each={[1, 2]}>
          {() => (
            <div class="sheet grid gap-4 p-4">
              <span class="skeleton h-5 w-64" />
              <div class="flex gap-6">
                <For each={[1, 2, 3, 4, 5]}>{() => <span class="skeleton h-36 flex-1" />}</For>
              </div>
              <span class="skeleton h-5 w-full" />
            </div>
          )}
        </For>
      </div>
      <div class="sheet grid gap-4 p-4">
        <For each={[1, 2, 3, 4]}>{() => <span class="skeleton h-8 w-full" />}</For>
      </div>
    </div>
  );
}
