// The cockpit: scan, what is in station and what to do with it; at the side what was sent back, the queue and the last
// results.
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { EmptyState } from '@lineside/ui/empty-state';
import { say } from '@lineside/ui/language';
import ScanBarcode from 'lucide-solid/icons/scan-barcode';
import { Match, Show, Switch } from 'solid-js';
import { useStation } from '../../state/station-context.tsx';
import { InHand } from './in-hand.tsx';
import { Keypad } from './keypad.tsx';
import { LastResults } from './last-results.tsx';
import { NextCard, useJustOut } from './next-card.tsx';
import { ProvisionalPanel } from './provisional-panel.tsx';
import { QueueList } from './queue-list.tsx';
import { RefusalCard } from './refusal-card.tsx';
import { ResultFlash } from './result-flash.tsx';
import { ReworkList } from './rework-list.tsx';
import { ScanPrompt } from './scan-prompt.tsx';
import { StickyReason } from './sticky-reason.tsx';
import { UnitsList } from './units-list.tsx';

export function CockpitScreen() {
  const { desk, upstream, settings } = useStation();
  const unit = () => desk.selected();
  const justOut = useJustOut();
  const open = () => {
    const here = unit();
    return here === null ? 'NONE' : desk.draft(here).open;
  };
  const isCalm = () => open() === 'NONE' && upstream.question() === null;
  const showsKeypad = () => settings.keypad.on() && open() === 'FORM' && upstream.question() === null;

  return (
    <div class="grid h-full grid-cols-[minmax(0,1fr)_320px] xl:grid-cols-[minmax(0,1fr)_420px] 2xl:grid-cols-[minmax(0,1fr)_520px]">
      <main class="relative flex min-h-0 min-w-0 flex-col gap-3 p-4 xl:gap-4 xl:p-6">
        <ScanPrompt slim={!isCalm()} />
        <StickyReason />
        <RefusalCard />
        <Show when={unit() !== null && upstream.question() === null && justOut()}>
          {(done) => <NextCard done={done()} slim />}
        </Show>
        <Switch>
          <Match when={upstream.question()}>{(question) => <ProvisionalPanel question={question()} />}</Match>
          <Match when={unit()}>{(here) => <InHand unit={here()} open={open()} />}</Match>
          <Match when={justOut()}>{(done) => <NextCard done={done()} slim={false} />}</Match>
          <Match when={unit() === null}>
            <section class="grid min-h-0 flex-1 place-items-center rounded-card border-2 border-line border-dashed">
              <EmptyState
                testId="nothing-in-station"
                icon={<ScanBarcode size={72} />}
                title={say(stationTexts.nothingInStation)}
                hint={say(stationTexts.nothingInStationHint)}
              />
            </section>
          </Match>
        </Switch>
        <Show when={isCalm()}>
          <UnitsList />
        </Show>
        <ResultFlash />
      </main>
      <aside class="flex min-h-0 flex-col border-line border-l bg-sunken">
        <Show
          when={showsKeypad()}
          fallback={
            <>
              <ReworkList />
              <QueueList />
              <LastResults />
            </>
          }
        >
          <Keypad />
        </Show>
      </aside>
    </div>
  );
}
