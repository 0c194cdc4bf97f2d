// What an answer does, said before it is given.
import type { ExceptionDetail, ExceptionRow } from '@lineside/core/contracts/review';
import { say } from '@lineside/ui/language';
import { Show } from 'solid-js';
import { words } from '../../language.ts';
import type { AnswerSheet } from '../../view/answer-sheet.ts';

interface AnswerEffectProps {
  sheet: AnswerSheet;
  detail: ExceptionDetail;
  cases: readonly ExceptionRow[];
}

export function AnswerEffect(props: AnswerEffectProps) {
  const effect = () => {
    const { answer, toStep } = props.sheet;
    const named = props.detail.steps.find(({ stepNo }) => stepNo === toStep);
    return words(answer === 'CORRECT' ? `does${props.detail.correction ?? 'VOID_VISIT'}` : `does${answer}`, {
      unit: props.cases.length > 1 ? words('theUnits') : (props.cases[0]?.unit ?? '—'),
      step: named === undefined ? toStep : `${named.stepNo} ${say(named.name)}`,
    });
  };
  return (
    <div class="grid gap-0.5">
      <h3 class="m-0 text-[15px] font-semibold">
        {words(`answer${props.sheet.answer}`)}
        <Show when={props.cases.length > 1}>
          <span class="pl-2 font-normal text-ink-soft">
            {words('answerTitleMany', { n: props.cases.length })}
          </span>
        </Show>
      </h3>
      <p class="m-0 text-table text-ink-soft" data-testid="answer-effect">
        {effect()} <Show when={props.sheet.answer !== 'ACCEPT'}>{words('reachesStations')}</Show>{' '}
        {words('answerNoUndo')}
      </p>
    </div>
  );
}
