// Every defect of this step as a tile, most used first; typing narrows them, Enter takes the first.
import type { UnitHere } from '@lineside/core/contracts/station-cockpit';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { EmptyState } from '@lineside/ui/empty-state';
import { say } from '@lineside/ui/language';
import { createMemo, For, onMount, Show } from 'solid-js';
import { chooseDefect, type FailDraft, findDefects } from '../../state/fail-draft.ts';

export interface DefectTilesProps {
  unit: UnitHere;
  draft: FailDraft;
  onChange: (next: FailDraft) => void;
}

const fewDefects = 12;

const severityText = {
  CRITICAL: stationTexts.severityCRITICAL,
  MAJOR: stationTexts.severityMAJOR,
  MINOR: stationTexts.severityMINOR,
};

export function DefectTiles(props: DefectTilesProps) {
  const found = createMemo(() => findDefects(props.unit.defects, props.draft.search));
  /** room enough for larger tiles; not changed by searching, so that no tile grows under a finger */
  const isFew = () => props.unit.defects.length <= fewDefects;
  const choose = (code: string) => props.onChange(chooseDefect(props.draft, code));
  let search: HTMLInputElement | undefined;
  onMount(() => search?.focus());
  const enter = (event: KeyboardEvent) => {
    const [first] = found();
    if (event.key !== 'Enter' || first === undefined || props.draft.search.trim() === '') return;
    event.preventDefault();
    choose(first.code);
  };
  return (
    <Show
      when={props.unit.defects.length > 0}
      fallback={<EmptyState title={say(stationTexts.noDefects)} hint={say(stationTexts.noDefectsHint)} />}
    >
      <div class="flex flex-wrap items-center justify-between gap-3">
        <h2 class="text-lead font-semibold" id="which-defect">
          {say(stationTexts.whichDefect)}
        </h2>
        <input
          ref={(element) => {
            search = element;
          }}
          type="search"
          data-testid="defect-search"
          data-scan-into=""
          autocomplete="off"
          aria-label={say(stationTexts.findDefect)}
          placeholder={say(stationTexts.findDefect)}
          value={props.draft.search}
          onInput={(event) => props.onChange({ ...props.draft, search: event.currentTarget.value })}
          onKeyDown={enter}
          class="min-h-12 w-72 rounded-card border border-line-strong bg-sunken px-4"
        />
      </div>
      <ul
        aria-labelledby="which-defect"
        class="grid min-h-0 flex-1 auto-rows-min grid-cols-[repeat(auto-fill,minmax(180px,1fr))] 2xl:grid-cols-[repeat(auto-fill,minmax(230px,1fr))] gap-2 -m-1 overflow-y-auto p-1"
      >
        <For each={found()} fallback={<li class="text-ink-faint">{say(stationTexts.noDefectFound)}</li>}>
          {(defect) => (
            <li class="grid min-w-0">
              <button
                type="button"
                data-testid={`defect-${defect.code}`}
                onClick={() => choose(defect.code)}
                class={`grid min-w-0 content-center gap-0.5 rounded-card border border-line bg-sunken px-4 py-2 text-left transition-colors hover:border-fail hover:bg-fail-soft ${isFew() ? 'min-h-24 2xl:min-h-32 2xl:text-lead' : 'min-h-[72px]'}`}
              >
                <span class="font-semibold leading-tight">{say(defect.name)}</span>
                <span class="flex justify-between gap-2 text-note text-ink-soft">
                  <span class="font-code min-w-0 truncate" title={defect.code}>
                    {defect.code}
                  </span>
                  <span
                    class="shrink-0"
                    classList={{ 'font-semibold text-fail-ink': defect.severity === 'CRITICAL' }}
                  >
                    {say(severityText[defect.severity])}
                  </span>
                </span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
