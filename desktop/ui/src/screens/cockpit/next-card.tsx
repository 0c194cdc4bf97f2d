// Where the board that just left goes: the next step and its stations, large enough to carry it there by. It stays until
// something else is done, or is refused: then nothing green stands beside that.
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { say } from '@lineside/ui/language';
import { SerialNumber } from '@lineside/ui/serial-number';
import { Sign, type SignName } from '@lineside/ui/sign';
import ArrowRight from 'lucide-solid/icons/arrow-right';
import { Show } from 'solid-js';
import type { Done } from '../../state/feedback.ts';
import { useStation } from '../../state/station-context.tsx';
import { putAside, stationsOf, whereNow } from '../frame/done-words.ts';

const looks: Record<Exclude<Done['kind'], 'IN'>, { sign: SignName; tone: string }> = {
  PASS: { sign: 'pass', tone: 'bg-pass-soft text-pass-ink' },
  FAIL: { sign: 'fail', tone: 'bg-fail-soft text-fail-ink' },
  HOLD: { sign: 'hold', tone: 'bg-hold-soft text-hold-ink' },
};

/** `slim` beside a board that is in hand already. */
export function NextCard(props: { done: Done; slim: boolean }) {
  const look = () => looks[props.done.kind === 'IN' ? 'PASS' : props.done.kind];
  const goesOn = () => {
    const { kind, boards, next } = props.done;
    return kind === 'PASS' || boards.some((board) => board.kind === 'PASS') ? next : null;
  };
  return (
    <section
      data-testid="next-card"
      data-sn={props.done.sn}
      class={`grid rounded-card px-5 xl:px-7 ${look().tone} ${props.slim ? 'grid-cols-[fit-content(45%)_minmax(0,1fr)] items-center gap-4 py-2' : 'min-h-0 flex-1 content-center justify-items-center gap-3 py-6 text-center'}`}
    >
      <p class="flex min-w-0 items-center gap-3 text-lead font-semibold">
        <Sign name={look().sign} size={props.slim ? 26 : 40} />
        <SerialNumber value={props.done.sn} tail={8} />
      </p>
      <Show
        when={goesOn()}
        fallback={
          <p class={`font-bold ${props.slim ? 'text-lead' : 'text-unit'}`} data-testid="next-words">
            {whereNow(props.done)}
          </p>
        }
      >
        {(next) => (
          <div
            class="grid min-w-0"
            classList={{
              'gap-2': !props.slim,
              'grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4': props.slim,
            }}
          >
            <p
              class={`flex items-center gap-3 ${props.slim ? 'text-station' : 'justify-center text-prompt'}`}
              data-testid="next-step"
            >
              <ArrowRight size={props.slim ? 22 : 34} aria-hidden="true" class="shrink-0" />
              {say(stationTexts.nextStepNow, { no: next().stepNo, name: say(next().name) })}
            </p>
            <p
              class={`font-code min-w-0 font-bold break-words ${props.slim ? 'text-lead' : 'text-unit 2xl:text-[60px] 2xl:leading-[68px]'}`}
              data-testid="next-stations"
            >
              {stationsOf(next())}
            </p>
          </div>
        )}
      </Show>
      <Show when={putAside(props.done)}>
        {(aside) => (
          <p class={`font-semibold ${props.slim ? 'col-span-full text-note' : 'text-lead'}`}>{aside()}</p>
        )}
      </Show>
    </section>
  );
}

/** The last thing that left, while nothing else was done or refused since. */
export function useJustOut(): () => Done | null {
  const { feedback } = useStation();
  return () => {
    const done = feedback.done();
    return done === null || done.kind === 'IN' || feedback.notDone() !== null ? null : done;
  };
}
