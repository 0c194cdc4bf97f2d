// Where the chosen defect is, and what else there is to say. Enter: location → remark → confirm.
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { Button } from '@lineside/ui/button';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { onMount } from 'solid-js';
import type { FailDraft } from '../../state/fail-draft.ts';
import { useStation } from '../../state/station-context.tsx';

export interface DefectDetailsProps {
  code: string;
  name: string;
  draft: FailDraft;
  onChange: (next: FailDraft) => void;
}

const fieldLook =
  'min-h-14 w-full rounded-card border border-line-strong bg-sunken px-4 text-lead font-semibold';

export function DefectDetails(props: DefectDetailsProps) {
  const { work } = useStation();
  let location: HTMLInputElement | undefined;
  let remark: HTMLInputElement | undefined;
  onMount(() => location?.focus());
  const set = (part: Partial<FailDraft['current']>) =>
    props.onChange({ ...props.draft, current: { ...props.draft.current, ...part } });
  const onEnter = (act: () => void) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    act();
  };
  return (
    <div class="grid content-start gap-4">
      <div class="flex items-center gap-4 rounded-card bg-fail-soft px-5 py-3 text-fail-ink">
        <Sign name="fail" size={28} />
        <span class="min-w-0 flex-1" data-testid="chosen-defect">
          <span class="block text-lead font-bold">{props.name}</span>
          <span class="font-code text-note">{props.code}</span>
        </span>
        <Button size="station" onClick={() => set({ code: null })} data-testid="change-defect">
          {say(stationTexts.changeDefect)}
        </Button>
      </div>
      <div class="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-4">
        <label class="grid gap-1 font-semibold">
          {say(stationTexts.location)}
          <input
            ref={(element) => {
              location = element;
            }}
            type="text"
            data-testid="defect-location"
            data-scan-into=""
            autocomplete="off"
            spellcheck={false}
            maxlength={80}
            placeholder={say(stationTexts.locationHint)}
            value={props.draft.current.location}
            onInput={(event) => set({ location: event.currentTarget.value })}
            onKeyDown={onEnter(() => remark?.focus())}
            class={`font-code ${fieldLook}`}
          />
        </label>
        <label class="grid gap-1 font-semibold">
          {say(stationTexts.remark)}
          <input
            ref={(element) => {
              remark = element;
            }}
            type="text"
            data-testid="defect-remark"
            data-scan-into=""
            autocomplete="off"
            maxlength={400}
            placeholder={say(stationTexts.remarkHint)}
            value={props.draft.current.remark}
            onInput={(event) => set({ remark: event.currentTarget.value })}
            onKeyDown={onEnter(() => void work.fail())}
            class={fieldLook}
          />
        </label>
      </div>
    </div>
  );
}
