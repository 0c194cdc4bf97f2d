// One place of a panel: its number, how the board there comes out, and what is still wanted of it.
import { panelTexts } from '@lineside/core/i18n/station-panel-texts';
import { say } from '@lineside/ui/language';
import { Sign, type SignName } from '@lineside/ui/sign';
import type { BoardVerdict } from '../../state/panel-verdict.ts';

const looks: Record<BoardVerdict['result'], { sign: SignName; tone: string }> = {
  PASS: { sign: 'pass', tone: 'bg-pass-soft text-pass-ink' },
  FAIL: { sign: 'fail', tone: 'bg-fail text-on-fail' },
  HOLD: { sign: 'hold', tone: 'bg-hold-soft text-hold-ink' },
};
const results = {
  PASS: panelTexts.boardPass,
  FAIL: panelTexts.boardFail,
  HOLD: panelTexts.boardHold,
  VALUES: panelTexts.boardWantsValues,
  DEFECT: panelTexts.boardWantsDefect,
};

export interface BoardTileProps {
  place: number;
  verdict: BoardVerdict;
  inHand: boolean;
  /** names of the defects, shortly */
  defects: string;
  large: boolean;
  onChoose: () => void;
}

export function BoardTile(props: BoardTileProps) {
  const look = () => looks[props.verdict.result];
  const wants = () => props.verdict.wants;
  const words = () => (props.defects === '' ? say(results[wants() ?? props.verdict.result]) : props.defects);
  const tone = () => (wants() === 'VALUES' ? 'bg-warn-soft text-warn-ink' : look().tone);
  return (
    <button
      type="button"
      data-testid={`board-${props.place}`}
      data-result={props.verdict.result}
      data-wants={props.verdict.wants}
      aria-pressed={props.inHand}
      title={`${props.verdict.unit.sn} ${words()}`}
      onClick={() => props.onChoose()}
      class={`grid w-full min-w-0 content-center justify-items-center gap-0.5 rounded-card border-3 px-2 leading-tight transition-colors ${tone()} ${props.large ? 'min-h-28 py-3' : 'min-h-12'} ${props.inHand ? 'border-accent' : 'border-transparent hover:border-line-strong'}`}
    >
      <span class="sr-only">{say(panelTexts.board, { place: props.place })}</span>
      <span class="flex items-center gap-2" aria-hidden="true">
        <span class={`font-code font-bold ${props.large ? 'text-unit' : 'text-lead'}`}>{props.place}</span>
        <Sign name={wants() === null ? look().sign : 'warn'} size={props.large ? 34 : 22} />
      </span>
      {/* beside what stands open number and sign say it, and leave it the room */}
      <span class={props.large ? 'wrap-anywhere max-w-full text-note font-semibold' : 'sr-only'}>
        {words()}
      </span>
    </button>
  );
}
