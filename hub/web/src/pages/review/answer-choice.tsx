// What an answer needs besides its reason: the step to go back to, the visit that does not count, or the run.
import type { ExceptionDetail } from '@lineside/core/contracts/review';
import { say } from '@lineside/ui/language';
import { For, type JSX, Match, Switch } from 'solid-js';
import { words } from '../../language.ts';
import type { AnswerSheet } from '../../view/answer-sheet.ts';
import { clockTime } from '../../view/clock-time.ts';

interface AnswerChoiceProps {
  sheet: AnswerSheet;
  detail: ExceptionDetail;
  onChange: (part: Partial<AnswerSheet>) => void;
}

export function AnswerChoice(props: AnswerChoiceProps) {
  const corrects = (kind: 'VOID_VISIT' | 'RUN') =>
    props.sheet.answer === 'CORRECT' && props.detail.correction === kind;
  return (
    <Switch>
      <Match when={props.sheet.answer === 'REWORK'}>
        <Choices legend={words('reworkFrom')}>
          <For each={props.detail.steps}>
            {(step) => (
              <Choice
                name="rework-step"
                testId={`rework-step-${step.stepNo}`}
                checked={props.sheet.toStep === step.stepNo}
                onChoose={() => props.onChange({ toStep: step.stepNo })}
              >
                <span class="font-code text-ink-faint">{step.stepNo}</span> {say(step.name)}
              </Choice>
            )}
          </For>
        </Choices>
      </Match>
      <Match when={corrects('VOID_VISIT')}>
        <Choices legend={words('voidWhich')}>
          <For each={props.detail.visits}>
            {(visit) => (
              <Choice
                name="void-visit"
                testId={`void-visit-${visit.station}`}
                checked={props.sheet.subject === visit.visit}
                onChoose={() => props.onChange({ subject: visit.visit })}
              >
                {words('visitOf', {
                  step: visit.step,
                  station: visit.station,
                  time: clockTime(visit.at, props.detail.now),
                  operator: visit.operator,
                })}
              </Choice>
            )}
          </For>
        </Choices>
      </Match>
      <Match when={corrects('RUN')}>
        <Choices legend={words('runWhich')}>
          <For each={props.detail.runs}>
            {(run) => (
              <Choice
                name="run-of"
                testId={`run-of-${run}`}
                checked={props.sheet.subject === run}
                onChoose={() => props.onChange({ subject: run })}
              >
                <span class="font-code">{run}</span>
              </Choice>
            )}
          </For>
        </Choices>
      </Match>
    </Switch>
  );
}

function Choices(props: { legend: string; children: JSX.Element }) {
  return (
    <fieldset class="m-0 grid gap-1 border-0 p-0">
      <legend class="p-0 pb-1 text-table font-medium text-ink-soft">{props.legend}</legend>
      <div class="flex flex-wrap gap-1.5">{props.children}</div>
    </fieldset>
  );
}

function Choice(props: {
  name: string;
  testId: string;
  checked: boolean;
  onChoose: () => void;
  children: JSX.Element;
}) {
  return (
    <label class="flex min-h-8 cursor-pointer items-center gap-2 rounded-card border border-line-strong bg-surface px-2.5 text-table has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-ink">
      <input
        type="radio"
        name={props.name}
        checked={props.checked}
        data-testid={props.testId}
        onChange={() => props.onChoose()}
        class="accent-accent"
      />
      <span>{props.children}</span>
    </label>
  );
}
