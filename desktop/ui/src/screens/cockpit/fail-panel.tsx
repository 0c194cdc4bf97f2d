// Naming a failure: the defect by tile (most used first) or by typing, then where, then a remark.
import type { UnitHere } from '@lineside/core/contracts/station-cockpit';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { say } from '@lineside/ui/language';
import X from 'lucide-solid/icons/x';
import { For, Show } from 'solid-js';
import { dropDefect, type FailDraft } from '../../state/fail-draft.ts';
import { useStation } from '../../state/station-context.tsx';
import { DefectDetails } from './defect-details.tsx';
import { DefectTiles } from './defect-tiles.tsx';

export function FailPanel(props: { unit: UnitHere }) {
  const { desk } = useStation();
  const draft = () => desk.draft(props.unit).fail;
  const change = (next: FailDraft) => desk.setFail(props.unit, next);
  const nameOf = (code: string) => {
    const known = props.unit.defects.find((defect) => defect.code === code);
    return known === undefined ? code : say(known.name);
  };
  return (
    <div
      class="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-5 py-4 xl:px-7"
      data-testid="fail-panel"
    >
      <Show when={draft().named.length > 0}>
        <ul class="flex flex-wrap gap-2 p-0" data-testid="named-defects">
          <For each={draft().named}>
            {(defect, index) => (
              <li class="flex min-h-12 items-center gap-2 rounded-card bg-fail-soft pl-4 font-semibold text-fail-ink">
                {nameOf(defect.code)}
                <span class="font-code">{defect.location}</span>
                <button
                  type="button"
                  aria-label={say(stationTexts.removeDefect, { name: nameOf(defect.code) })}
                  onClick={() => change(dropDefect(draft(), index()))}
                  class="grid size-12 place-items-center rounded-card border-0 bg-transparent text-fail-ink hover:bg-fail hover:text-on-fail"
                >
                  <X size={20} aria-hidden="true" />
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show
        when={draft().current.code}
        fallback={<DefectTiles unit={props.unit} draft={draft()} onChange={change} />}
      >
        {(code) => <DefectDetails name={nameOf(code())} code={code()} draft={draft()} onChange={change} />}
      </Show>
    </div>
  );
}
