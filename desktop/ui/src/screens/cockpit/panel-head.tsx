// The panel in hand: its label, how many boards are inside, the step, where it goes next. While something stands open it
// says which board is meant instead, and leaves the room to that.
import type { UnitHere } from '@lineside/core/contracts/station-cockpit';
import { panelTexts } from '@lineside/core/i18n/station-panel-texts';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { elapsed } from '@lineside/ui/format/time-format';
import { say } from '@lineside/ui/language';
import { SerialNumber } from '@lineside/ui/serial-number';
import { type JSX, Show } from 'solid-js';
import { type PanelHere, placeOf } from '../../state/panel-here.ts';
import { useStation } from '../../state/station-context.tsx';
import { stationsOf } from '../frame/done-words.ts';
import { UnitMarks } from './unit-marks.tsx';

export interface PanelHeadProps {
  panel: PanelHere;
  inHand: UnitHere;
  open: boolean;
  /** what may be done with the values that stand open */
  children?: JSX.Element;
}

export function PanelHead(props: PanelHeadProps) {
  const { now } = useStation();
  const nextText = () => {
    const { next } = props.inHand;
    return next === null
      ? say(stationTexts.lastStep)
      : say(stationTexts.stepNextAt, { no: next.stepNo, name: say(next.name), stations: stationsOf(next) });
  };
  const since = () => Math.min(...props.panel.boards.map(({ inAt }) => inAt));
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-1 border-line border-b px-5 py-3 xl:px-7">
      <div class="flex items-baseline justify-between gap-4">
        <span class="flex min-w-0 items-baseline gap-3">
          <span class="shrink-0 text-note text-ink-soft">{say(panelTexts.panel)}</span>
          <SerialNumber
            testId="panel-code"
            value={props.panel.code}
            tail={8}
            class="text-prompt font-bold xl:text-[34px] xl:leading-[44px]"
          />
        </span>
        <span class="flex shrink-0 items-baseline gap-2 text-note text-ink-soft">
          <span class="font-code text-lead font-semibold text-ink" data-testid="elapsed">
            {elapsed(now() - since())}
          </span>
          {say(stationTexts.timeInStation)}
        </span>
      </div>
      <div class="flex items-center justify-between gap-4">
        <div class="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1 text-note">
          <Show
            when={props.open}
            fallback={
              <span class="font-semibold" data-testid="panel-count">
                {say(panelTexts.boardsInside, { count: props.panel.boards.length })}
              </span>
            }
          >
            <span class="text-lead font-bold" data-testid="board-in-hand">
              {say(panelTexts.board, { place: placeOf(props.inHand) })}
            </span>
          </Show>
          <span>
            {say(stationTexts.stepNow, { no: props.inHand.step.stepNo, name: say(props.inHand.step.name) })}
          </span>
          <Show when={!props.open}>
            <span class="text-ink-soft">→ {nextText()}</span>
            <span class="font-code text-ink-faint">{props.inHand.run}</span>
          </Show>
          <UnitMarks unit={props.inHand} />
        </div>
        {props.children}
      </div>
    </div>
  );
}
