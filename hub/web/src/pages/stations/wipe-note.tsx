// May this PC be wiped? Said plainly, with since when that is known; "safe" only when nothing can be lost.
import type { WipeVerdict } from '@lineside/core/contracts/devices';
import { Sign } from '@lineside/ui/sign';
import { Show } from 'solid-js';
import { hubNow } from '../../api/hub-clock.ts';
import { words } from '../../language.ts';
import { clockTime } from '../../view/clock-time.ts';
import { isSafeToWipe } from '../../view/device-state.ts';

export function WipeNote(props: { wipe: WipeVerdict }) {
  const safe = () => isSafeToWipe(props.wipe);
  const hint = () => {
    const { verdict, owed, asOf } = props.wipe;
    if (verdict === 'UNKNOWN' && asOf === null) return words('wipeUNKNOWNNever');
    return words(`wipe${verdict}Hint`, { n: owed, time: asOf === null ? null : clockTime(asOf, hubNow()) });
  };
  return (
    <div
      data-testid="wipe-verdict"
      data-verdict={props.wipe.verdict}
      class="flex gap-3 rounded-card px-3 py-2"
      classList={{
        'bg-pass-soft text-pass-ink': safe(),
        'bg-fail-soft text-fail-ink': props.wipe.verdict === 'OWES',
        'hatched bg-warn-soft text-warn-ink': props.wipe.verdict === 'UNKNOWN',
      }}
    >
      <Sign
        name={safe() ? 'pass' : props.wipe.verdict === 'OWES' ? 'fail' : 'warn'}
        size={18}
        class="mt-0.5"
      />
      <div class="grid gap-0.5">
        <strong class="font-semibold">{words(`wipe${props.wipe.verdict}`)}</strong>
        <span class="text-table">{hint()}</span>
        <Show when={props.wipe.verdict === 'UNKNOWN'}>
          <span class="text-table">{words('wipeUNKNOWNDo')}</span>
        </Show>
      </div>
    </div>
  );
}
