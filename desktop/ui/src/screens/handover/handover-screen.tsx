// What the shift hands over at this station: read, remarked on, confirmed, and put on paper if wanted. The same sheet on
// the screen, on A4 and in the log.
import type { HandoverSheet } from '@lineside/core/contracts/station-look-up';
import { shiftTexts } from '@lineside/core/i18n/station-shift-texts';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { Button } from '@lineside/ui/button';
import { EmptyState } from '@lineside/ui/empty-state';
import { clockMinutes } from '@lineside/ui/format/time-format';
import { KeyCap } from '@lineside/ui/key-cap';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import ArrowLeft from 'lucide-solid/icons/arrow-left';
import Printer from 'lucide-solid/icons/printer';
import { createEffect, createSignal, on, Show } from 'solid-js';
import type { ProblemDetail } from '../../bridge/bridge-fault.ts';
import { createOneDecision } from '../../state/one-decision.ts';
import { readCurrent } from '../../state/read-current.ts';
import { useStation } from '../../state/station-context.tsx';
import { RefusalLine } from '../frame/refusal-line.tsx';
import { SheetView } from './sheet-view.tsx';

const longestRemarks = 4000;

export function HandoverScreen(props: { onBack: () => void }) {
  const { askAs, signIn, lock, newId, changes, play, print, remarks, setRemarks } = useStation();
  const [sheet, setSheet] = createSignal<HandoverSheet | null>(null);
  const [handedOver, setHandedOver] = createSignal<number | null>(null);
  const [unread, setUnread] = createSignal<ProblemDetail | null>(null);
  const decision = createOneDecision();

  const read = readCurrent(async () => {
    if (handedOver() !== null || signIn.session() === null || lock.locked()) return;
    const from = sheet()?.from ?? null;
    const answer = await askAs(signIn.signedIn(), 'handover', say(shiftTexts.handoverMenu), (session) => ({
      session,
      from,
    }));
    if (answer === null || handedOver() !== null) return;
    if (answer.ok) setSheet(answer.sheet);
    setUnread(answer.ok ? null : answer.error);
  });
  createEffect(on([changes, signIn.session], () => void read()));

  async function handOver(from: number): Promise<ProblemDetail | null> {
    const by = signIn.signedIn();
    const asked = { command: newId(), from, remarks: remarks().trim() };
    const answer = await askAs(by, 'handOver', say(shiftTexts.handoverMenu), (session) => ({
      session,
      ...asked,
    }));
    if (answer === null) return null;
    play(answer.ok ? 'pass' : 'fail');
    if (!answer.ok) return answer.error;
    setSheet(answer.sheet);
    setHandedOver(answer.confirmation.at);
    setRemarks('');
    return null;
  }

  return (
    <main class="flex h-full flex-col print:block print:h-auto" data-testid="handover-page">
      <header class="flex items-center gap-4 px-4 pt-4 xl:px-8 xl:pt-6 print:hidden">
        <Button size="station" onClick={() => props.onBack()} data-testid="handover-back">
          <ArrowLeft size={22} aria-hidden="true" /> {say(stationTexts.back)} <KeyCap>Esc</KeyCap>
        </Button>
        <h1 class="wrap-anywhere min-w-0 flex-1 text-lead font-bold leading-tight xl:text-prompt">
          {say(shiftTexts.handoverTitle, { station: sheet()?.station ?? '' })}
        </h1>
        <Button size="station" onClick={print} disabled={sheet() === null} data-testid="handover-print">
          <Printer size={22} aria-hidden="true" /> {say(shiftTexts.printSheet)}
        </Button>
        <Show when={handedOver() === null && sheet()}>
          {(shown) => (
            <Button
              size="station"
              kind="primary"
              disabled={decision.busy()}
              data-testid="hand-over"
              onClick={() => void decision.make(() => handOver(shown().from))}
            >
              {say(shiftTexts.handOver)}
            </Button>
          )}
        </Show>
      </header>
      <div class="px-4 has-[p]:pt-4 xl:px-8 print:hidden">
        <RefusalLine problem={decision.problem() ?? unread()} testId="handover-problem" />
      </div>
      <Show when={handedOver() !== null && sheet()}>
        {(shown) => (
          <p
            role="status"
            data-testid="handed-over"
            class="mx-4 mt-4 flex items-center gap-3 rounded-card bg-pass-soft px-5 py-3 text-lead font-semibold text-pass-ink xl:mx-8 print:hidden"
          >
            <Sign name="pass" size={28} />
            {say(shiftTexts.handedOver, { time: clockMinutes(handedOver() ?? 0), by: shown().by })}
          </p>
        )}
      </Show>
      <Show when={sheet()} fallback={<EmptyState title={say(stationTexts.loading)} />}>
        {(shown) => (
          <div
            tabindex="0"
            class="relative mt-3 min-h-0 flex-1 overflow-y-auto p-4 pt-1 xl:mt-6 xl:p-8 xl:pt-2 print:m-0 print:overflow-visible print:p-0"
          >
            <SheetView sheet={shown()} remarks={handedOver() === null ? remarks() : shown().remarks}>
              <Show
                when={handedOver() === null}
                fallback={
                  <p class="wrap-anywhere whitespace-pre-wrap" data-testid="handover-remarks-kept">
                    {shown().remarks === '' ? say(shiftTexts.noRemarks) : shown().remarks}
                  </p>
                }
              >
                <textarea
                  data-testid="handover-remarks"
                  rows={4}
                  maxlength={longestRemarks}
                  aria-label={say(shiftTexts.remarks)}
                  placeholder={say(shiftTexts.remarksHint)}
                  value={remarks()}
                  onInput={(event) => setRemarks(event.currentTarget.value)}
                  class="w-full rounded-card border border-line-strong bg-sunken px-4 py-3"
                />
              </Show>
            </SheetView>
          </div>
        )}
      </Show>
    </main>
  );
}
