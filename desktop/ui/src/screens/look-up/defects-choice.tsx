// The defects of a visit that is set right to FAIL: any of the unit's steps, each with its place on the board.
import type { DefectCode } from '@lineside/core/domain/defect/defect';
import { lookUpTexts } from '@lineside/core/i18n/station-look-up-texts';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { say } from '@lineside/ui/language';
import { For } from 'solid-js';

export interface NamedDefect {
  code: string;
  location: string;
}

export interface DefectsChoiceProps {
  codes: readonly DefectCode[];
  named: readonly NamedDefect[];
  onNamed: (named: readonly NamedDefect[]) => void;
}

export function DefectsChoice(props: DefectsChoiceProps) {
  const isNamed = (code: string) => props.named.some((defect) => defect.code === code);
  const toggle = (code: string) =>
    props.onNamed(
      isNamed(code)
        ? props.named.filter((defect) => defect.code !== code)
        : [...props.named, { code, location: '' }],
    );
  const place = (code: string, location: string) =>
    props.onNamed(props.named.map((defect) => (defect.code === code ? { code, location } : defect)));
  const nameOf = (code: string) => {
    const known = props.codes.find((defect) => defect.code === code);
    return known === undefined ? code : say(known.name);
  };
  return (
    <fieldset class="grid min-w-0 gap-2 border-0 p-0">
      <legend class="pb-1 font-semibold">{say(lookUpTexts.whichDefects)}</legend>
      <div class="grid max-h-64 grid-cols-[repeat(auto-fill,minmax(180px,1fr))] gap-2 overflow-y-auto">
        <For each={props.codes}>
          {(defect) => (
            <button
              type="button"
              aria-pressed={isNamed(defect.code)}
              data-testid={`correct-defect-${defect.code}`}
              onClick={() => toggle(defect.code)}
              class="min-h-14 rounded-card border border-line-strong bg-surface px-3 py-1 text-left font-semibold leading-tight hover:border-fail aria-pressed:border-fail aria-pressed:bg-fail-soft aria-pressed:text-fail-ink"
            >
              {say(defect.name)}
            </button>
          )}
        </For>
      </div>
      <For each={props.named.map(({ code }) => code)}>
        {(code) => (
          <label class="flex items-center gap-3">
            <span class="wrap-anywhere min-w-0 flex-1">{nameOf(code)}</span>
            <input
              type="text"
              autocomplete="off"
              maxlength={80}
              aria-label={`${nameOf(code)}: ${say(stationTexts.location)}`}
              placeholder={say(stationTexts.locationHint)}
              value={props.named.find((defect) => defect.code === code)?.location ?? ''}
              onInput={(event) => place(code, event.currentTarget.value)}
              class="font-code min-h-12 w-64 rounded-card border border-line-strong bg-surface px-4"
            />
          </label>
        )}
      </For>
    </fieldset>
  );
}
