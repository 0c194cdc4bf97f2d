// The handover sheet itself: what is in process, held and failed, the hours, and what the shifts tell each other. On
// paper it is one A4 page with lines to sign.
import type { HandoverSheet } from '@lineside/core/contracts/station-look-up';
import { shiftTexts } from '@lineside/core/i18n/station-shift-texts';
import { exactTime, sinceTime } from '@lineside/ui/format/time-format';
import { say } from '@lineside/ui/language';
import { type JSX, Show } from 'solid-js';
import { HourBars } from './hour-bars.tsx';
import { SheetList } from './sheet-list.tsx';

export interface SheetViewProps {
  sheet: HandoverSheet;
  remarks: string;
  /** where the remarks are entered, or stand */
  children: JSX.Element;
}

const card = 'rounded-card border border-line bg-surface px-5 py-4 print:rounded-none print:px-3 print:py-2';

export function SheetView(props: SheetViewProps) {
  const sheet = () => props.sheet;
  return (
    <article class="grid gap-4 xl:gap-6 print:gap-2" data-testid="handover-sheet">
      <header class="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 class="hidden text-prompt font-bold print:block">
          {say(shiftTexts.handoverTitle, { station: sheet().station })}
        </h2>
        <p class="font-code text-station font-semibold" data-testid="handover-span">
          {say(shiftTexts.span, {
            from: exactTime(sheet().from).slice(0, 16),
            to: sinceTime(sheet().to, sheet().from),
          })}
        </p>
      </header>
      <dl class="grid grid-cols-3 gap-4 xl:gap-6 print:gap-2">
        <Figure label={say(shiftTexts.queuedHere)} value={String(sheet().queued)} testId="handover-queued" />
        <Figure
          label={say(shiftTexts.waitingFacts)}
          value={String(sheet().waiting)}
          testId="handover-waiting"
        />
        <Figure
          label={say(shiftTexts.equipment)}
          value={say(shiftTexts[`condition${sheet().equipment.condition}`])}
          note={sheet().equipment.reason}
          testId="handover-equipment"
        />
      </dl>
      <section class={card}>
        <h3 class="mb-3 font-semibold">{say(shiftTexts.byHour)}</h3>
        <HourBars hours={sheet().hours} />
      </section>
      <div class="grid gap-4 xl:grid-cols-3 xl:gap-6 print:grid-cols-3 print:gap-2">
        <SheetList
          title={say(shiftTexts.inProcess)}
          testId="handover-in-process"
          rows={sheet().inProcess.map(({ sn, since, operator }) => ({
            sn,
            note: say(shiftTexts.sinceTime, {
              time: since === null ? null : sinceTime(since, sheet().to),
              by: operator,
            }),
          }))}
        />
        <SheetList
          title={say(shiftTexts.heldHere)}
          testId="handover-held"
          rows={sheet().held.map(({ sn, reason, by }) => ({ sn, note: `${reason} · ${by}` }))}
        />
        <SheetList
          title={say(shiftTexts.failedHere)}
          testId="handover-failed"
          rows={sheet().failed.map(({ sn, step }) => ({ sn, note: say(shiftTexts.atStep, { step }) }))}
        />
      </div>
      <div class="grid gap-4 xl:grid-cols-2 xl:gap-6 print:grid-cols-1 print:gap-2">
        <section class={card} data-testid="handover-previous">
          <Show when={sheet().previous} fallback={<p class="text-ink-soft">{say(shiftTexts.noPrevious)}</p>}>
            {(previous) => (
              <>
                <h3 class="mb-2 font-semibold">
                  {say(shiftTexts.previousShift, {
                    by: previous().by,
                    time: sinceTime(previous().at, sheet().to),
                  })}
                </h3>
                <p class="wrap-anywhere whitespace-pre-wrap">
                  {previous().remarks === '' ? say(shiftTexts.noRemarks) : previous().remarks}
                </p>
              </>
            )}
          </Show>
        </section>
        <section class={card}>
          <h3 class="mb-2 font-semibold">
            <span class="print:hidden">{say(shiftTexts.remarks)}</span>
            <span class="hidden print:inline">{say(shiftTexts.remarksPrint)}</span>
          </h3>
          <div class="print:hidden">{props.children}</div>
          <p class="wrap-anywhere hidden min-h-24 whitespace-pre-wrap print:block">{props.remarks}</p>
        </section>
      </div>
      <footer class="hidden grid-cols-2 gap-10 pt-12 print:grid">
        <p class="border-t pt-1 text-note">
          {say(shiftTexts.handedBy)} · {sheet().by}
        </p>
        <p class="border-t pt-1 text-note">{say(shiftTexts.takenBy)}</p>
      </footer>
    </article>
  );
}

function Figure(props: { label: string; value: string; note?: string; testId: string }) {
  return (
    <div class={`grid content-start gap-1 ${card}`}>
      <dt class="text-note text-ink-soft">{props.label}</dt>
      <dd class="text-prompt font-bold" data-testid={props.testId}>
        {props.value}
        <Show when={props.note}>
          <span class="wrap-anywhere block text-note font-normal">{props.note}</span>
        </Show>
      </dd>
    </div>
  );
}
