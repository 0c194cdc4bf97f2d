// The whole panel turns into the result for a moment. It takes no touch and no key: the next scan may come at once.
import { say } from '@lineside/ui/language';
import { SerialNumber } from '@lineside/ui/serial-number';
import { Sign, type SignName } from '@lineside/ui/sign';
import { Show } from 'solid-js';
import type { Done } from '../../state/feedback.ts';
import { useStation } from '../../state/station-context.tsx';
import { putAside, resultWords, whatHappened, whereNow } from '../frame/done-words.ts';

type Flashed = Exclude<Done['kind'], 'IN'>;
const looks: Record<Flashed, { sign: SignName; ground: string }> = {
  PASS: { sign: 'pass', ground: 'bg-pass text-on-pass' },
  FAIL: { sign: 'fail', ground: 'bg-fail text-on-fail' },
  HOLD: { sign: 'hold', ground: 'bg-hold text-on-hold' },
};

export function ResultFlash() {
  const { feedback } = useStation();
  return (
    <Show when={feedback.flash()} keyed>
      {(done) => {
        const kind = done.kind === 'IN' ? 'PASS' : done.kind;
        return (
          <div
            aria-hidden="true"
            data-testid="result-flash"
            data-kind={kind}
            data-sn={done.sn}
            class={`pointer-events-none absolute inset-0 z-20 grid place-content-center justify-items-center gap-4 p-6 text-center ${looks[kind].ground}`}
          >
            <Sign name={looks[kind].sign} size={150} class="motion-safe:animate-result" />
            <span class="text-result font-bold">
              {done.boards.length > 0 ? whatHappened(done) : say(resultWords[kind])}
            </span>
            <SerialNumber
              value={done.sn}
              tail={8}
              class="text-[34px] leading-[44px] font-bold xl:text-unit"
            />
            <span class="text-prompt font-semibold xl:text-[34px] xl:leading-[44px]">{whereNow(done)}</span>
            <Show when={putAside(done)}>{(aside) => <span class="text-lead">{aside()}</span>}</Show>
          </div>
        );
      }}
    </Show>
  );
}
