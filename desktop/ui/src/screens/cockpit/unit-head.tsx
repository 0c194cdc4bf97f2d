// The board in hand: which, for how long, at which step, and where it goes next.
import type { UnitHere } from '@lineside/core/contracts/station-cockpit';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { elapsed } from '@lineside/ui/format/time-format';
import { say } from '@lineside/ui/language';
import { SerialNumber } from '@lineside/ui/serial-number';
import { Show } from 'solid-js';
import { useStation } from '../../state/station-context.tsx';
import { stationsOf } from '../frame/done-words.ts';
import { UnitMarks } from './unit-marks.tsx';

export function UnitHead(props: { unit: UnitHere; slim: boolean }) {
  const { now } = useStation();
  const stepText = () =>
    say(stationTexts.stepNow, { no: props.unit.step.stepNo, name: say(props.unit.step.name) });
  const asked = () => props.unit.form.map(({ spec }) => say(spec.name)).join(' · ');
  const nextText = () => {
    const next = props.unit.next;
    return next === null
      ? say(stationTexts.lastStep)
      : say(stationTexts.stepNextAt, { no: next.stepNo, name: say(next.name), stations: stationsOf(next) });
  };
  return (
    <div
      class="grid grid-cols-[minmax(0,1fr)] gap-1 border-line px-5 xl:px-7"
      classList={{ 'border-b py-3': props.slim, 'flex-1 content-center py-5 xl:gap-3': !props.slim }}
    >
      <div class="flex items-baseline justify-between gap-4">
        <SerialNumber
          testId="unit-sn"
          value={props.unit.sn}
          tail={8}
          class={
            props.slim
              ? 'text-prompt font-bold'
              : 'text-[34px] leading-[44px] font-bold xl:text-unit 2xl:text-[60px] 2xl:leading-[68px]'
          }
        />
        <span class="flex shrink-0 items-baseline gap-2 text-note text-ink-soft">
          <span
            class={`font-code font-semibold text-ink ${props.slim ? 'text-lead' : 'text-prompt'}`}
            data-testid="elapsed"
          >
            {elapsed(now() - props.unit.inAt)}
          </span>
          {say(stationTexts.timeInStation)}
        </span>
      </div>
      <div
        class="flex flex-wrap items-center gap-x-4 gap-y-1"
        classList={{ 'text-note': props.slim, '2xl:text-lead': !props.slim }}
      >
        <span class="font-semibold">{stepText()}</span>
        <span class="text-ink-soft">→ {nextText()}</span>
        <span class="font-code text-note text-ink-faint">{props.unit.run}</span>
        <UnitMarks unit={props.unit} />
      </div>
      <Show when={!props.slim && props.unit.form.length > 0}>
        <p class="text-note text-ink-faint">{say(stationTexts.asksFor, { names: asked() })}</p>
      </Show>
    </div>
  );
}
