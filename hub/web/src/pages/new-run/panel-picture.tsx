// A panel as it lies on the conveyor: its label on the frame, and each board at its place with its serial number.
import { createEffect, For } from 'solid-js';
import { words } from '../../language.ts';
import { panelColumns } from '../../view/panel-grid.ts';

/** Beyond this many, a picture says less than their number. */
const mostDrawn = 24;

export function PanelPicture(props: { label: string; boards: readonly string[] }) {
  let frame: HTMLOListElement | undefined;
  const drawn = () => props.boards.slice(0, mostDrawn);
  createEffect(() => {
    if (frame !== undefined)
      frame.style.gridTemplateColumns = `repeat(${panelColumns(drawn().length)}, minmax(0, 1fr))`;
  });
  return (
    <figure class="m-0 grid gap-1.5" data-testid="panel-picture">
      <figcaption class="flex items-baseline gap-2 text-table">
        <span class="font-medium">{words('labelsPanel', { label: props.label })}</span>
        <span class="ml-auto text-mini text-ink-faint">
          {words('labelsPanelMore', { n: props.boards.length })}
        </span>
      </figcaption>
      <div class="rounded-card border-2 border-line-strong bg-sunken p-2">
        <ol ref={frame} class="m-0 grid list-none gap-1.5 p-0">
          <For each={drawn()}>
            {(sn, i) => (
              <li
                class="grid min-w-0 content-between gap-1 rounded-[3px] border border-line bg-surface px-1.5 py-1"
                title={sn}
              >
                <span class="font-code text-[15px] font-semibold text-ink-soft">{i() + 1}</span>
                <span class="truncate text-left font-code text-mini text-ink-soft [direction:rtl]">
                  <bdi>{sn}</bdi>
                </span>
              </li>
            )}
          </For>
        </ol>
      </div>
    </figure>
  );
}
