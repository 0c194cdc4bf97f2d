// Units of one kind on the handover sheet, each with what there is to know of it.
import { shiftTexts } from '@lineside/core/i18n/station-shift-texts';
import { say } from '@lineside/ui/language';
import { For } from 'solid-js';

export interface SheetListProps {
  title: string;
  testId: string;
  rows: readonly { sn: string; note: string }[];
}

export function SheetList(props: SheetListProps) {
  return (
    <section
      data-testid={props.testId}
      class="min-w-0 rounded-card border border-line bg-surface px-5 py-4 print:rounded-none print:px-3 print:py-2"
    >
      <h3 class="mb-1 flex items-baseline justify-between font-semibold">
        {props.title}
        <span class="font-code text-lead" data-testid={`${props.testId}-count`}>
          {props.rows.length}
        </span>
      </h3>
      <ul>
        <For each={props.rows} fallback={<li class="text-ink-soft">{say(shiftTexts.none)}</li>}>
          {({ sn, note }) => (
            // whole, because paper shows no titles
            <li class="wrap-anywhere grid border-line border-t py-1.5 break-inside-avoid">
              <span class="font-code font-semibold">{sn}</span>
              <span class="text-note text-ink-soft">{note}</span>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
