// One confirmation for the whole panel; beside it what may be said of the board in hand.
import type { UnitHere } from '@lineside/core/contracts/station-cockpit';
import { panelTexts } from '@lineside/core/i18n/station-panel-texts';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { Button } from '@lineside/ui/button';
import { KeyCap } from '@lineside/ui/key-cap';
import { language, say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { createMemo, Show } from 'solid-js';
import { defectsToSend, emptyFail } from '../../state/fail-draft.ts';
import { type PanelHere, placeOf } from '../../state/panel-here.ts';
import { boardVerdict, countResults } from '../../state/panel-verdict.ts';
import { useStation } from '../../state/station-context.tsx';
import type { OpenPanel } from '../../state/unit-draft.ts';
import { AnotherDefect } from './another-defect.tsx';
import { focusField } from './field-focus.ts';

const signs = { primary: 'manual', warn: 'warn', hold: 'hold', pass: 'pass' } as const;
const tall = 'min-h-16! px-3! py-1! text-lead! leading-tight! xl:px-4! xl:text-prompt!';

export function PanelActions(props: { panel: PanelHere; inHand: UnitHere; open: OpenPanel }) {
  const { work, desk, signIn } = useStation();
  const verdicts = createMemo(() =>
    props.panel.boards.map((board) => boardVerdict(board, desk.draft(board))),
  );
  const counts = createMemo(() => countResults(verdicts()));
  const isReady = () => verdicts().every(({ settled }) => settled);
  const place = () => placeOf(props.inHand);
  const named = () => defectsToSend(desk.draft(props.inHand).fail).length;
  const pass = async () => focusField(await work.pass());
  const kind = (): keyof typeof signs =>
    !isReady() ? 'primary' : counts().FAIL > 0 ? 'warn' : counts().HOLD > 0 ? 'hold' : 'pass';
  const words = () => {
    if (!isReady()) return say(panelTexts.enterValues);
    if (kind() === 'pass' && props.open !== 'FORM') return say(panelTexts.passAll);
    const parts = (['PASS', 'FAIL', 'HOLD'] as const)
      .filter((result) => counts()[result] > 0)
      .map((result) => say(panelTexts[`count${result}`], { count: counts()[result] }));
    return say(panelTexts.confirmPanel, { counts: parts.join(language() === 'en' ? ', ' : '、') });
  };
  const passAgain = () => {
    desk.setFail(props.inHand, emptyFail);
    desk.open(props.inHand, 'NONE');
  };
  return (
    <Show
      when={signIn.may('exec:track_out')}
      fallback={<p class="px-5 pb-5 text-ink-soft xl:px-7">{say(stationTexts.notAllowedOut)}</p>}
    >
      <div class="flex gap-3 border-line border-t px-5 py-4 xl:gap-4 xl:px-7">
        <Show when={props.open !== 'NONE'}>
          <Button size="station" class="px-4!" onClick={() => work.back()} data-testid="track-back">
            {say(stationTexts.back)} <KeyCap>Esc</KeyCap>
          </Button>
        </Show>
        <Show when={props.open !== 'FAIL'}>
          <Button
            size="huge"
            kind={kind()}
            class={`flex-1 ${tall}`}
            data-testid="track-pass"
            data-ready={isReady()}
            onClick={() => void pass()}
          >
            <Sign name={signs[kind()]} /> {words()} <KeyCap>F9</KeyCap>
          </Button>
          <Button
            size="huge"
            kind="fail"
            class={`flex-none ${tall}`}
            data-testid="track-fail"
            onClick={() => void work.fail()}
          >
            <Sign name="fail" /> {say(panelTexts.failBoard, { place: place() })} <KeyCap>F10</KeyCap>
          </Button>
        </Show>
        <Show when={props.open === 'FAIL'}>
          <Button size="station" class="px-4!" onClick={passAgain} data-testid="pass-again">
            {say(panelTexts.passAgain)}
          </Button>
          <AnotherDefect unit={props.inHand} />
          <Button
            size="huge"
            kind="fail"
            class={`flex-auto ${tall}`}
            disabled={named() === 0}
            data-testid="confirm-fail"
            onClick={() => void work.fail()}
          >
            <Show when={named() > 0} fallback={say(stationTexts.chooseDefectFirst)}>
              <Sign name="fail" /> {say(panelTexts.defectsDone, { place: place() })} <KeyCap>F10</KeyCap>
            </Show>
          </Button>
        </Show>
      </div>
    </Show>
  );
}
