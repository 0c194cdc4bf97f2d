// The panel as a picture: one tile for every place, PASS unless something was said of it. Places whose board stayed out
// say why.
import type { UnitHere } from '@lineside/core/contracts/station-cockpit';
import { panelTexts } from '@lineside/core/i18n/station-panel-texts';
import type { Text } from '@lineside/core/kernel/ids';
import { say } from '@lineside/ui/language';
import { createMemo, For, Show } from 'solid-js';
import { defectsToSend } from '../../state/fail-draft.ts';
import { type PanelHere, placeOf } from '../../state/panel-here.ts';
import { boardVerdict } from '../../state/panel-verdict.ts';
import { useStation } from '../../state/station-context.tsx';
import { BoardTile } from './board-tile.tsx';

const leftWords: Readonly<Record<string, Text>> = {
  UNIT_ON_HOLD: panelTexts.leftUNIT_ON_HOLD,
  UNIT_OUT_FAILED: panelTexts.leftUNIT_OUT_FAILED,
  UNIT_SCRAPPED: panelTexts.leftUNIT_SCRAPPED,
  UNIT_ALREADY_DONE: panelTexts.leftUNIT_ALREADY_DONE,
  UNIT_ALREADY_IN_STATION: panelTexts.leftUNIT_ALREADY_IN_STATION,
  STATION_MISMATCH: panelTexts.leftSTATION_MISMATCH,
};

/** `large` while nothing else stands open beside it. */
export function PanelGrid(props: { panel: PanelHere; inHand: UnitHere; large: boolean }) {
  const { desk } = useStation();
  const left = createMemo(() => desk.leftOut(props.panel.code));
  const choose = (board: UnitHere) => {
    const before = desk.draft(props.inHand).open;
    desk.select(board.sn);
    if (before === 'FORM' && desk.draft(board).open === 'NONE') desk.open(board, 'FORM');
  };
  return (
    <div
      class="px-5 xl:px-7"
      classList={{ 'min-h-0 flex-1 overflow-y-auto py-4': props.large, 'shrink-0 pt-3': !props.large }}
    >
      <ul
        aria-label={say(panelTexts.boardsOfPanel)}
        data-testid="panel-grid"
        data-panel={props.panel.code}
        class={`grid gap-2 ${props.large ? 'grid-cols-[repeat(auto-fill,minmax(128px,1fr))] xl:grid-cols-[repeat(auto-fill,minmax(160px,1fr))] 2xl:grid-cols-[repeat(auto-fit,minmax(150px,1fr))]' : 'max-h-26 grid-cols-[repeat(auto-fill,minmax(64px,1fr))] overflow-y-auto'}`}
      >
        <For each={props.panel.boards}>
          {(board) => (
            <li class="grid min-w-0">
              <BoardTile
                place={placeOf(board)}
                verdict={boardVerdict(board, desk.draft(board))}
                inHand={board.sn === props.inHand.sn}
                defects={defectNames(board, defectsToSend(desk.draft(board).fail))}
                large={props.large}
                onChoose={() => choose(board)}
              />
            </li>
          )}
        </For>
      </ul>
      <Show when={left().length > 0}>
        <p class="pt-3 text-note font-semibold text-warn-ink">{say(panelTexts.stayedOut)}</p>
        <ul class="flex flex-wrap gap-2 pt-1" data-testid="boards-left">
          <For each={left()}>
            {({ sn, code }) => (
              <li
                data-testid={`left-${sn}`}
                data-code={code}
                class="rounded-chip bg-warn-soft px-3 py-1 text-note text-warn-ink"
              >
                <span class="font-code font-semibold">{sn.slice(sn.lastIndexOf('-') + 1)}</span>{' '}
                {say(leftWords[code] ?? panelTexts.leftOther, { code })}
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}

function defectNames(unit: UnitHere, defects: readonly { code: string; location: string }[]): string {
  return defects
    .map(({ code, location }) => {
      const known = unit.defects.find((defect) => defect.code === code);
      return `${known === undefined ? code : say(known.name)} ${location}`.trim();
    })
    .join(' · ');
}
